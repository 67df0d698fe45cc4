package org.oncovigil.escalation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.oncovigil.attribution.AssessedEvent;
import org.oncovigil.subject.Usubjid;

/**
 * A planned dose that was given later than planned, or is due and not given by the data cut-off.
 *
 * @param subject the subject
 * @param number the number of the dose, 2 or more
 * @param previous the day of the dose before it
 * @param due the day on which it was due: the planned days after the dose before it
 * @param given the day it was given; nothing if it was not given yet
 * @param until the day it was given, or the last day on which it could have been: the data cut-off
 */
public record DoseDelay(
        Usubjid subject, int number, LocalDate previous, LocalDate due, Optional<LocalDate> given, LocalDate until) {
    /** Elapsed days from the day it was due. */
    public int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(due, until));
    }

    /** Whether an event lies where it can have delayed the dose: it began before that day, and was not over before the dose before. */
    public boolean mayComeFrom(AssessedEvent event) {
        return event.timing().onset().filter(day -> !day.isAfter(until)).isPresent()
                && event.timing().end().filter(day -> day.isBefore(previous)).isEmpty();
    }

    /** The delay in words. */
    public String words() {
        return "dose " + number + ", due on " + due + ", "
                + given.map(day -> "given " + days() + " days late").orElse("not given " + days() + " days later");
    }
}
