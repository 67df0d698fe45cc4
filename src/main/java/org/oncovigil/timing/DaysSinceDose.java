package org.oncovigil.timing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Whole calendar days from a dose to a later day. The dosing day is 0, so that "28 days" are 0 to 27.
 *
 * @param number the days; negative before the dose
 */
public record DaysSinceDose(int number) implements Comparable<DaysSinceDose> {
    /** The days from a dose to a date. */
    public static DaysSinceDose of(LocalDate dose, LocalDate date) {
        return new DaysSinceDose(Math.toIntExact(ChronoUnit.DAYS.between(dose, date)));
    }

    @Override
    public int compareTo(DaysSinceDose other) {
        return Integer.compare(number, other.number);
    }
}
