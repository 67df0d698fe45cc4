package org.oncovigil.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncovigil.subject.Grade;
import org.oncovigil.subject.SubjectRecord;

/** What holds for every row, tried on seeded random rows; the seed stands in the name of the test. */
class AttributionLawsTest {
    private static final int ROWS = 150;
    private static final Attributor ATTRIBUTOR = new Attributor(PlainRow.MODEL);

    private static final Map<String, List<String>> WORDS = new TreeMap<>(Map.ofEntries(
            Map.entry("term", PlainReading.NAMES),
            Map.entry(
                    "term_group",
                    List.of("", "", "", "", "OTHER", "IR_SPECIFIC", "IR_NONSPECIFIC", "REACTOGENIC", "ACUTE", "LOCAL")),
            Map.entry(
                    "onset_since_last_dose_days",
                    List.of(
                            "", "-2", "0", "1", "3", "4", "7", "8", "14", "15", "22", "27", "28", "60", "90", "182",
                            "183", "500")),
            Map.entry(
                    "onset_since_first_dose_days",
                    List.of(
                            "", "-5", "0", "3", "7", "10", "15", "21", "28", "60", "90", "183", "400", "401", "800",
                            "801")),
            Map.entry("prior_dose_count", List.of("", "0", "1", "1", "2", "3", "4")),
            Map.entry("at_site", List.of("", "no", "no", "no", "yes", "contiguous", "generalised", "unknown")),
            Map.entry("duration_days", List.of("", "0", "3", "4", "7", "8", "14", "15", "90")),
            Map.entry("dose_locked", List.of("", "yes", "no", "unknown")),
            Map.entry("dose_dependence", List.of("", "yes", "no", "unknown")),
            Map.entry(
                    "dechallenge",
                    List.of("", "none", "cleared_without_immunosuppression", "cleared_only_with_immunosuppression")),
            Map.entry("component_dechallenge", List.of("", "no", "no", "no", "no", "no", "yes")),
            Map.entry(
                    "immunosuppression",
                    List.of("", "none", "topical", "systemic_short", "systemic", "hormone_replacement")),
            Map.entry("treatment_response", List.of("", "improved", "controlled", "none", "unknown")),
            Map.entry(
                    "autoantibody",
                    List.of("", "negative", "negative", "negative", "new_positive", "component_specific", "not_done")),
            Map.entry(
                    "biopsy",
                    List.of(
                            "",
                            "negative",
                            "negative",
                            "negative",
                            "immune_pattern",
                            "component_specific",
                            "not_done")),
            Map.entry("vector_identity", List.of("", "", "", "negative", "wild_type", "vaccine_strain")),
            Map.entry("immune_response_positive", List.of("", "yes", "no")),
            Map.entry("antigen_in_tissue", List.of("", "yes", "no")),
            Map.entry("predicted_organ", List.of("", "yes", "no")),
            Map.entry("cpi_exposure", List.of("", "none", "none", "concurrent", "ended")),
            Map.entry("days_since_last_cpi", List.of("", "10", "365", "366")),
            Map.entry("competing_cause", List.of("", "NONE", "NONE", "NONE", "PLAUSIBLE", "STRONG", "CONFIRMED")),
            Map.entry("competing_cause_type", List.of("", "infection", "progression", "procedure")),
            Map.entry("baseline_state", List.of("", "absent", "absent", "present_unchanged", "present_worsened")),
            Map.entry("platform", List.of("", "peptide;gm_csf", "hsv_oncolytic", "mrna_lnp")),
            Map.entry(
                    "component_evidence",
                    List.of(
                            "",
                            "",
                            "",
                            "none",
                            "arm_contrast",
                            "began_before_cpi;antigen_specific_cells_in_tissue",
                            "began_before_cpi",
                            "same_organism_in_product",
                            "device_specific"))));

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 8);
    }

    private static List<Map<String, String>> rows(long seed) {
        Random random = new Random(seed);
        List<Map<String, String>> rows = new ArrayList<>();
        for (int at = 0; at < ROWS; at++) {
            Map<String, String> row = new TreeMap<>();
            WORDS.forEach((column, words) -> row.put(column, words.get(random.nextInt(words.size()))));
            rows.add(row);
        }
        return rows;
    }

    private static EvidenceItems items(Map<String, String> row) {
        EvidenceVocabulary.Reading reading =
                new EvidenceVocabulary(PlainRow.MODEL).read(column -> row.getOrDefault(column, ""));
        assertThat(reading.unreadable()).isEmpty();
        return reading.items();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void tablesSayWhatTheTextSays(long seed) {
        for (Map<String, String> row : rows(seed)) {
            Attribution answer = ATTRIBUTOR.attribute(items(row));
            String told = answer.toxicityClass() + " " + answer.gate() + " "
                    + answer.immuneScore().map(String::valueOf).orElse("NE") + " "
                    + answer.directScore().map(String::valueOf).orElse("NE");
            assertThat(told).as("%s", row).isEqualTo(new PlainReading(row).answer());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void evidenceForImmunityNeverLowersTheImmuneAxis(long seed) {
        Map<String, String> more = Map.of(
                "autoantibody", "new_positive",
                "biopsy", "immune_pattern",
                "antigen_in_tissue", "yes",
                "predicted_organ", "yes",
                "immune_response_positive", "yes",
                "immunosuppression", "systemic",
                "treatment_response", "improved",
                "term_group", "IR_SPECIFIC");
        for (Map<String, String> row : rows(seed)) {
            Attribution before = ATTRIBUTOR.attribute(items(row));
            more.forEach((column, word) -> {
                Map<String, String> other = new HashMap<>(row);
                other.put(column, word);
                Attribution after = ATTRIBUTOR.attribute(items(other));
                before.immuneScore()
                        .ifPresent(score -> assertThat(after.immuneScore().orElseThrow())
                                .as("%s in %s", column, row)
                                .isGreaterThanOrEqualTo(score));
            });
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void missingItemContributesNothingAndIsListed(long seed) {
        for (Map<String, String> row : rows(seed)) {
            for (String column : List.of(
                    "duration_days",
                    "dose_locked",
                    "dose_dependence",
                    "dechallenge",
                    "immune_response_positive",
                    "cpi_exposure",
                    "competing_cause",
                    "baseline_state")) {
                Map<String, String> other = new HashMap<>(row);
                other.put(column, "");
                Attribution answer = ATTRIBUTOR.attribute(items(other));
                assertThat(answer.missing()).as("%s", row).contains(column);
                assertThat(answer.contributions())
                        .as("%s in %s", column, row)
                        .noneMatch(one -> one.evidence().startsWith(column + " "));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void scoresAreTheSumsOfTheirContributions(long seed) {
        for (Map<String, String> row : rows(seed)) {
            Attribution answer = ATTRIBUTOR.attribute(items(row));
            for (Contribution.Axis axis : Contribution.Axis.values()) {
                int sum = answer.contributions().stream()
                        .filter(one -> one.axis() == axis)
                        .mapToInt(Contribution::points)
                        .sum();
                var score = axis == Contribution.Axis.IMMUNE ? answer.immuneScore() : answer.directScore();
                assertThat(score.orElse(sum)).isEqualTo(sum);
            }
            List<Integer> sizes = answer.contributions().stream()
                    .map(one -> -Math.abs(one.points()))
                    .toList();
            assertThat(sizes).isSorted().doesNotContain(0);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void onlyAMissingItemFlipsAndThenConfidenceIsLowAndAskedFor(long seed) {
        for (Map<String, String> row : rows(seed)) {
            Attribution answer = ATTRIBUTOR.attribute(items(row));
            assertThat(answer.missing()).containsAll(answer.flipping());
            if (!answer.flipping().isEmpty()) {
                assertThat(answer.gate()).isEqualTo("G8");
                assertThat(answer.confidence()).isEqualTo(Confidence.LOW);
                assertThat(answer.tags()).contains("QUERY");
            }
            assertThat(answer.rationaleEn()).doesNotContain("{").endsWith(".");
            assertThat(answer.rationaleZh()).doesNotContain("{").endsWith("。");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void orderOfEventsNeverMatters(long seed) {
        Random random = new Random(seed);
        SubjectFixture fixture =
                new SubjectFixture().dose("2026-03-01").dose("2026-03-22").dose("2026-04-12");
        List<String> terms = List.of("ALT increased", "Fever", "Nephritis", "Uveitis", "Rash", "Vitiligo");
        for (int at = 0; at < 12; at++) {
            String day = String.format(
                    java.util.Locale.ROOT, "2026-%02d-%02d", 2 + random.nextInt(5), 1 + random.nextInt(28));
            fixture.event(terms.get(random.nextInt(terms.size())), day, "", org.oncovigil.subject.Outcome.UNKNOWN);
        }
        SubjectRecord subject = fixture.subject();
        List<org.oncovigil.subject.AdverseEvent> shuffled = new ArrayList<>(subject.adverseEvents());
        Collections.shuffle(shuffled, random);
        SubjectRecord other = new SubjectRecord(
                subject.subject(),
                subject.demographics(),
                subject.exposures(),
                shuffled,
                subject.labResults(),
                subject.vitalSigns(),
                subject.medications(),
                subject.medicalHistory(),
                subject.dispositions(),
                subject.immuneResponses());
        assertThat(byEvent(other)).isEqualTo(byEvent(subject));
    }

    private static Map<String, Attribution> byEvent(SubjectRecord subject) {
        Map<String, Attribution> answers = new TreeMap<>();
        Map<org.oncovigil.subject.EventId, Grade> none = Map.of();
        new EventAttributor(
                        PlainRow.MODEL,
                        SubjectFixture.product(java.util.Set.of("VAX"), java.util.Set.of(), Map.of()),
                        CohortKnowledge.NONE,
                        SubjectFixture.CUTOFF)
                .attribute(subject, none)
                .forEach(one -> answers.put(one.event().value(), one.attribution()));
        return answers;
    }
}
