package org.oncovigil.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.oncovigil.subject.EventId;
import org.oncovigil.subject.Usubjid;

/** Decision record 0054, case by case. */
class PersonsDecisionTest {
    private static final Usubjid SUBJECT = new Usubjid("S-1");
    private static final EventId EVENT = new EventId("S-1/AE/E01");
    private static final LocalDate DAY = LocalDate.parse("2026-01-05");

    private static SubjectCase subject(boolean countsDlt) {
        return new SubjectCase(
                SUBJECT,
                "01",
                "C1",
                "DL1",
                countsDlt,
                false,
                List.of(new SubjectCase.GivenDose(DAY, "VACCINE", "LOT")),
                2,
                Optional.of(DAY.plusDays(27)),
                DAY.plusDays(60),
                Optional.empty(),
                "",
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                DAY);
    }

    private static DltVerdict engine(DltDecision decision, WindowPosition position, String... rules) {
        List<CriterionMet> criteria = Arrays.stream(rules)
                .map(rule -> new CriterionMet(rule, SUBJECT, EVENT, "because"))
                .toList();
        return new DltVerdict(SUBJECT, EVENT, decision, position, criteria, List.of(), "why");
    }

    private static PersonsDecision decided(boolean confirmed, DltDecision then) {
        return new PersonsDecision(confirmed, "Marsh", then, Set.of("D3"), 3);
    }

    private static DltReview review(DltVerdict verdict) {
        return verdict.review().orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(
            value = DltDecision.class,
            names = {"CONFIRMED_BY_RULE", "POSSIBLE", "CANNOT_ASSESS", "LATE_EQUIVALENT"})
    void aRejectionGoesBeforeTheEngineAndTheEngineIsKept(DltDecision engine) {
        DltVerdict verdict = decided(false, engine).on(engine(engine, WindowPosition.INSIDE, "D3"), subject(true), 3);
        assertThat(verdict.decision()).isEqualTo(DltDecision.REJECTED_BY_REVIEWER);
        assertThat(verdict.decision().countsInCohort()).isFalse();
        assertThat(verdict.decision().isFinding()).isFalse();
        assertThat(verdict.engineDecision()).isEqualTo(engine);
        assertThat(review(verdict).effect()).isEqualTo(DltReview.Effect.IN_EFFECT);
    }

    @ParameterizedTest
    @EnumSource(
            value = DltDecision.class,
            names = {"CONFIRMED_BY_RULE", "POSSIBLE", "CANNOT_ASSESS", "EXCLUDED", "NOT_DLT"})
    void aConfirmationInsideTheWindowCounts(DltDecision engine) {
        DltVerdict verdict = decided(true, engine).on(engine(engine, WindowPosition.INSIDE, "D3"), subject(true), 3);
        assertThat(verdict.decision()).isEqualTo(DltDecision.CONFIRMED_BY_REVIEWER);
        assertThat(verdict.decision().countsInCohort()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"LATE_EQUIVALENT, AFTER, true", "NOT_DLT, BEFORE, true", "NOT_DLT, INSIDE, false"})
    void aConfirmationMovesNoEventIntoACount(DltDecision engine, WindowPosition position, boolean countsDlt) {
        DltVerdict verdict = decided(true, engine).on(engine(engine, position), subject(countsDlt), 3);
        assertThat(verdict.decision()).isEqualTo(engine);
        assertThat(review(verdict).effect()).isEqualTo(DltReview.Effect.NOT_COUNTED);
    }

    @ParameterizedTest
    @CsvSource({
        "CANNOT_ASSESS, POSSIBLE, 3, D3, true",
        "POSSIBLE, POSSIBLE, 4, D3, true",
        "POSSIBLE, POSSIBLE, 3, D3, false",
        "POSSIBLE, POSSIBLE, 2, D3, false",
        "POSSIBLE, POSSIBLE, 3, D4, true",
        "POSSIBLE, EXCLUDED, 4, D4, false"
    })
    void aRejectionIsOpenAgainByADecisionAGradeOrACriterionThatIsNew(
            DltDecision then, DltDecision now, int grade, String rule, boolean open) {
        DltVerdict verdict = decided(false, then).on(engine(now, WindowPosition.INSIDE, rule), subject(true), grade);
        assertThat(review(verdict).effect() == DltReview.Effect.REOPENED).isEqualTo(open);
        assertThat(verdict.decision()).isEqualTo(open ? now : DltDecision.REJECTED_BY_REVIEWER);
    }

    @ParameterizedTest
    @CsvSource({
        "POSSIBLE, NOT_DLT, true",
        "CANNOT_ASSESS, EXCLUDED, true",
        "EXCLUDED, EXCLUDED, false",
        "EXCLUDED, NOT_DLT, false",
        "POSSIBLE, CONFIRMED_BY_RULE, false"
    })
    void aConfirmationIsOpenAgainIfTheEngineSeesNoneAnyMore(DltDecision then, DltDecision now, boolean open) {
        DltVerdict verdict = decided(true, then).on(engine(now, WindowPosition.INSIDE, "D3"), subject(true), 3);
        assertThat(review(verdict).effect() == DltReview.Effect.REOPENED).isEqualTo(open);
        assertThat(verdict.decision()).isEqualTo(open ? now : DltDecision.CONFIRMED_BY_REVIEWER);
    }

    @Test
    void theReasonNamesNobody() {
        DltVerdict verdict = decided(true, DltDecision.POSSIBLE)
                .on(engine(DltDecision.POSSIBLE, WindowPosition.INSIDE, "D3"), subject(true), 3);
        assertThat(verdict.reason()).isEqualTo("confirmed by a reviewer; engine: why");
    }
}
