package org.oncovigil.attribution;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * One line of a table of the model: what an item must be. All tests that the line makes must hold.
 *
 * @param item the item
 * @param oneOf the item has one of these words; empty: not asked
 * @param noneOf the item has none of these words; empty: not asked
 * @param bounds a number lies within
 * @param whenBlank whether the line holds when the item is missing
 */
public record Condition(EvidenceItem item, Set<String> oneOf, Set<String> noneOf, Bounds bounds, boolean whenBlank) {
    public Condition {
        oneOf = Collections.unmodifiableSet(new LinkedHashSet<>(oneOf));
        noneOf = Collections.unmodifiableSet(new LinkedHashSet<>(noneOf));
    }

    /** Whether the line holds for these facts. */
    boolean holds(Facts facts) {
        if (facts.isBlank(item)) {
            return whenBlank;
        }
        if (item.isNumber()) {
            return bounds.contains(facts.number(item));
        }
        return (oneOf.isEmpty() || facts.hasAny(item, oneOf)) && !facts.hasAny(item, noneOf);
    }

    /** The line as a sentence, such as {@code duration_days is 4 to 7}. */
    public String text() {
        StringBuilder text = new StringBuilder(item.column());
        if (item.isNumber()) {
            text.append(" is ").append(bounds.text());
        } else {
            text.append(oneOf.isEmpty() ? "" : " is " + String.join(" or ", oneOf));
            text.append(oneOf.isEmpty() || noneOf.isEmpty() ? "" : " and");
            text.append(noneOf.isEmpty() ? "" : " is not " + String.join(" or ", noneOf));
        }
        return text.append(whenBlank ? " (or is not known)" : "").toString();
    }
}
