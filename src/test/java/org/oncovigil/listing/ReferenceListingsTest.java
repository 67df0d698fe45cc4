package org.oncovigil.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncovigil.problem.Problem;
import org.oncovigil.subject.AdverseEvent;
import org.oncovigil.subject.Grade;
import org.oncovigil.subject.LocalFinding;
import org.oncovigil.subject.Outcome;
import org.oncovigil.subject.SubjectRecord;
import org.oncovigil.timing.PartialDate;

/** The facts that are known of the reference listings beside the project; their counts were made with other programs. */
class ReferenceListingsTest {
    @Test
    void thePilotStudyAsTransportFiles() {
        ReferenceData.Reading pilot = ReferenceData.read(ReferenceData.of("cdisc-pilot-xpt"));
        assertThat(rowsByDomain(pilot))
                .isEqualTo(Map.of(
                        "AE", 1191, "DM", 306, "EX", 591, "DS", 596, "SUPPAE", 1191, "SUPPDM", 1197, "MH", 1818, "CM",
                        7510));
        assertThat(pilot.rows("AE").get(0).columns()).hasSize(35);
        assertThat(values(pilot, "AE", "AESEV")).isEqualTo(Map.of("MILD", 770L, "MODERATE", 378L, "SEVERE", 43L));
        assertThat(values(pilot, "AE", "AEREL"))
                .isEqualTo(Map.of("NONE", 322L, "REMOTE", 161L, "POSSIBLE", 343L, "PROBABLE", 361L, "", 4L));
        assertThat(values(pilot, "AE", "AESER")).containsEntry("Y", 3L);
        assertThat(values(pilot, "DM", "ACTARM").values()).containsExactlyInAnyOrder(86L, 72L, 96L, 52L);
        assertThat(values(pilot, "SUPPAE", "QVAL")).isEqualTo(Map.of("Y", 1126L, "N", 65L));
        assertThat(pilot.problems())
                .extracting(problem -> problem.id() + " " + problem.place().file())
                .containsExactlyInAnyOrder(
                        "LST-002 LICENSE-phuse-scripts.md",
                        "LST-002 define.xml",
                        "LST-030 ta.xpt",
                        "LST-030 ts.xpt",
                        "LST-010 ae.xpt");
    }

    /** 376 rows, of which 4 say iCPD, 2 of them as the overall response; counted with another program. */
    @Test
    void responsesOfTheOncologySampleAreReadAndConfirmedProgressionIsAMilestone() {
        ReferenceData.Reading pilot = ReferenceData.read(ReferenceData.of("cdisc-pilot-xpt"));
        ReferenceData.Reading oncology = ReferenceData.read(ReferenceData.of("pharmaversesdtm-oncology-csv"));
        List<ListingRow> responses = oncology.rows("RS").stream()
                .filter(row -> row.file().equals("rs_onco_irecist.csv"))
                .toList();
        assertThat(responses).hasSize(376);
        Map<String, List<ListingRow>> bySubject = responses.stream()
                .collect(Collectors.groupingBy(ListingRow::usubjid, TreeMap::new, Collectors.toList()));
        long confirmed = 0;
        for (Map.Entry<String, List<ListingRow>> subject : bySubject.entrySet()) {
            List<ListingRow> rows = new java.util.ArrayList<>(subject.getValue());
            pilot.rows("DM").stream()
                    .filter(row -> row.usubjid().equals(subject.getKey()))
                    .forEach(rows::add);
            AssemblyResult.Assembled assembled = Listings.assemble(rows);
            confirmed += assembled.subject().dispositions().stream()
                    .filter(milestone -> milestone.category().equals("DISEASE RESPONSE"))
                    .filter(milestone -> milestone.standardTerm().equals("iCPD"))
                    .count();
        }
        assertThat(confirmed).isEqualTo(2);
        assertThat(oncology.problems())
                .extracting(problem -> problem.id() + " " + problem.place().file())
                .contains("LST-041 tr_onco_recist.csv", "LST-041 tu_onco_recist.csv");
    }

