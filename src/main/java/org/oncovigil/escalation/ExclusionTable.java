package org.oncovigil.escalation;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which criteria each exclusion removes.
 *
 * @param removes per exclusion, the criteria it removes
 */
public record ExclusionTable(SortedMap<String, Set<String>> removes) {
    public ExclusionTable {
        removes = Collections.unmodifiableSortedMap(new TreeMap<>(removes));
    }

    /** Whether an exclusion removes a criterion. */
    public boolean removes(String exclusion, String criterion) {
        return removes.getOrDefault(exclusion, Set.of()).contains(criterion);
    }
}
