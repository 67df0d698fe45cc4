package org.oncovigil.subject;

import java.time.LocalDate;
import java.util.Optional;
import org.oncovigil.timing.DateRange;

/**
 * A reaction of the diary that happened.
 *
 * @param event the event
 * @param atSite whether it is at the dosing site
 * @param told the days of which the diary tells: from the dose, or the onset, to the last day told; nothing if unknown
 */
public record SolicitedReaction(AdverseEvent event, boolean atSite, Optional<DateRange> told) {
    /** The days of a reaction, wherever they are known. */
    static Optional<DateRange> days(java.util.stream.Stream<LocalDate> days) {
        var known = days.sorted().toList();
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(new DateRange(known.get(0), known.get(known.size() - 1)));
    }
}
