package org.oncovigil.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oncovigil.attribution.EvidenceItem.*;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncovigil.problem.Problem;
import org.oncovigil.subject.Grade;
import org.oncovigil.subject.Outcome;
import org.oncovigil.subject.YesNo;

class EvidenceGathererTest {
    private static SubjectFixture twoDoses() {
        return new SubjectFixture().dose("2026-03-01").dose("2026-03-22");
    }

    private static EvidenceItems items(SubjectFixture subject) {
        return subject.evidence().items();
    }

    private static void number(EvidenceItems items, EvidenceItem item, int expected) {
        assertThat(items.number(item)).as(item.column()).contains(expected);
    }

    @Nested
    class Days {
        @Test
        void areCountedFromLastAndFirstDose() {
            GatheredEvidence evidence = twoDoses()
                    .event("Headache", "2026-03-25", "2026-03-27", Outcome.RECOVERED)
                    .evidence();
            number(evidence.items(), ONSET_SINCE_LAST_DOSE_DAYS, 3);
            number(evidence.items(), ONSET_SINCE_FIRST_DOSE_DAYS, 24);
            number(evidence.items(), PRIOR_DOSE_COUNT, 2);
            number(evidence.items(), DURATION_DAYS, 2);
            assertThat(evidence.sources().get(ONSET_SINCE_LAST_DOSE_DAYS))
                    .containsExactly(SubjectFixture.ref("AE", 1), SubjectFixture.ref("EX", 2));
        }

        @Test
        void ofTheDoseDayAreAfterTheDose() {
            EvidenceItems items = items(twoDoses().event("Headache", "2026-03-22", "2026-03-22", Outcome.RECOVERED));
            number(items, ONSET_SINCE_LAST_DOSE_DAYS, 0);
            number(items, PRIOR_DOSE_COUNT, 2);
            number(items, DURATION_DAYS, 0);
        }

        @Test
        void ofTheDoseDayAreBeforeTheDoseIfTheTimesSaySo() {
            EvidenceItems items = items(new SubjectFixture()
                    .dose("2026-03-01T10:00")
                    .dose("2026-03-22T10:00")
                    .event("Headache", "2026-03-22T08:00", "", Outcome.UNKNOWN));
            number(items, ONSET_SINCE_LAST_DOSE_DAYS, 21);
            number(items, PRIOR_DOSE_COUNT, 1);
            number(items, HOURS_SINCE_LAST_DOSE, 21 * 24 - 2);
        }

        @Test
        void beforeTheFirstDoseByTheTimesAreOneDayBefore() {
            EvidenceItems items = items(new SubjectFixture()
                    .dose("2026-03-01T10:00")
                    .event("Headache", "2026-03-01T09:59", "", Outcome.UNKNOWN));
            number(items, ONSET_SINCE_FIRST_DOSE_DAYS, -1);
            number(items, PRIOR_DOSE_COUNT, 0);
            assertThat(items.number(ONSET_SINCE_LAST_DOSE_DAYS)).isEmpty();
        }

        @Test
        void withoutAnyDoseAreNotThere() {
            EvidenceItems items = items(new SubjectFixture().event("Fever", "2026-03-22", "", Outcome.UNKNOWN));
            number(items, PRIOR_DOSE_COUNT, 0);
            assertThat(items.number(ONSET_SINCE_FIRST_DOSE_DAYS)).isEmpty();
        }

        @Test
        void countAdjuvantDosesPlacebosAndIntervalsOnTheirFirstDay() {
            EvidenceItems items = items(new SubjectFixture()
                    .dose("VAX", "2026-03-01", "2026-03-20", "", "")
                    .dose("ADJ", "2026-03-05", "", "", "")
                    .dose("ADJ", "2026-03-05", "", "", "")
                    .dose("ANTIPD1", "2026-03-08", "", "", "")
                    .event("Fever", "2026-03-10", "", Outcome.UNKNOWN));
            number(items, PRIOR_DOSE_COUNT, 2);
            number(items, ONSET_SINCE_LAST_DOSE_DAYS, 5);
        }

