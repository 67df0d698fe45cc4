package org.oncovigil.timing;

import java.time.LocalDate;

/**
 * A window of study days. Both ends are included: a window of 28 days is day 1 to day 28.
 *
 * @param firstDay the first day of the window
 * @param lastDay the last day of the window, not before the first
 */
public record DayWindow(StudyDay firstDay, StudyDay lastDay) {
    public DayWindow {
        if (lastDay.compareTo(firstDay) < 0) {
            throw new IllegalArgumentException("window " + firstDay + " to " + lastDay + " ends before it starts");
        }
    }

    /** The first {@code days} study days, the first dose being day 1. */
    public static DayWindow ofFirstDays(int days) {
        return new DayWindow(new StudyDay(1), new StudyDay(days));
    }

    /** The dates of this window. */
    public DateRange dates(LocalDate reference) {
        return new DateRange(firstDay.date(reference), lastDay.date(reference));
    }
}
