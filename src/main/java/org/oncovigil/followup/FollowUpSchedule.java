package org.oncovigil.followup;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.oncovigil.study.FollowUpParameters;
import org.oncovigil.study.FollowUpPlan;
import org.oncovigil.subject.Usubjid;
import org.oncovigil.timing.DateRange;

/**
 * The follow-up contacts of one subject, planned from the last dose. A contact is done by the first contact on record
 * from the opening of its window on; one contact fulfils one visit. Source: {@code CV-LTFU-1} schedule.
 */
public final class FollowUpSchedule {
    /** Months of the first year, in which windows are narrower. Source: the Gregorian calendar. */
    private static final int FIRST_YEAR_MONTHS = 12;

    private final FollowUpPlan plan;
    private final FollowUpParameters parameters;

    public FollowUpSchedule(FollowUpPlan plan, FollowUpParameters parameters) {
        this.plan = plan;
        this.parameters = parameters;
    }

    /**
     * The contacts whose window has opened by the cut-off, and the next one.
     *
     * @param subject the subject
     * @param lastDose the last dose
     * @param contacts days of contacts on record
     * @param attempts days of failed attempts to reach the subject on record
     * @param endOfFollowUp death, end of study or withdrawal of consent, after which nothing is due
     * @param lost whether contact is lost
     * @param dataCutoff the data cut-off
     */
    public List<FollowUpVisit> visits(
            Usubjid subject,
            LocalDate lastDose,
            List<LocalDate> contacts,
            List<LocalDate> attempts,
            Optional<LocalDate> endOfFollowUp,
            boolean lost,
            LocalDate dataCutoff) {
        SortedSet<LocalDate> unused = new TreeSet<>(contacts);
        List<FollowUpVisit> visits = new ArrayList<>();
        int missed = 0;
        for (int month : plan.contactMonths()) {
            LocalDate due = lastDose.plusMonths(month);
            DateRange window = window(due, month);
            Optional<LocalDate> held = unused.stream()
                    .filter(day -> !day.isBefore(window.earliest()) && !day.isAfter(dataCutoff))
                    .findFirst();
            held.ifPresent(unused::remove);
            VisitStatus status = status(window, held, missed, endOfFollowUp, dataCutoff);
            if (status.isOpen() && (lost || isGivenUp(status, window, attempts))) {
                status = VisitStatus.LOST;
            }
            if (status == VisitStatus.OVERDUE || status == VisitStatus.CRITICAL) {
                missed++;
            }
            visits.add(new FollowUpVisit(
                    subject, month, due, window, held, status, overdueDays(status, window, dataCutoff)));
            if (status == VisitStatus.NOT_YET_DUE) {
                break;
            }
        }
        return visits;
    }

    /** Whether a contact is overdue and attempts enough were made since its window opened. */
    private boolean isGivenUp(VisitStatus status, DateRange window, List<LocalDate> attempts) {
        long made = attempts.stream()
                .filter(day -> !day.isBefore(window.earliest()))
                .count();
        return status != VisitStatus.DUE && made >= parameters.lostAttempts();
    }

    private DateRange window(LocalDate due, int month) {
        int days = month <= FIRST_YEAR_MONTHS ? parameters.windowFirstYearDays() : parameters.windowLaterDays();
        return new DateRange(due.minusDays(days), due.plusDays(days));
    }

    private VisitStatus status(
            DateRange window, Optional<LocalDate> held, int missed, Optional<LocalDate> end, LocalDate dataCutoff) {
        if (held.isPresent()) {
            return VisitStatus.DONE;
        }
        if (end.filter(day -> !day.isAfter(window.latest())).isPresent()) {
            return VisitStatus.NOT_APPLICABLE;
        }
        if (dataCutoff.isBefore(window.earliest())) {
            return VisitStatus.NOT_YET_DUE;
        }
        if (!dataCutoff.isAfter(window.latest())) {
            return VisitStatus.DUE;
        }
        boolean critical = missed + 1 >= parameters.criticalMissedContacts()
                || overdue(window, dataCutoff) >= parameters.criticalOverdueDays();
        return critical ? VisitStatus.CRITICAL : VisitStatus.OVERDUE;
    }

    private static int overdueDays(VisitStatus status, DateRange window, LocalDate dataCutoff) {
        return status == VisitStatus.OVERDUE || status == VisitStatus.CRITICAL ? overdue(window, dataCutoff) : 0;
    }

    private static int overdue(DateRange window, LocalDate dataCutoff) {
        return Math.toIntExact(ChronoUnit.DAYS.between(window.latest(), dataCutoff));
    }
}
