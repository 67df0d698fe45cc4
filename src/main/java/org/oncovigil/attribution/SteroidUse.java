package org.oncovigil.attribution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One course of a systemic steroid.
 *
 * @param name the steroid, in capital letters
 * @param from its first possible day; nothing if it is not known
 * @param until its last possible day; nothing while it goes on or is not known
 * @param prednisonePerDay the same effect in mg of prednisone a day; nothing if dose, unit, frequency or conversion is missing
 */
public record SteroidUse(
        String name, Optional<LocalDate> from, Optional<LocalDate> until, Optional<BigDecimal> prednisonePerDay) {
    /** Whether it was taken on a day; an unknown start or end is taken as on that day. */
    public boolean covers(LocalDate day) {
        return from.filter(start -> start.isAfter(day)).isEmpty()
                && until.filter(end -> end.isBefore(day)).isEmpty();
    }
}
