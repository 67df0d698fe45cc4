package org.oncovigil.attribution;

import java.util.Set;

/**
 * An organ as the model names it. Source: CV-ATTR-1, 8.4 and clarification 6.
 *
 * @param id the organ's word
 * @param alsoNamed other words that a product file may use for it, in small letters
 * @param commonUnderCheckpointInhibitor whether checkpoint inhibitors commonly hit it
 * @param wording its name, for people
 */
public record Organ(String id, Set<String> alsoNamed, boolean commonUnderCheckpointInhibitor, Wording wording) {
    public Organ {
        alsoNamed = Set.copyOf(alsoNamed);
    }

    /** Whether a word of a product file means this organ. */
    public boolean isNamed(String word) {
        return id.equalsIgnoreCase(word) || alsoNamed.contains(word.toLowerCase(java.util.Locale.ROOT));
    }
}
