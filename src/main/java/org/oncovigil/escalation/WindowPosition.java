package org.oncovigil.escalation;

import java.time.LocalDate;
import org.oncovigil.attribution.OnsetTiming;

/** Where an onset lies against the DLT window. */
public enum WindowPosition {
    /** Certainly before the first dose. */
    BEFORE,
    /** Certainly inside. */
    INSIDE,
    /** Certainly after the window. */
    AFTER,
    /** The partial date allows inside and outside. */
    MAY_BE_INSIDE,
    /** There was no dose, or the onset is not known. */
    UNKNOWN;

    /** The position of an onset. */
    public static WindowPosition of(OnsetTiming timing, SubjectCase subject) {
        if (subject.firstDose().isEmpty() || timing.onset().isEmpty()) {
            return UNKNOWN;
        }
        return of(
                timing.onset().get(),
                timing.latestOnset().orElse(timing.onset().get()),
                subject.firstDose().get(),
                subject.windowEnd().orElseThrow());
    }

    /** The position of the days {@code earliest} to {@code latest} against {@code first} to {@code last}. */
    static WindowPosition of(LocalDate earliest, LocalDate latest, LocalDate first, LocalDate last) {
        if (latest.isBefore(first)) {
            return BEFORE;
        }
        if (earliest.isAfter(last)) {
            return AFTER;
        }
        return earliest.isBefore(first) || latest.isAfter(last) ? MAY_BE_INSIDE : INSIDE;
    }
}
