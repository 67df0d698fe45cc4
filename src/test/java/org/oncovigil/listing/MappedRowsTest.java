package org.oncovigil.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oncovigil.rulebook.ColumnMapFile;
import org.oncovigil.study.ColumnMap;
import org.oncovigil.study.TableMap;
import org.oncovigil.study.TallLayout;
import org.oncovigil.study.TargetColumn;
import org.oncovigil.subject.AdverseEvent;

/** The small listings are synthetic. */
class MappedRowsTest {
    @TempDir
    Path folder;

    @Test
    void targetsAreMadeOfSourcesAndTheSourcesStay() {
        Listings.write(folder, "ad.csv", "Pat,Term,Start,Serious\n7,Rash,UN-Mar-2026,Ja\n8,Cough,2-Apr-2026,Nein\n");
        TableMap map = new TableMap(
                "AE",
                List.of("ad.csv"),
                List.of(
                        new TargetColumn("USUBJID", "T-{PAT}", ""),
                        TargetColumn.of("AETERM", "TERM"),
                        new TargetColumn("AESTDTC", "{START}", "dd-MMM-yyyy"),
                        TargetColumn.of("AESER", "SERIOUS"),
                        new TargetColumn("DOMAIN", "AE", "")),
                Map.of("AESER", Map.of("JA", "Y", "NEIN", "N")),
                Map.of(),
                Optional.empty());
        Listings.Read read = read(map);
        assertThat(read.rows().get(0).columns())
                .containsExactly("PAT", "TERM", "START", "SERIOUS", "USUBJID", "AETERM", "AESTDTC", "AESER", "DOMAIN");
        assertThat(read.cells())
                .containsExactly(
                        List.of("7", "Rash", "UN-Mar-2026", "Ja", "T-7", "Rash", "2026-03", "Y", "AE"),
                        List.of("8", "Cough", "2-Apr-2026", "Nein", "T-8", "Cough", "2026-04-02", "N", "AE"));
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void datesThatAreNumbersAreReadByTheSystemThatTheMapNames() {
        Listings.write(folder, "ad.csv", "PAT,TRTSDT\n1,18263\n2,\n");
        TableMap map = map(
                List.of(TargetColumn.of("USUBJID", "PAT"), new TargetColumn("RFSTDTC", "{TRTSDT}", "SAS_DATE")),
                Map.of(),
                Optional.empty());
        assertThat(read(map).rows()).extracting(row -> row.cell("RFSTDTC")).containsExactly("2010-01-01", "");
    }

    @Test
    void aTargetMayTakeThePlaceOfASourceAndABlankOneStaysBlank() {
        Listings.write(folder, "ad.csv", "USUBJID,SITE\n1,9\n,9\n");
        TableMap map = map(List.of(new TargetColumn("USUBJID", "T-{USUBJID}", "")), Map.of(), Optional.empty());
        assertThat(read(map).cells()).containsExactly(List.of("T-1", "9"), List.of("", "9"));
    }

    @Test
    void rowsOfAnotherFormArePassedOverAndCountedAndMissingColumnsTold() {
        Listings.write(folder, "ad.csv", "PAT,FORM\n1,ae\n2,DM\n3,AE \n");
        TableMap map = map(
                List.of(TargetColumn.of("USUBJID", "PAT"), TargetColumn.of("AETERM", "TERM")),
                Map.of("FORM", "AE"),
                Optional.empty());
        Listings.Read read = read(map);
        assertThat(read.rows()).extracting(ListingRow::usubjid).containsExactly("1", "3");
        assertThat(read.problems())
                .extracting(problem -> problem.id() + " " + problem.found())
                .containsExactly("LST-044 no column TERM", "LST-045 1 rows of another form or kind");
    }

    @Test
    void itemsOfOneRecordBecomeOneRowWhereverTheyStand() {
        Listings.write(
                folder,
                "ad.csv",
                "form,subject,seq,name,val\nAE,S-1,1,aeterm,Rash\nAE,S-1,2,AETERM,Cough\nAE,S-1,1,AESER,N\n"
                        + "DM,S-1,1,SEX,F\nAE,S-1,2,AESER,N\nAE,S-1,2,AESER,Y\n");
        TableMap map = map(
                List.of(TargetColumn.of("USUBJID", "SUBJECT")),
                Map.of("FORM", "AE"),
                Optional.of(new TallLayout(List.of("SUBJECT", "SEQ"), "NAME", "VAL")));
        Listings.Read read = read(map);
        assertThat(read.rows().get(0).columns()).containsExactly("SUBJECT", "SEQ", "AETERM", "AESER", "USUBJID");
        assertThat(read.cells())
                .containsExactly(List.of("S-1", "1", "Rash", "N", "S-1"), List.of("S-1", "2", "Cough", "Y", "S-1"));
        assertThat(read.rows()).extracting(ListingRow::line).containsExactly(2L, 3L);
    }

    @Test
    void anEntryMayBeForOneSheetOnly() {
        TableMap sheet = new TableMap("AE", List.of("book.xlsx#AE*"), List.of(), Map.of(), Map.of(), Optional.empty());
        ColumnMap map = new ColumnMap(List.of(sheet));
        assertThat(map.of("Book.xlsx", "AE 2026")).containsExactly(sheet);
        assertThat(map.of("Book.xlsx", "DM")).isEmpty();
        assertThat(map.of("AE", "")).isEmpty();
    }

    private static TableMap map(List<TargetColumn> columns, Map<String, String> where, Optional<TallLayout> tall) {
        return new TableMap("AE", List.of("ad.csv"), columns, Map.of(), where, tall);
    }

    private Listings.Read read(TableMap map) {
        ListingSet set = ListingFolder.find(List.of(folder), ReferenceData.plan(), new ColumnMap(List.of(map)));
        assertThat(set.problems()).isEmpty();
        return Listings.read(set.files().get(0));
    }

    /** Counts of the reference listings' description: grades 1 to 5, and 1,526 serious ones. */
    @Test
    void theRaveLikeStudyIsReadByItsMap() {
        ReferenceData.Reading study = reading("gsm-rave-like-csv", "rave-like");
        assertThat(study.rows("AE")).hasSize(3000);
        assertThat(study.rows("DM")).hasSize(1000);
        assertThat(study.rows("EX")).hasSize(763);
        List<AdverseEvent> events = events(study);
        assertThat(events).hasSize(3000);
        assertThat(events.stream()
                        .collect(Collectors.groupingBy(
                                event -> event.siteGrade().orElseThrow().text(), Collectors.counting())))
                .isEqualTo(Map.of("1", 610L, "2", 589L, "3", 623L, "4", 596L, "5", 582L));
        assertThat(study.rows("AE").stream().filter(row -> row.cell("AESER").equals("Y")))
                .hasSize(1526);
    }

    /** 15 starts are left out by the export, 11 are years. */
    @Test
    void theWideEdcExportGivesTheDatesAndWordsOfThePilot() {
        ReferenceData.Reading study = reading("pharmaverseraw-edc-csv", "edc-wide");
        assertThat(study.rows("AE")).hasSize(1191);
        assertThat(study.rows("EC")).hasSize(591);
        assertThat(study.counts()).doesNotContainKeys("LST-012", "LST-013", "LST-015", "LST-044");
        Map<String, Long> pilot = starts(ReferenceData.read(ReferenceData.of("pharmaversesdtm-pilot-csv")));
        Map<String, Long> raw = starts(study);
        assertThat(raw.remove("")).isEqualTo(15L);
        pilot.keySet().removeIf(start -> start.length() == "2012-02".length());
        assertThat(raw).isEqualTo(pilot);
        assertThat(events(study).stream().filter(event -> event.seriousness().isSerious()))
                .isNotEmpty();
    }

    @Test
    void theListingsWithShortDatesAreReadByTheirMap() {
        ReferenceData.Reading study = reading("rho-sdtm-csv", "short-dates");
        assertThat(study.rows("AE")).hasSize(357);
        assertThat(study.rows("LB")).hasSize(13_708);
        assertThat(study.rows("CM")).hasSize(307);
        assertThat(events(study)).hasSize(357);
        assertThat(study.rows("AE").stream()
                        .collect(Collectors.groupingBy(row -> row.cell("AESEV"), Collectors.counting())))
                .isEqualTo(Map.of("MILD", 220L, "MODERATE", 104L, "SEVERE", 33L));
        assertThat(study.counts()).doesNotContainKeys("LST-012", "LST-015", "LST-021");
    }

    @Test
    void adamAloneIsReadByItsMap() {
        ReferenceData.Reading study = reading("admiralvaccine-adam-csv", "adam");
        assertThat(study.rows("DM")).hasSize(2);
        assertThat(study.rows("EX")).hasSize(2);
    }

    private static ReferenceData.Reading reading(String folder, String map) {
        ColumnMapFile file = ColumnMapFile.read(Path.of("rules", "column-maps", map + ".csv"));
        return ReferenceData.read(ReferenceData.of(folder), file.map());
    }

    private static Map<String, Long> starts(ReferenceData.Reading study) {
        return study.rows("AE").stream()
                .map(row -> row.cell("AESTDTC"))
                .collect(Collectors.groupingBy(Function.identity(), java.util.TreeMap::new, Collectors.counting()));
    }

    private static List<AdverseEvent> events(ReferenceData.Reading study) {
        return study.assemble().values().stream()
                .map(result -> ((AssemblyResult.Assembled) result).subject())
                .flatMap(subject -> subject.adverseEvents().stream())
                .toList();
    }
}