        @Test
        void countEveryExposureIfTheProductNamesNone() {
            EvidenceItems items = items(new SubjectFixture()
                    .product(SubjectFixture.product(Set.of(), Set.of(), Map.of()))
                    .dose("ANYTHING", "2026-03-01", "", "", "")
                    .dose("ANTIPD1", "2026-03-08", "", "", "")
                    .event("Fever", "2026-03-10", "", Outcome.UNKNOWN));
            number(items, PRIOR_DOSE_COUNT, 1);
            number(items, ONSET_SINCE_LAST_DOSE_DAYS, 9);
        }

        @Test
        void ofAPartialOnsetAreTheFirstPossibleAndAreTold() {
            GatheredEvidence evidence =
                    twoDoses().event("Fever", "2026-04", "", Outcome.UNKNOWN).evidence();
            number(evidence.items(), ONSET_SINCE_LAST_DOSE_DAYS, 10);
            assertThat(evidence.atLatest())
                    .hasValueSatisfying(latest -> number(latest, ONSET_SINCE_LAST_DOSE_DAYS, 39));
            assertThat(evidence.problems()).extracting(Problem::id).contains("ATT-002");
        }

        @Test
        void ofAPartialOnsetThatMayBeAfterTheFirstDoseAreNotBefore() {
            EvidenceItems items = items(twoDoses().event("Fever", "2026-03", "", Outcome.UNKNOWN));
            number(items, ONSET_SINCE_FIRST_DOSE_DAYS, 0);
        }

        @Test
        void ofAnOngoingEventRunToTheCutOff() {
            EvidenceItems items =
                    items(twoDoses().event("Fever", "2026-12-29", "", Outcome.NOT_RECOVERED, one -> one.ongoing()));
            number(items, DURATION_DAYS, 2);
            assertThat(items.word(STILL_GOING_ON)).isEqualTo("yes");
        }

        @Test
        void ofAnEventWithoutEndAndOutcomeAreNotKnown() {
            EvidenceItems items = items(twoDoses().event("Fever", "2026-12-29", "", Outcome.UNKNOWN));
            assertThat(items.number(DURATION_DAYS)).isEmpty();
        }
    }

    @Nested
    class Site {
        @ParameterizedTest
        @CsvSource({
            "Injection site pain, '', '', yes",
            "Injection site pain, ARM, LEFT, yes",
            "Injection site pain, ARM, RIGHT, no",
            "Erythema, ARM, LEFT, yes",
            "Erythema, ARM, RIGHT, no",
            "Erythema, AXILLA, LEFT, contiguous",
            "Erythema, FACE, '', no",
            "Erythema, ARM, '', ''",
            "Erythema, '', '', ''",
            "Headache, '', '', no",
            "Nephritis, '', '', no",
            "Pain in extremity, '', '', ''",
            "Pruritus, '', '', ''"
        })
        void isReadFromLocationAndSide(String term, String location, String side, String expected) {
            EvidenceItems items = items(new SubjectFixture()
                    .dose("VAX", "2026-03-01", "", "ARM", "LEFT")
                    .event(term, "2026-03-03", "", Outcome.UNKNOWN, one -> one.at(location, side)));
            assertThat(items.word(AT_SITE)).isEqualTo(expected);
        }
    }

    @Nested
    class Treatment {
        private SubjectFixture nephritis(Outcome outcome) {
            return twoDoses().event("Nephritis", "2026-05-01", "2026-06-01", outcome);
        }