    /** 1,191 records with 883 different pairs of subject and AESPID, none of which has two starts. */
    @Test
    void theRecordsOfThePilotAreEightHundredAndEightyThreeEvents() {
        ReferenceData.Reading pilot = ReferenceData.read(ReferenceData.of("cdisc-pilot-xpt"));
        List<AdverseEvent> events = events(pilot.assemble());
        assertThat(events).hasSize(883).extracting(AdverseEvent::id).doesNotHaveDuplicates();
        assertThat(events.stream().mapToInt(event -> event.records().size()).sum())
                .isEqualTo(1191);
        assertThat(events.stream().collect(Collectors.groupingBy(AdverseEvent::outcome, Collectors.counting())))
                .isEqualTo(Map.of(Outcome.FATAL, 3L, Outcome.RECOVERED, 465L, Outcome.NOT_RECOVERED, 415L));
        assertThat(events.stream().filter(event -> event.outcome() == Outcome.FATAL))
                .allSatisfy(event -> {
                    assertThat(event.seriousness().isSerious()).isTrue();
                    assertThat(event.siteGrade().orElseThrow().grade()).isEqualTo(Grade.GRADE_5);
                });
        assertThat(events).allSatisfy(event -> assertThat(event.supplemental()).containsKey("AETRTEM"));
        Map<String, Long> problems = pilot.counts();
        assertThat(problems)
                .containsEntry("LST-101", 33L)
                .containsEntry("LST-024", 1L)
                .containsEntry("LST-037", 26L)
                .containsEntry("LST-038", 4L);
        assertThat(problems).doesNotContainKeys("LST-021", "LST-023", "LST-104", "LST-105");
        assertThat(pilot.problems().stream().filter(problem -> problem.id().equals("LST-024")))
                .extracting(Problem::text)
                .singleElement()
                .asString()
                .contains("01-716-1063", "study day 366", "expected 1.");
    }

    @Test
    void twentySixStartsOfThePilotArePartial() {
        ReferenceData.Reading pilot = ReferenceData.read(ReferenceData.of("cdisc-pilot-xpt"));
        Map<String, Long> kinds = pilot.rows("AE").stream()
                .map(row -> PartialDate.parse(row.cell("AESTDTC")).orElseThrow())
                .collect(Collectors.groupingBy(date -> date.getClass().getSimpleName(), Collectors.counting()));
        assertThat(kinds).isEqualTo(Map.of("Day", 1165L, "Month", 15L, "WholeYear", 11L));
    }

    @Test
    void thePilotAsTextGivesTheSameEventsAsTheTransportFiles() {
        ReferenceData.Reading text = ReferenceData.read(ReferenceData.of("pharmaversesdtm-pilot-csv"));
        ReferenceData.Reading binary = ReferenceData.read(ReferenceData.of("cdisc-pilot-xpt"));
        assertThat(text.rows("LB")).hasSize(59_580);
        assertThat(text.rows("VS")).hasSize(2_720);
        assertThat(text.rows("AE"))
                .extracting(ListingRow::cells)
                .containsExactlyInAnyOrderElementsOf(
                        binary.rows("AE").stream().map(ListingRow::cells).toList());
        assertThat(events(text.assemble()))
                .extracting(AdverseEvent::id)
                .containsExactlyInAnyOrderElementsOf(
                        events(binary.assemble()).stream().map(AdverseEvent::id).toList());
    }

    @Test
    void theVaccineDiaryGivesTwelveReactionsAndElevenUnansweredQuestions() {
        ReferenceData.Reading vaccine = ReferenceData.read(ReferenceData.of("pharmaversesdtm-vaccine-csv"));
        assertThat(rowsByDomain(vaccine))
                .containsAllEntriesOf(Map.of("CE", 44, "FA", 307, "VS", 28, "IS", 16, "EX", 4, "SUPPFA", 4));
        assertThat(values(vaccine, "CE", "CEOCCUR")).isEqualTo(Map.of("Y", 12L, "N", 21L, "", 11L));
        List<AdverseEvent> events = events(vaccine.assemble());
        assertThat(events).hasSize(12);
        assertThat(events).allSatisfy(event -> assertThat(event.localFindings()).isNotEmpty());
        List<LocalFinding> diameters = events.stream()
                .flatMap(event -> event.localFindings().stream())
                .filter(finding -> finding.kind() == LocalFinding.Kind.DIAMETER)
                .toList();
        assertThat(diameters)
                .hasSize(15)
                .allSatisfy(finding -> assertThat(finding.measured().unit()).isEqualTo("cm"));
        assertThat(diameters)
                .extracting(finding -> finding.measured().value().orElseThrow().toPlainString())
                .contains("5.5", "0.5");
        assertThat(vaccine.counts()).isEqualTo(Map.of("LST-028", 1L));
    }

    /** The long label stands behind the variable blocks, the dates before 1960 are negative seconds. */
    @Test
    void theTransportSamplesOfVersionEight() {
        ReferenceData.Reading samples = ReferenceData.read(ReferenceData.of("xpt-v8-samples"));
        assertThat(samples.rows("AE")).hasSize(74);
        assertThat(values(samples, "AE", "AESER")).isEqualTo(Map.of("N", 68L, "Y", 4L, "U", 1L, "NA", 1L));
        assertThat(samples.set().problems()).extracting(Problem::id).containsOnly("LST-002");
        assertThat(cells("xpt-v8-samples/dates_xpt_v8.xpt"))
                .hasSize(19)
                .allSatisfy(row -> assertThat(row).hasSize(9));
        assertThat(cells("xpt-v8-samples/dates_xpt_v8.xpt").get(0).get(1)).startsWith("1959-12-30 23:59:59");
        assertThat(cells("xpt-v8-samples/sample.xpt"))
                .hasSize(5)
                .allSatisfy(row -> assertThat(row).hasSize(7));
        assertThat(cells("xpt-v8-samples/sas.xpt8")).isEqualTo(cells("xpt-v8-samples/sas.xpt5"));
        assertThat(cells("xpt-v8-samples/sas.xpt5"))
                .containsExactly(
                        List.of("1"),
                        List.of("2"),
                        List.of("3"),
                        List.of("4"),
                        List.of("5"),
                        List.of("6"),
                        List.of("7"),
                        List.of("8"),
                        List.of("9"),
                        List.of("10"));
    }

