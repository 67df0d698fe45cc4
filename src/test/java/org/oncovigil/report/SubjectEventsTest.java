package org.oncovigil.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oncovigil.report.EventFixture.event;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncovigil.escalation.DltDecision;
import org.oncovigil.overview.EventLine;
import org.oncovigil.subject.SeriousnessCriterion;

/** Subject 1 was dosed on 2026-01-05 and 2026-01-26; the cut-off is 2026-03-05, day 60 and week 9. */
class SubjectEventsTest {
    private final SubjectEvents events = new SubjectEvents(OverviewFixture.S01);

    private static EventLine headache(String from, String to, int grade) {
        return event(OverviewFixture.S01, 1, "Headache")
                .from(from)
                .to(to)
                .grade(grade)
                .line();
    }

    @Test
    void withoutEventsTheStripShowsDosesAndObservation() {
        assertThat(events.week(0)).isEqualTo("D");
        assertThat(events.week(3)).isEqualTo("D");
        assertThat(events.week(1)).isEmpty();
        assertThat(events.lastWeek()).isEqualTo(8);
        assertThat(events.observed(8)).isTrue();
        assertThat(events.observed(9)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-11, 2026-01-11, D2, ''",
        "2026-01-12, 2026-01-12, D, 2",
        "2026-01-11, 2026-01-12, D2, 2",
        "2026-01-04, 2026-01-05, D2, ''",
        "2026-01-03, 2026-01-04, D, ''"
    })
    void aWeekIsSevenDaysFromTheFirstDose(String from, String to, String first, String second) {
        events.add(headache(from, to, 2));

        assertThat(events.week(0)).isEqualTo(first);
        assertThat(events.week(1)).isEqualTo(second);
    }

    @Test
    void theWorstGradeOfAWeekIsShown() {
        events.add(headache("2026-01-06", "2026-01-06", 1));
        events.add(headache("2026-01-07", "2026-01-07", 3));
        events.add(headache("2026-01-08", "2026-01-08", 2));

        assertThat(events.week(0)).isEqualTo("D3");
        assertThat(events.worstSystemic()).isEqualTo(3);
        assertThat(events.worstLocal()).isZero();
        assertThat(events.events()).isEqualTo(3);
    }

    @Test
    void seriousEventsAndDltsMarkTheWeekInWhichTheyBegan() {
        events.add(event(OverviewFixture.S01, 1, "Colitis")
                .from("2026-01-14")
                .to("2026-01-20")
                .grade(3)
                .serious(SeriousnessCriterion.HOSPITALISATION)
                .dlt(DltDecision.CONFIRMED_BY_RULE, "D4")
                .line());

        assertThat(events.week(1)).isEqualTo("3▲!");
        assertThat(events.week(2)).isEqualTo("3");
        assertThat(events.seriousEvents()).isEqualTo(1);
        assertThat(events.decision()).contains(DltDecision.CONFIRMED_BY_RULE);
    }

    @ParameterizedTest
    @CsvSource({
        "POSSIBLE, CONFIRMED_BY_RULE, CONFIRMED_BY_RULE",
        "CONFIRMED_BY_RULE, CANNOT_ASSESS, CONFIRMED_BY_RULE",
        "LATE_EQUIVALENT, CANNOT_ASSESS, CANNOT_ASSESS",
        "EXCLUDED, LATE_EQUIVALENT, LATE_EQUIVALENT"
    })
    void theMostPressingVerdictStandsForTheSubject(DltDecision one, DltDecision other, DltDecision shown) {
        events.add(event(OverviewFixture.S01, 1, "A")
                .from("2026-01-06")
                .grade(3)
                .dlt(one, "D3")
                .line());
        events.add(event(OverviewFixture.S01, 2, "B")
                .from("2026-01-06")
                .grade(3)
                .dlt(other, "D3")
                .line());

        assertThat(events.decision()).contains(shown);
    }

    @Test
    void anExcludedEventAsksForNothing() {
        events.add(event(OverviewFixture.S01, 1, "A")
                .from("2026-01-06")
                .grade(3)
                .dlt(DltDecision.EXCLUDED, "D3")
                .line());

        assertThat(events.decision()).isEmpty();
    }

    @Test
    void weeksBeyondTheStripShareItsLastColumn() {
        events.add(headache("2030-01-01", "2030-01-02", 2));

        assertThat(events.week(SubjectEvents.MOST_WEEKS)).isEqualTo("2");
        assertThat(events.lastWeek()).isEqualTo(SubjectEvents.MOST_WEEKS);
    }

    @Test
    void anEventWithoutAnOnsetIsCountedAndNotPlaced() {
        events.add(event(OverviewFixture.S01, 1, "Rash").grade(2).line());

        assertThat(events.worstSystemic()).isEqualTo(2);
        assertThat(events.week(0)).isEqualTo("D");
    }
}