        @ParameterizedTest
        @CsvSource({
            "Prednisone, Nephritis, '', 2026-05-02, 2026-05-04, ORAL, systemic_short",
            "Prednisone, Nephritis, '', 2026-05-02, 2026-05-05, ORAL, systemic",
            "PREDNISOLONE ACETATE, NEPHRITIS, '', 2026-05-02, 2026-05-30, OPHTHALMIC, topical",
            "Prednisone, '', E1, 2026-05-02, 2026-05-30, ORAL, systemic",
            "Prednisone, '', 'E7;E1', 2026-05-02, 2026-05-30, ORAL, systemic",
            "Prednisone, asthma, E9, 2026-05-02, 2026-05-30, ORAL, ''",
            "Prednisone, Nephritis, '', 2026-03-02, 2026-04-30, ORAL, ''",
            "Prednisone, Nephritis, '', 2026-06-02, 2026-06-30, ORAL, ''",
            "Infliximab, Nephritis, '', 2026-05-02, 2026-05-02, INTRAVENOUS, systemic",
            "Levothyroxine, Nephritis, '', 2026-05-02, '', ORAL, hormone_replacement",
            "Budesonide, Nephritis, '', 2026-05-02, 2026-05-30, ORAL, topical",
            "Paracetamol, Nephritis, '', 2026-05-02, 2026-05-03, ORAL, none",
            "Brandname, Nephritis, '', 2026-05-02, 2026-05-03, ORAL, none",
            "注射用甲泼尼龙琥珀酸钠, Nephritis, '', 2026-05-02, 2026-05-30, INTRAVENOUS, systemic"
        })
        void isReadFromLinkOrEqualIndication(
                String name, String indication, String link, String start, String end, String route, String expected) {
            EvidenceItems items =
                    items(nephritis(Outcome.RECOVERED).medication(name, indication, link, start, end, route));
            assertThat(items.word(IMMUNOSUPPRESSION)).isEqualTo(expected);
        }

        @ParameterizedTest
        @CsvSource({"30, hormone_replacement", "30.1, systemic", "100, systemic"})
        void ofAHormoneThatIsASteroidGoesByTheDose(String dose, String expected) {
            EvidenceItems items = items(nephritis(Outcome.RECOVERED)
                    .medication("Hydrocortisone", "Nephritis", "", "2026-05-02", "2026-05-30", "ORAL", dose));
            assertThat(items.word(IMMUNOSUPPRESSION)).isEqualTo(expected);
        }

        @Test
        void isTheStrongestOfSeveral() {
            EvidenceItems items = items(nephritis(Outcome.RECOVERED)
                    .medication("Paracetamol", "Nephritis", "", "2026-05-02", "2026-05-03")
                    .medication("Prednisone", "Nephritis", "", "2026-05-02", "2026-05-30")
                    .medication("Levothyroxine", "Nephritis", "", "2026-05-02", ""));
            assertThat(items.word(IMMUNOSUPPRESSION)).isEqualTo("systemic");
        }

        @Test
        void mentionedInFreeTextIsToldAndIsNoEvidence() {
            GatheredEvidence evidence = nephritis(Outcome.RECOVERED)
                    .medication("Prednisone", "possible nephritis or gout", "", "2026-05-02", "2026-05-30")
                    .evidence();
            assertThat(evidence.items().isMissing(IMMUNOSUPPRESSION)).isTrue();
            assertThat(evidence.problems()).extracting(Problem::id).contains("ATT-006");
        }

        @ParameterizedTest
        @CsvSource({
            "NO, RECOVERED, none, cleared_without_immunosuppression, ''",
            "NO, NOT_RECOVERED, none, '', ''",
            "UNKNOWN, RECOVERED, '', '', ''"
        })
        void withoutMedicationGoesByTheTreatmentFlag(
                YesNo treated, Outcome outcome, String immunosuppression, String dechallenge, String response) {
            EvidenceItems items = items(twoDoses()
                    .event(
                            "Nephritis",
                            "2026-05-01",
                            outcome == Outcome.RECOVERED ? "2026-05-05" : "2026-05-06",
                            outcome,
                            one -> one.treated(treated)));
            assertThat(items.word(IMMUNOSUPPRESSION)).isEqualTo(immunosuppression);
            assertThat(items.word(TREATMENT_RESPONSE)).isEqualTo(response);
            if (!dechallenge.isEmpty()) {
                assertThat(items.word(DECHALLENGE)).isEqualTo(dechallenge);
            }
        }

