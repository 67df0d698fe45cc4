package org.oncovigil.study;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An order to pause the trial. Source: {@code CV-PAUSE-1} T10.
 *
 * @param on the day from which it holds, that day included
 * @param by who ordered it
 * @param text what it says
 * @param lifted the day on which it was lifted, from which it no longer holds; nothing while it stands
 */
public record SafetyOrder(LocalDate on, Issuer by, String text, Optional<LocalDate> lifted) {
    /** Who may order a pause. */
    public enum Issuer {
        SPONSOR,
        BOARD,
        ETHICS_COMMITTEE,
        REGULATOR
    }

    /** Whether it stands on a day. */
    public boolean standsOn(LocalDate day) {
        return !on.isAfter(day) && lifted.filter(end -> !end.isAfter(day)).isEmpty();
    }
}
