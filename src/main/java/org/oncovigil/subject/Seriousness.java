package org.oncovigil.subject;

import java.util.Set;
import java.util.TreeSet;

/**
 * Seriousness (ICH E2A), which is not severity. The worst reading holds: an event is serious if the site says so, or if
 * any criterion is met, or if it is fatal.
 *
 * @param reported what the listing says (AESER)
 * @param criteria the criteria met, in the order of the enum
 */
public record Seriousness(YesNo reported, Set<SeriousnessCriterion> criteria) {
    public Seriousness {
        criteria = java.util.Collections.unmodifiableSet(new TreeSet<>(criteria));
    }

    /** Not serious, by the listing's own word. */
    public static final Seriousness NONE = new Seriousness(YesNo.NO, Set.of());

    /** Whether the event counts as serious. */
    public boolean isSerious() {
        return reported == YesNo.YES || !criteria.isEmpty();
    }

    /** Whether the listing's own word and its criteria contradict each other. */
    public boolean disagrees() {
        return reported == YesNo.YES ? criteria.isEmpty() : !criteria.isEmpty();
    }
}