        @Test
        void flaggedWithoutMedicationIsAsked() {
            GatheredEvidence evidence = twoDoses()
                    .event("Nephritis", "2026-05-01", "", Outcome.UNKNOWN, one -> one.treated(YesNo.YES))
                    .evidence();
            assertThat(evidence.items().isMissing(IMMUNOSUPPRESSION)).isTrue();
            assertThat(evidence.problems()).extracting(Problem::id).contains("ATT-005");
        }

        @Test
        void tellsDechallengeAndResponse() {
            EvidenceItems items = items(
                    nephritis(Outcome.RECOVERED).medication("Prednisone", "Nephritis", "", "2026-05-02", "2026-05-30"));
            assertThat(items.word(DECHALLENGE)).isEqualTo("cleared_only_with_immunosuppression");
            assertThat(items.word(TREATMENT_RESPONSE)).isEqualTo("improved");
            EvidenceItems going =
                    items(twoDoses().event("Nephritis", "2026-05-01", "", Outcome.NOT_RECOVERED, one -> one.ongoing()));
            assertThat(going.word(DECHALLENGE)).isEqualTo("none");
        }
    }

    @Nested
    class History {
        @Test
        void ofTheSameNameMeansBaselinePresent() {
            SubjectFixture worse = twoDoses()
                    .condition("Hypothyroidism", "2020", "")
                    .event("Hypothyroidism", "2026-05-01", "", Outcome.UNKNOWN);
            assertThat(items(worse).word(BASELINE_STATE)).isEqualTo("present_worsened");
            SubjectFixture over = twoDoses()
                    .condition("Hypothyroidism", "2020", "2021")
                    .event("Hypothyroidism", "2026-05-01", "", Outcome.UNKNOWN);
            assertThat(items(over).word(BASELINE_STATE)).isEqualTo("absent");
            SubjectFixture untold = twoDoses().event("Hypothyroidism", "2026-05-01", "", Outcome.UNKNOWN);
            assertThat(items(untold).isMissing(BASELINE_STATE)).isTrue();
        }

        @Test
        void ofAnEarlierEventGoesByTheGrade() {
            SubjectFixture subject = twoDoses()
                    .event("Rash maculo-papular", "2026-05-01", "", Outcome.UNKNOWN)
                    .event("Rash maculopapular", "2026-02-01", "", Outcome.UNKNOWN, one -> one.grade(Grade.GRADE_2));
            assertThat(subject.evidence(1, Optional.of(Grade.GRADE_3)).items().word(BASELINE_STATE))
                    .isEqualTo("present_worsened");
            assertThat(subject.evidence(1, Optional.of(Grade.GRADE_2)).items().word(BASELINE_STATE))
                    .isEqualTo("present_unchanged");
        }

        @Test
        void ofAnEventThatGotWorseAfterDosingCountsFromTheWorsening() {
            EvidenceItems items = items(twoDoses()
                    .event(
                            "Rash maculo-papular",
                            "2026-02-01",
                            "",
                            Outcome.UNKNOWN,
                            one -> one.step("2026-02-01", Grade.GRADE_1).step("2026-03-29", Grade.GRADE_3)));
            assertThat(items.word(BASELINE_STATE)).isEqualTo("present_worsened");
            number(items, ONSET_SINCE_LAST_DOSE_DAYS, 7);
            number(items, PRIOR_DOSE_COUNT, 2);
        }

        @Test
        void showsRecurrenceWithTheSameLatency() {
            SubjectFixture subject = twoDoses()
                    .event("ALT increased", "2026-03-03", "2026-03-08", Outcome.RECOVERED)
                    .event("Alanine aminotransferase increased", "2026-03-24", "2026-03-31", Outcome.RECOVERED);
            assertThat(subject.evidence(1, Optional.empty()).items().word(DOSE_LOCKED))
                    .isEqualTo("yes");
            assertThat(subject.evidence(2, Optional.empty()).items().word(DOSE_LOCKED))
                    .isEqualTo("yes");
        }

