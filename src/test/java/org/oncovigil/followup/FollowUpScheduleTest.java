package org.oncovigil.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncovigil.study.FollowUpParameters;
import org.oncovigil.study.FollowUpPlan;
import org.oncovigil.subject.Usubjid;

/**
 * The levels of a follow-up contact: the domain specification, section 6.2. Last dose 2025-01-01; contacts at months 3, 6, 12
 * and 24, that is 2025-04-01, 2025-07-01, 2026-01-01 and 2027-01-01; windows of 30 days, from year 2 on of 60.
 */
class FollowUpScheduleTest {
    private static final LocalDate LAST_DOSE = LocalDate.parse("2025-01-01");
    private static final FollowUpSchedule SCHEDULE = new FollowUpSchedule(
            new FollowUpPlan("nucleic_acid", false, false, 2, List.of(3, 6, 12, 24)),
            new FollowUpParameters(2, 3, 90, 2, 30, 60, 180, 2, 90, 3));

    private static VisitStatus status(int month, String cutoff, List<LocalDate> contacts, List<LocalDate> attempts) {
        return SCHEDULE
                .visits(
                        new Usubjid("S-1"),
                        LAST_DOSE,
                        contacts,
                        attempts,
                        Optional.empty(),
                        false,
                        LocalDate.parse(cutoff))
                .stream()
                .filter(visit -> visit.month() == month)
                .map(FollowUpVisit::status)
                .findFirst()
                .orElse(VisitStatus.NOT_YET_DUE);
    }

    private static List<LocalDate> days(String... days) {
        return List.of(days).stream().map(LocalDate::parse).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "3, 2025-03-01, NOT_YET_DUE",
        "3, 2025-03-02, DUE",
        "3, 2025-05-01, DUE",
        "3, 2025-05-02, OVERDUE",
        "3, 2025-10-27, OVERDUE",
        "3, 2025-10-28, CRITICAL",
        "6, 2025-07-31, DUE",
        "6, 2025-08-01, CRITICAL"
    })
    void aContactThatIsNotHeldBecomesDueOverdueAndCritical(int month, String cutoff, VisitStatus expected) {
        assertThat(status(month, cutoff, List.of(), List.of())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"24, 2026-11-01, NOT_YET_DUE", "24, 2026-11-02, DUE", "24, 2027-03-02, DUE", "24, 2027-03-03, OVERDUE"})
    void fromTheSecondYearTheWindowIsSixtyDays(int month, String cutoff, VisitStatus expected) {
        List<LocalDate> held = days("2025-04-01", "2025-07-01", "2026-01-01");
        assertThat(status(month, cutoff, held, List.of())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2025-03-01, DUE", "2025-03-02, DONE"})
    void aContactCountsFromTheOpeningOfItsWindow(String held, VisitStatus expected) {
        assertThat(status(3, "2025-05-01", days(held), List.of())).isEqualTo(expected);
    }

    @Test
    void threeDocumentedAttemptsMakeAnOverdueContactLost() {
        List<LocalDate> two = days("2025-05-03", "2025-05-04");
        List<LocalDate> three = days("2025-05-03", "2025-05-04", "2025-05-05");
        assertThat(status(3, "2025-05-06", List.of(), two)).isEqualTo(VisitStatus.OVERDUE);
        assertThat(status(3, "2025-05-06", List.of(), three)).isEqualTo(VisitStatus.LOST);
        assertThat(status(3, "2025-05-06", days("2025-05-05"), three)).isEqualTo(VisitStatus.DONE);
    }

    @Test
    void attemptsBeforeTheWindowDoNotCountAndADueContactIsNotLost() {
        assertThat(status(3, "2025-05-06", List.of(), days("2025-02-01", "2025-02-02", "2025-02-03")))
                .isEqualTo(VisitStatus.OVERDUE);
        assertThat(status(3, "2025-04-06", List.of(), days("2025-04-01", "2025-04-02", "2025-04-03")))
                .isEqualTo(VisitStatus.DUE);
    }
}
