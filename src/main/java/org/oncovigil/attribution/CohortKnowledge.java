package org.oncovigil.attribution;

import java.util.Map;

/**
 * What the cohort table tells about a term.
 *
 * @param doseDependence per name of the term lists {@code yes} or {@code no}: whether events of this name rise with the
 *     dose level; a name that is not there is not known
 */
public record CohortKnowledge(Map<String, String> doseDependence) {
    /** Nothing is known yet. */
    public static final CohortKnowledge NONE = new CohortKnowledge(Map.of());

    public CohortKnowledge {
        doseDependence = Map.copyOf(doseDependence);
    }
}
