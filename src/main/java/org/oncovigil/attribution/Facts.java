package org.oncovigil.attribution;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Everything the tables of the model may ask about one row: its evidence, and what was worked out from it. */
final class Facts {
    private final Map<EvidenceItem, Set<String>> words = new EnumMap<>(EvidenceItem.class);
    private final Map<EvidenceItem, Integer> numbers = new EnumMap<>(EvidenceItem.class);

    Facts put(EvidenceItem item, String word) {
        if (!word.isEmpty()) {
            words.put(item, Set.of(word));
        }
        return this;
    }

    Facts put(EvidenceItem item, Set<String> several) {
        if (!several.isEmpty()) {
            words.put(item, several);
        }
        return this;
    }

    Facts put(EvidenceItem item, int number) {
        numbers.put(item, number);
        return this;
    }

    Facts put(EvidenceItem item, boolean yes) {
        return put(item, yes ? "yes" : "no");
    }

    boolean isBlank(EvidenceItem item) {
        return !words.containsKey(item) && !numbers.containsKey(item);
    }

    boolean is(EvidenceItem item, String word) {
        return words.getOrDefault(item, Set.of()).contains(word);
    }

    boolean hasAny(EvidenceItem item, Set<String> some) {
        return !Collections.disjoint(words.getOrDefault(item, Set.of()), some);
    }

    /** The single word of an item; empty if it is missing. */
    String word(EvidenceItem item) {
        return String.join(";", words.getOrDefault(item, Set.of()));
    }

    Set<String> words(EvidenceItem item) {
        return words.getOrDefault(item, Set.of());
    }

    /** The number of an item that is not blank. */
    int number(EvidenceItem item) {
        return numbers.get(item);
    }

    /** The value in words, for the reasons. */
    String text(EvidenceItem item) {
        return item.isNumber() ? (isBlank(item) ? "" : String.valueOf(number(item))) : word(item);
    }

    /** Puts the values into a sentence of the tables, where it names a column in braces. */
    String fill(String sentence, String notKnown) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < sentence.length()) {
            int open = sentence.indexOf('{', at);
            int close = open < 0 ? -1 : sentence.indexOf('}', open);
            if (close < 0) {
                return text.append(sentence, at, sentence.length()).toString();
            }
            text.append(sentence, at, open).append(value(sentence.substring(open + 1, close), notKnown));
            at = close + 1;
        }
        return text.toString();
    }

    private String value(String column, String notKnown) {
        return EvidenceItem.of(column)
                .map(item -> isBlank(item) ? notKnown : text(item))
                .orElse("{" + column + "}");
    }
}
