package org.oncovigil.study;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/**
 * A component of the product that was proven to have caused reactions and was removed by an approved amendment. Source:
 * {@code CV-STOP-1} P1, exception.
 *
 * @param component the component
 * @param amendment the amendment that removed it
 * @param approved the day from which the amendment is approved, that day included
 * @param provenFor the identities of the events for which it was proven
 */
public record RemovedComponent(String component, String amendment, LocalDate approved, Set<String> provenFor) {
    public RemovedComponent {
        provenFor = java.util.Collections.unmodifiableSet(new TreeSet<>(provenFor));
    }
}
