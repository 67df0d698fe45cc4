package org.oncovigil.attribution;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a column of the evidence may hold and how a blank is read. Source: CV-ATTR-1, clarifications 1 and 8.
 *
 * @param item the item
 * @param words each word that is allowed, in small letters, and the word it stands for
 * @param kinds per word the kind it belongs to, such as {@code proof}; words without a kind are absent
 * @param readWhenBlank the word that the gates read when the item is missing; empty: none
 * @param listedWhenMissing whether a missing item is named in the result
 * @param onlyIf it is named only if these hold
 * @param trials the values that the flip test tries: words, or whole numbers
 * @param wording the column's name, for people
 */
public record EvidenceColumn(
        EvidenceItem item,
        Map<String, String> words,
        Map<String, String> kinds,
        String readWhenBlank,
        boolean listedWhenMissing,
        List<Condition> onlyIf,
        List<String> trials,
        Wording wording) {
    public EvidenceColumn {
        words = Map.copyOf(words);
        kinds = Map.copyOf(kinds);
        onlyIf = List.copyOf(onlyIf);
        trials = List.copyOf(trials);
    }

    /** The words that a reader may choose from, sorted. */
    public List<String> choices() {
        return words.values().stream().distinct().sorted().toList();
    }

    /** The words of one kind. */
    public Set<String> ofKind(String kind) {
        return kinds.entrySet().stream()
                .filter(entry -> entry.getValue().equals(kind))
                .map(Map.Entry::getKey)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
