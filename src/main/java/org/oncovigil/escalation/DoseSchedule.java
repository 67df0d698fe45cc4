package org.oncovigil.escalation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oncovigil.escalation.SubjectCase.GivenDose;
import org.oncovigil.subject.Usubjid;

/**
 * Holds the doses of a subject against the planned days. A dose is due as many days after the dose before it as planned,
 * so that one delay is not counted again for all later doses.
 *
 * @param plannedDays the study days of the planned doses, ascending; empty if the protocol does not say
 */
public record DoseSchedule(List<Integer> plannedDays) {
    public DoseSchedule {
        plannedDays = List.copyOf(plannedDays);
    }

    /**
     * The doses given later than due, and the next one if it is overdue.
     *
     * @param doses the doses given, oldest first
     * @param last the last day on which a dose still to come could have been given: the data cut-off, or the day the
     *     subject left
     * @param ended whether no further dose is planned
     */
    public List<DoseDelay> delays(Usubjid subject, List<GivenDose> doses, LocalDate last, boolean ended) {
        List<DoseDelay> delays = new ArrayList<>();
        for (int next = 1; next < plannedDays.size() && next <= doses.size(); next++) {
            boolean given = next < doses.size();
            if (!given && ended) {
                break;
            }
            LocalDate previous = doses.get(next - 1).on();
            LocalDate due = previous.plusDays(plannedDays.get(next) - plannedDays.get(next - 1));
            LocalDate until = given ? doses.get(next).on() : last;
            if (ChronoUnit.DAYS.between(due, until) > 0) {
                Optional<LocalDate> day = given ? Optional.of(until) : Optional.empty();
                delays.add(new DoseDelay(subject, next + 1, previous, due, day, until));
            }
        }
        return delays;
    }
}
