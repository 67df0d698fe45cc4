package org.oncovigil.study;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the product is, as rules ask for it.
 *
 * @param termSets the term sets of the rulebook that its platforms and routes are in
 */
public record ProductTraits(Set<String> termSets) {
    public ProductTraits {
        termSets = Collections.unmodifiableSet(new TreeSet<>(termSets));
    }

    /** Whether one of its platforms or routes is in a set of the rulebook. */
    public boolean isIn(String termSet) {
        return termSets.contains(termSet);
    }
}
