package org.oncovigil.subject;

import org.oncovigil.timing.PartialDate;

/**
 * What last night knew of an event, as far as it can be found again by it.
 *
 * @param id its identity
 * @param reportedTerm the verbatim term
 * @param preferredTerm the coded term; empty if not coded
 * @param doseReference the dose of a solicited reaction; empty otherwise
 * @param onset the start
 */
public record KnownEvent(
        EventId id, String reportedTerm, String preferredTerm, String doseReference, PartialDate onset) {
    /** What is known of an event. */
    public static KnownEvent of(AdverseEvent event) {
        return new KnownEvent(
                event.id(), event.reportedTerm(), event.preferredTerm(), event.doseReference(), event.onset());
    }

    /** The same under another identity. */
    KnownEvent as(EventId other) {
        return new KnownEvent(other, reportedTerm, preferredTerm, doseReference, onset);
    }

    /** Whether the identity comes from the diary of solicited reactions. */
    boolean isSolicited() {
        return id.value().contains("/CE/");
    }
}
