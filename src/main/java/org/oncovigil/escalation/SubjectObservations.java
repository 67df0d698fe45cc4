package org.oncovigil.escalation;

import java.util.ArrayList;
import java.util.List;

/**
 * What the rules are given besides a subject's events, standing and laboratory runs.
 *
 * @param signs vital signs of the days of an event
 * @param counts reported falls of a blood count without a value
 * @param delays doses given late or still due
 */
public record SubjectObservations(List<SignCheck> signs, List<ReportedCount> counts, List<DoseDelay> delays) {
    /** Nothing observed. */
    public static final SubjectObservations NONE = new SubjectObservations(List.of(), List.of(), List.of());

    public SubjectObservations {
        signs = List.copyOf(signs);
        counts = List.copyOf(counts);
        delays = List.copyOf(delays);
    }

    /** All of them, in one list for the rules. */
    public List<Object> all() {
        List<Object> all = new ArrayList<>(signs);
        all.addAll(counts);
        all.addAll(delays);
        return all;
    }
}
