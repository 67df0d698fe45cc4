package org.oncovigil.subject;

import org.oncovigil.timing.PartialDate;

/**
 * One observation of a reaction at the dosing site, for the vaccine scale.
 *
 * @param record the record
 * @param on the day observed
 * @param kind what was observed
 * @param measured the size, for a diameter or an area
 * @param word the coded word, in snake case, for a function, a finding or a treatment; empty for a size
 */
public record LocalFinding(RecordRef record, PartialDate on, Kind kind, Measured measured, String word) {
    /** What a local finding tells. */
    public enum Kind {
        /** Greatest diameter. */
        DIAMETER,
        /** Area. */
        AREA,
        /** Effect on daily living, in the word of the scale. */
        FUNCTIONAL_IMPACT,
        /** Ulceration, necrosis, abscess and the like. */
        FINDING,
        /** Treatment given for it. */
        TREATMENT,
        /** Severity in the diary's words. */
        SEVERITY
    }
}
