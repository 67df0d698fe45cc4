package org.oncovigil.rulebook;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.oncovigil.attribution.Spelling;

/**
 * The term sets that rules ask for: which sets a term is in. Whole names are compared, spelling levelled.
 *
 * @param spelling how names are levelled
 * @param setsByTerm per levelled term, the sets it is in
 */
public record TermSets(Spelling spelling, Map<String, Set<String>> setsByTerm) {
    public TermSets {
        setsByTerm = Collections.unmodifiableMap(new TreeMap<>(setsByTerm));
    }

    /** The names of all sets, ordered. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>();
        setsByTerm.values().forEach(names::addAll);
        return names;
    }

    /** The sets that any of several names of one event is in. */
    public Set<String> of(List<String> names) {
        Set<String> sets = new TreeSet<>();
        for (String name : names) {
            sets.addAll(setsByTerm.getOrDefault(spelling.level(name), Set.of()));
        }
        return sets;
    }
}