        @ParameterizedTest
        @CsvSource({
            "2026-03-27, 2026-03-30, no",
            "2026-03-24, 2026-04-01, no",
            "2026-03-25, 2026-04-01, yes",
            "2026-03-24, '', no"
        })
        void needsTheSameLatencyAndAShortCourseAtBothDoses(String onset, String end, String expected) {
            SubjectFixture subject = twoDoses()
                    .event("ALT increased", "2026-03-03", "2026-03-08", Outcome.RECOVERED)
                    .event("ALT increased", onset, end, Outcome.UNKNOWN);
            assertThat(items(subject).word(DOSE_LOCKED)).isEqualTo(expected);
        }

        @Test
        void cannotShowRecurrenceAfterOneDose() {
            SubjectFixture subject = new SubjectFixture()
                    .dose("2026-03-01")
                    .event("ALT increased", "2026-03-03", "2026-03-08", Outcome.RECOVERED);
            assertThat(items(subject).isMissing(DOSE_LOCKED)).isTrue();
        }

        @ParameterizedTest
        @CsvSource({
            "Uveitis, 2026-05-31, yes",
            "Uveitis, 2026-06-01, ''",
            "Lupus nephritis, 2026-05-02, ''",
            "Headache, 2026-05-02, ''"
        })
        void ofASecondImmuneOrganCountsWithinThirtyDays(String term, String onset, String expected) {
            SubjectFixture subject = twoDoses()
                    .event("Nephritis", "2026-05-01", "", Outcome.UNKNOWN)
                    .event(term, onset, "", Outcome.UNKNOWN);
            assertThat(items(subject).word(SECOND_IMMUNE_ORGAN)).isEqualTo(expected);
        }
    }

    @Nested
    class Product {
        @Test
        void tellsPlatformAndPredictedOrgan() {
            SubjectFixture subject = twoDoses()
                    .product(SubjectFixture.product(Set.of("VAX"), Set.of("renal", "skin"), Map.of("kidney", "Yes")))
                    .event("Nephritis", "2026-05-01", "", Outcome.UNKNOWN)
                    .event("Uveitis", "2026-05-01", "", Outcome.UNKNOWN);
            EvidenceItems items = items(subject);
            assertThat(items.list(PLATFORM)).containsExactly("peptide", "oil_emulsion");
            assertThat(items.list(ROUTE)).containsExactly("sc");
            assertThat(items.word(PREDICTED_ORGAN)).isEqualTo("yes");
            assertThat(items.word(ANTIGEN_IN_TISSUE)).isEqualTo("yes");
            EvidenceItems eye = subject.evidence(2, Optional.empty()).items();
            assertThat(eye.word(PREDICTED_ORGAN)).isEqualTo("no");
            assertThat(eye.isMissing(ANTIGEN_IN_TISSUE)).isTrue();
        }

        @ParameterizedTest
        @CsvSource({
            "2026-04-01, 2026-04-01, ended, 30",
            "2026-05-01, 2026-05-01, concurrent, 0",
            "2026-05-02, 2026-05-02, none, ''",
            "2026-01-01, 2026-06-01, concurrent, 0"
        })
        void checkpointInhibitorIsJudgedAtOnset(String start, String end, String exposure, String days) {
            EvidenceItems items = items(twoDoses()
                    .event("Colitis", "2026-05-01", "", Outcome.UNKNOWN)
                    .medication("Pembrolizumab 25 mg/ml", "melanoma", "", start, end));
            assertThat(items.word(CPI_EXPOSURE)).isEqualTo(exposure);
            assertThat(items.number(DAYS_SINCE_LAST_CPI))
                    .isEqualTo(days.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(days)));
        }

        @Test
        void checkpointInhibitorOfTheRegimenIsFoundInTheExposures() {
            EvidenceItems items = items(twoDoses()
                    .dose("AntiPD1", "2026-04-20", "", "", "")
                    .dose("AntiPD1", "2026-05-11", "", "", "")
                    .event("Colitis", "2026-05-01", "", Outcome.UNKNOWN));
            assertThat(items.word(CPI_EXPOSURE)).isEqualTo("concurrent");
            number(items, PRIOR_DOSE_COUNT, 2);
        }

