package org.oncovigil.attribution;

import java.util.Set;

/**
 * Where a name stands in the term lists. Source: CV-ATTR-1, section 8 and clarification 3.
 *
 * @param name the list's own English name of it
 * @param group the group
 * @param organ the organ of an immune-related term; empty otherwise
 * @param window the onset window of an immune-related term; empty: none
 * @param lists the special lists it stands in, such as {@code growth}
 * @param duration for a term whose group depends on the duration: the days of this placement
 * @param onset for a term whose group depends on the onset: the days since the last dose of this placement
 * @param whenBlank whether this placement holds when the deciding days are missing
 */
public record TermPlacement(
        String name,
        TermGroup group,
        String organ,
        String window,
        Set<String> lists,
        Bounds duration,
        Bounds onset,
        boolean whenBlank) {
    public TermPlacement {
        lists = Set.copyOf(lists);
    }

    /** Whether the placement depends on days. */
    public boolean isSplit() {
        return !duration.isOpen() || !onset.isOpen();
    }

    boolean holds(Facts facts) {
        return holds(duration, EvidenceItem.DURATION_DAYS, facts)
                && holds(onset, EvidenceItem.ONSET_SINCE_LAST_DOSE_DAYS, facts);
    }

    private boolean holds(Bounds bounds, EvidenceItem item, Facts facts) {
        if (bounds.isOpen()) {
            return true;
        }
        return facts.isBlank(item) ? whenBlank : bounds.contains(facts.number(item));
    }
}