    private static List<List<String>> cells(String name) {
        ListingFile file =
                new ListingFile(ReferenceData.of(name), name, "", "AE", "", "", 0, org.oncovigil.study.TableMap.NONE);
        Listings.Read read = Listings.read(file);
        assertThat(read.problems()).isEmpty();
        return read.cells();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xpt", "json", "ndjson", "dsjc"})
    void theInjectionSiteFindingsOfTheSampleStudyBelongToTheirEvents(String format, @TempDir Path folder)
            throws IOException {
        for (String domain : List.of("dm", "ae", "fa", "ex", "suppdm")) {
            Path file = ReferenceData.of("cdisc-datasetjson/sdtm/" + domain + "." + format);
            Files.copy(file, folder.resolve(domain + "." + format));
        }
        ReferenceData.Reading study = ReferenceData.read(folder);
        Map<String, AssemblyResult> results = study.assemble();
        assertThat(events(results)).hasSize(74);
        assertThat(study.counts()).doesNotContainKeys("LST-021", "LST-023", "LST-029", "LST-042");
        assertThat(events(results).stream()
                        .filter(event -> !event.localFindings().isEmpty()))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.reportedTerm()).isEqualTo("INJECTION SITE REACTION"));
    }

    /** The rows of each data set, counted with other programs. */
    @ParameterizedTest
    @CsvSource({
        "ae, 74",
        "cm, 68",
        "dm, 18",
        "ds, 53",
        "dd, 3",
        "ex, 1583",
        "fa, 78",
        "lb, 3488",
        "suppdm, 3",
        "relrec, 6"
    })
    void everyCellIsTheSameInAllFourFormats(String name, int rows) {
        String path = "cdisc-datasetjson/sdtm/" + name;
        List<List<String>> binary = cells(path + ".xpt");
        assertThat(binary).hasSize(rows);
        for (String format : List.of(".json", ".ndjson", ".dsjc")) {
            List<List<String>> text = cells(path + format);
            assertThat(text).hasSameSizeAs(binary);
            for (int row = 0; row < rows; row++) {
                assertThat(text.get(row)).as("%s row %d", format, row + 1).isEqualTo(binary.get(row));
            }
        }
    }

    @Test
    void theSampleThatClaimsMoreRowsThanItHoldsIsReadAndTold() {
        String name = "cdisc-datasetjson/extensions/extended_dataset.json";
        Listings.Read read = Listings.read(
                new ListingFile(ReferenceData.of(name), name, "", "AE", "", "", 0, org.oncovigil.study.TableMap.NONE));
        assertThat(read.rows()).hasSize(2);
        assertThat(read.ids()).containsExactly("LST-036");
    }

    @Test
    void termsInJapaneseAreReadAndAreTheSameEvents() {
        ReferenceData.Reading japanese = ReferenceData.read(ReferenceData.of("cdisc-datasetjson/i18n"));
        assertThat(japanese.rows("AE")).hasSize(1191);
        assertThat(japanese.rows("AE").stream()
                        .filter(row -> row.cell("AETERM").codePoints().anyMatch(letter -> letter > 0x3000)))
                .hasSize(501);
        Map<String, Long> numbers = japanese.rows("AE").stream()
                .collect(Collectors.groupingBy(row -> row.usubjid() + row.cell("AESPID"), Collectors.counting()));
        assertThat(numbers).hasSize(883);
    }

    @Test
    void anAnimalStudyOnImmuneResponsesIsReadInBothFormats() {
        assertThat(cells("cdisc-datasetjson/send/is.json"))
                .hasSize(80)
                .isEqualTo(cells("cdisc-datasetjson/send/is.xpt"));
    }

    private static Map<String, Integer> rowsByDomain(ReferenceData.Reading reading) {
        Map<String, Integer> counts = new TreeMap<>();
        reading.bySubject().values().stream()
                .flatMap(List::stream)
                .forEach(row -> counts.merge(row.domain(), 1, Integer::sum));
        return counts;
    }

    private static Map<String, Long> values(ReferenceData.Reading reading, String domain, String column) {
        return reading.rows(domain).stream()
                .map(row -> row.cell(column))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static List<AdverseEvent> events(Map<String, AssemblyResult> results) {
        return results.values().stream()
                .map(result -> ((AssemblyResult.Assembled) result).subject())
                .map(SubjectRecord::adverseEvents)
                .flatMap(List::stream)
                .toList();
    }
}
