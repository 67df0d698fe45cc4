package org.oncovigil.timing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The day of the study, counted from a reference date: the reference date is day 1, the day before is day -1, and there
 * is no day 0. Source: SDTMIG, variables --DY.
 *
 * @param number the day, never 0
 */
public record StudyDay(int number) implements Comparable<StudyDay> {
    public StudyDay {
        if (number == 0) {
            throw new IllegalArgumentException("study day 0 does not exist");
        }
    }

    /** The study day of a date. */
    public static StudyDay of(LocalDate reference, LocalDate date) {
        int elapsed = Math.toIntExact(ChronoUnit.DAYS.between(reference, date));
        return new StudyDay(elapsed >= 0 ? elapsed + 1 : elapsed);
    }

    /** The date of this study day. */
    public LocalDate date(LocalDate reference) {
        return reference.plusDays(number > 0 ? number - 1 : number);
    }

    @Override
    public int compareTo(StudyDay other) {
        return Integer.compare(number, other.number);
    }
}
