package org.oncovigil.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncovigil.problem.Problem;
import org.oncovigil.subject.Outcome;
import org.oncovigil.subject.YesNo;

/** The situations that a physician knows, from the listings to the class. */
class EventAttributorTest {
    private static SubjectFixture subject() {
        return new SubjectFixture()
                .condition("Melanoma", "2019", "")
                .dose("VAX", "2026-03-01", "", "ARM", "LEFT")
                .dose("VAX", "2026-03-22", "", "ARM", "LEFT");
    }

    private static Attribution first(SubjectFixture subject) {
        return subject.answers().get(0).attribution();
    }

    @Test
    void anaphylaxisOnTheDoseDayIsAcute() {
        Attribution answer = first(subject().event("Anaphylaxis", "2026-03-22", "2026-03-22", Outcome.RECOVERED));
        assertThat(answer.toxicityClass()).isEqualTo(ToxicityClass.ACUTE_HYPERSENSITIVITY_CRS);
        assertThat(answer.gate()).isEqualTo("G3");
    }

    @Test
    void anaphylaxisOneDayLaterByTheDateButNotByTheClockIsNotAcute() {
        SubjectFixture clocked = new SubjectFixture()
                .dose("2026-03-01T08:00")
                .event("Anaphylaxis", "2026-03-02T08:00", "", Outcome.UNKNOWN)
                .event("Anaphylaxis", "2026-03-02T08:01", "", Outcome.UNKNOWN);
        assertThat(clocked.answers().get(0).attribution().gate()).isEqualTo("G3");
        assertThat(clocked.answers().get(1).attribution().tags()).contains("ACUTE_OUTSIDE_WINDOW");
    }

    @Test
    void cytokineReleaseIsAcute() {
        Attribution answer =
                first(subject().event("Cytokine release syndrome", "2026-03-23", "2026-03-25", Outcome.RECOVERED));
        assertThat(answer.toxicityClass()).isEqualTo(ToxicityClass.ACUTE_HYPERSENSITIVITY_CRS);
    }

    @Test
    void eventBeforeTheFirstDoseIsUnrelated() {
        Attribution answer = first(subject().event("Fatigue", "2026-02-20", "", Outcome.NOT_RECOVERED));
        assertThat(answer.toxicityClass()).isEqualTo(ToxicityClass.UNRELATED_PRE_DOSE);
        assertThat(answer.tags()).contains("WAITING_PERIOD");
    }

    @Test
    void lateReactionAtTheSiteIsDelayedLocal() {
        Attribution answer =
                first(subject().event("Injection site erythema", "2026-03-30", "2026-04-04", Outcome.RECOVERED));
        assertThat(answer.toxicityClass()).isEqualTo(ToxicityClass.DIRECT_LOCAL);
        assertThat(answer.tags()).contains("DELAYED_LOCAL");
    }

    @Test
    void colitisUnderACheckpointInhibitorIsConfounded() {
        Attribution answer = first(subject()
                .event("Colitis", "2026-05-10", "", Outcome.NOT_RECOVERED)
                .medication("Nivolumab", "melanoma", "", "2026-04-01", "2026-05-01"));
        assertThat(answer.toxicityClass()).isEqualTo(ToxicityClass.CONFOUNDED_INDETERMINATE);
        assertThat(answer.gate()).isEqualTo("G6");
        assertThat(answer.tags()).contains("REGIMEN_RELATED");
    }

    @Test
    void doseLockedLiverEnzymesAreDirect() {
        SubjectFixture subject = subject()
                .event(
                        "ALT increased",
                        "2026-03-02",
                        "2026-03-06",
                        Outcome.RECOVERED,
                        one -> one.treated(YesNo.NO).supp("AECOMPC", "NONE"))
                .event(
                        "ALT increased",
                        "2026-03-23",
                        "2026-03-27",
                        Outcome.RECOVERED,
                        one -> one.treated(YesNo.NO).supp("AECOMPC", "NONE"));
        assertThat(subject.answers())
                .allSatisfy(
                        one -> assertThat(one.attribution().toxicityClass()).isEqualTo(ToxicityClass.DIRECT_SYSTEMIC));
    }

    @Test
    void nephritisWeeksLaterUnderSteroidIsDelayedImmuneRelated() {
        Attribution answer = first(subject()
                .event(
                        "Nephritis",
                        "2026-05-16",
                        "2026-06-27",
                        Outcome.RECOVERED,
                        one -> one.supp("AEBIOPSY", "immune_pattern").supp("AECOMPC", "NONE"))
                .medication("Prednisone", "Nephritis", "", "2026-05-16", "2026-06-26"));
        assertThat(answer.toxicityClass()).isEqualTo(ToxicityClass.DELAYED_IMMUNE_RELATED);
        // onset 55 d, window, 42 d long, systemic treatment with benefit, biopsy: 4+3+1+2+2+1+3
        assertThat(answer.immuneScore()).contains(16);
        assertThat(answer.directScore()).contains(-5);
        assertThat(answer.confidence()).isEqualTo(Confidence.HIGH);
    }

    @Test
    void ongoingEventEarnsNothingForBeingShortSoFar() {
        SubjectFixture short2 = new SubjectFixture()
                .dose("2026-12-29")
                .event("Fever", "2026-12-29", "", Outcome.NOT_RECOVERED, one -> one.ongoing())
                .event("Chills", "2026-12-29", "2026-12-31", Outcome.RECOVERED, one -> one.treated(YesNo.YES));
        assertThat(short2.answers().get(0).attribution().directScore()).contains(4 + 3);
        assertThat(short2.answers().get(1).attribution().directScore()).contains(4 + 3 + 2);
    }

