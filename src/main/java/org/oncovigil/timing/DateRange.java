package org.oncovigil.timing;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The days on which something may have happened. Both ends are included.
 *
 * @param earliest first possible day
 * @param latest last possible day, not before {@code earliest}
 */
public record DateRange(LocalDate earliest, LocalDate latest) {
    public DateRange {
        Objects.requireNonNull(earliest);
        Objects.requireNonNull(latest);
        if (latest.isBefore(earliest)) {
            throw new IllegalArgumentException("range " + earliest + " to " + latest + " ends before it starts");
        }
    }

    /** A range of one day. */
    public static DateRange of(LocalDate day) {
        return new DateRange(day, day);
    }

    /** Whether the range is one day. */
    public boolean isExact() {
        return earliest.equals(latest);
    }

    /** Whether the two ranges have a day in common. */
    public boolean touches(DateRange other) {
        return !latest.isBefore(other.earliest) && !other.latest.isBefore(earliest);
    }

    /** Whether every day of the other range lies in this one. */
    public boolean contains(DateRange other) {
        return !other.earliest.isBefore(earliest) && !other.latest.isAfter(latest);
    }
}