        @ParameterizedTest
        @CsvSource({
            "50, 50, ELISPOT, LAB, 2026-04-20, yes",
            "49, 50, ELISPOT, LAB, 2026-04-20, no",
            "90, 50, ELISPOT, LAB, 2026-05-01, ''",
            "90, '', ELISPOT, LAB, 2026-04-20, ''",
            "90, 50, '', LAB, 2026-04-20, ''",
            "90, 50, ELISPOT, '', 2026-04-20, ''",
            "90, 50, ELISPOT, LAB, 2026-03-01, ''"
        })
        void immuneResponseNeedsAssayCutOffAndLaboratoryBeforeOnset(
                String value, String cutOff, String assay, String laboratory, String on, String expected) {
            EvidenceItems items = items(twoDoses()
                    .event("Nephritis", "2026-05-01", "", Outcome.UNKNOWN)
                    .response(value, cutOff, assay, laboratory, on));
            assertThat(items.word(IMMUNE_RESPONSE_POSITIVE)).isEqualTo(expected);
        }
    }

    @Nested
    class CodedValues {
        @Test
        void goBeforeWhatIsWorkedOut() {
            GatheredEvidence evidence = twoDoses()
                    .event(
                            "Headache",
                            "2026-05-01",
                            "",
                            Outcome.UNKNOWN,
                            one -> one.supp("AEATSITE", "Generalised")
                                    .supp("AECOMPC", "plausible")
                                    .supp("AECOMPT", "infection")
                                    .supp("AECOMPEV", "arm_contrast"))
                    .evidence();
            assertThat(evidence.items().word(AT_SITE)).isEqualTo("generalised");
            assertThat(evidence.items().word(COMPETING_CAUSE)).isEqualTo("PLAUSIBLE");
            assertThat(evidence.items().word(COMPETING_CAUSE_TYPE)).isEqualTo("infection");
            assertThat(evidence.items().list(COMPONENT_EVIDENCE)).containsExactly("arm_contrast");
            assertThat(evidence.sources().get(AT_SITE)).containsExactly(SubjectFixture.ref("AE", 1));
        }

        @Test
        void thatCannotBeReadAreToldAndAreNoEvidence() {
            GatheredEvidence evidence = twoDoses()
                    .event("Headache", "2026-05-01", "", Outcome.UNKNOWN, one -> one.supp("AECOMPC", "probably flu"))
                    .evidence();
            assertThat(evidence.items().isMissing(COMPETING_CAUSE)).isTrue();
            assertThat(evidence.problems()).extracting(Problem::id).contains("ATT-008");
        }

        @ParameterizedTest
        @CsvSource({
            "AEBRIGHT, 1, ACUTE",
            "AEASTCT, Grade 2, ACUTE",
            "AEBRIGHT, Y, ACUTE",
            "AEBRIGHT, N, ''",
            "AEASTCT, 0, ''"
        })
        void ofACaseDefinitionSetTheGroup(String name, String value, String group) {
            EvidenceItems items = items(
                    twoDoses().event("Hypotension", "2026-03-22", "", Outcome.UNKNOWN, one -> one.supp(name, value)));
            assertThat(items.word(TERM_GROUP)).isEqualTo(group);
        }
    }

    @Test
    void nameThatNoListHasIsToldForReview() {
        GatheredEvidence evidence = twoDoses()
                .event("Strange happening", "2026-05-01", "", Outcome.UNKNOWN)
                .evidence();
        assertThat(evidence.problems()).extracting(Problem::id).contains("ATT-001");
        assertThat(evidence.items().word(TERM)).isEqualTo("Strange happening");
    }

    @Test
    void verbatimIsUsedWhereTheCodedTermIsInNoList() {
        EvidenceItems items = items(
                twoDoses().event("发烧", "2026-05-01", "", Outcome.UNKNOWN, one -> one.coded("Uncoded placeholder")));
        assertThat(items.word(TERM)).isEqualTo("发烧");
    }
}