    @Test
    void partialDateThatLeavesTwoClassesOpenIsAskedFor() {
        AttributedEvent answer = subject()
                .event("Cytokine release syndrome", "2026-04", "", Outcome.UNKNOWN)
                .answers()
                .get(0);
        assertThat(answer.attribution().toxicityClass()).isEqualTo(ToxicityClass.ACUTE_HYPERSENSITIVITY_CRS);
        assertThat(answer.attribution().confidence()).isEqualTo(Confidence.LOW);
        assertThat(answer.attribution().tags()).contains("QUERY");
        assertThat(answer.problems()).extracting(Problem::id).contains("ATT-003");
    }

    @Test
    void sameFactsThroughListingsAndThroughTheTableGiveTheSameAnswer() {
        AttributedEvent listed = subject()
                .event("Nephritis", "2026-05-16", "2026-06-27", Outcome.RECOVERED)
                .medication("Prednisone", "Nephritis", "", "2026-05-16", "2026-06-26")
                .answers()
                .get(0);
        Map<String, String> cells = new HashMap<>();
        EvidenceItems items = listed.evidence().items();
        items.words().forEach((item, word) -> cells.put(item.column(), word));
        items.numbers().forEach((item, number) -> cells.put(item.column(), number.toString()));
        items.lists().forEach((item, words) -> cells.put(item.column(), String.join(";", words)));
        EvidenceVocabulary.Reading row =
                new EvidenceVocabulary(PlainRow.MODEL).read(column -> cells.getOrDefault(column, ""));
        Attribution coded = new Attributor(PlainRow.MODEL).attribute(row.items());
        assertThat(coded.toxicityClass()).isEqualTo(listed.attribution().toxicityClass());
        assertThat(coded.rationaleEn()).isEqualTo(listed.attribution().rationaleEn());
        assertThat(coded.missing()).isEqualTo(listed.attribution().missing());
    }

    @ParameterizedTest
    @CsvSource({
        "Myocarditis, 2026-04-10, AESI, true",
        "Uveitis, 2026-04-10, AESI, true",
        "Injection site necrosis, 2026-04-10, AESI, true",
        "Second primary malignancy, 2026-04-10, AESI, true",
        "Nephritis, 2026-04-10, AESI, false",
        "Fatigue, 2026-04-10, AESI, false",
        "Fatigue, 2026-04, IMPUTED, true",
        "Fatigue, 2026-04-10, IMPUTED, false",
        "Rash maculo-papular, 2026-05-20, POST_VACCINE_SUBSEQUENT_THERAPY, true",
        "Rash maculo-papular, 2026-05-19, POST_VACCINE_SUBSEQUENT_THERAPY, false"
    })
    void nightlyTagStandsBehindTheOthers(String term, String onset, String tag, boolean expected) {
        Attribution answer = first(subject()
                .event(term, onset, "", Outcome.UNKNOWN)
                .medication("Pembrolizumab", "melanoma", "", "2026-05-20", ""));
        assertThat(answer.tags().contains(tag)).isEqualTo(expected);
    }

    @Test
    void cancerTherapyBeforeTheLastDoseIsNotSubsequent() {
        Attribution answer = first(subject()
                .event("Rash maculo-papular", "2026-05-20", "", Outcome.UNKNOWN)
                .medication("Carboplatin", "melanoma", "", "2026-03-22", ""));
        assertThat(answer.tags()).doesNotContain("POST_VACCINE_SUBSEQUENT_THERAPY");
    }

    @Test
    void sevenAxesAreToldInBothLanguages() {
        AttributionAid aid = subject()
                .event("Nephritis", "2026-05-16", "2026-06-27", Outcome.RECOVERED)
                .answers()
                .get(0)
                .aid();
        assertThat(aid.axes()).hasSize(7);
        assertThat(aid.axesEn())
                .startsWith("onset: 55 d after the last dose, 76 d after the first, doses before: 2; duration: 42 d")
                .contains("presentation: nephritis, group IR_SPECIFIC, organ kidney")
                .contains("severity: grade 2, serious: N")
                .contains("outcome: recovered")
                .doesNotContain("{");
        assertThat(aid.axesZh()).startsWith("发生：末次给药后 55 天").doesNotContain("{");
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', NO, CONDITIONAL",
        "NONE, '', NO, PROBABLE",
        "PLAUSIBLE, '', NO, POSSIBLE",
        "NONE, antibody_to_component, NO, CERTAIN",
        "CONFIRMED, '', NO, UNLIKELY",
        "NONE, '', UNKNOWN, POSSIBLE"
    })
    void whoUmcCategoryStandsBesideTheMechanism(
            String rival, String component, YesNo treated, WhoUmcCategory category) {
        AttributedEvent answer = subject()
                .event(
                        "Fatigue",
                        "2026-03-23",
                        "2026-03-25",
                        Outcome.RECOVERED,
                        one -> one.treated(treated).supp("AECOMPC", rival).supp("AECOMPEV", component))
                .answers()
                .get(0);
        assertThat(answer.aid().whoUmc()).isEqualTo(category);
        assertThat(answer.aid().whoUmcName().zh()).isNotBlank();
    }
}
