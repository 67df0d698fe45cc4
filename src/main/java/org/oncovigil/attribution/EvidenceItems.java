package org.oncovigil.attribution;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The coded evidence about one event: what the table command reads from a row, and what the nightly run gathers from
 * the listings. An item that is not there is missing.
 *
 * @param words the items with a text or one word, in the vocabulary's own spelling
 * @param numbers the items with a number
 * @param lists the items with several words
 * @param unknownWords words of list items that the vocabulary does not have, as {@code column=word}; not evidence
 */
public record EvidenceItems(
        Map<EvidenceItem, String> words,
        Map<EvidenceItem, Integer> numbers,
        Map<EvidenceItem, Set<String>> lists,
        List<String> unknownWords) {
    /** No evidence at all. */
    public static final EvidenceItems NONE = new EvidenceItems(Map.of(), Map.of(), Map.of(), List.of());

    public EvidenceItems {
        words = frozen(words);
        numbers = frozen(numbers);
        lists = frozen(lists);
        unknownWords = List.copyOf(unknownWords);
    }

    /** The word or text of an item; empty if it is missing. */
    public String word(EvidenceItem item) {
        return words.getOrDefault(item, "");
    }

    /** The number of an item. */
    public Optional<Integer> number(EvidenceItem item) {
        return Optional.ofNullable(numbers.get(item));
    }

    /** The words of a list item, in the order given. */
    public Set<String> list(EvidenceItem item) {
        return lists.getOrDefault(item, Set.of());
    }

    /** Whether nothing is known about an item. */
    public boolean isMissing(EvidenceItem item) {
        return !words.containsKey(item) && !numbers.containsKey(item) && !lists.containsKey(item);
    }

    /** The same evidence with one more word; an empty word leaves it as it is. */
    public EvidenceItems with(EvidenceItem item, String word) {
        return word.isEmpty() ? this : new EvidenceItems(plus(words, item, word), numbers, lists, unknownWords);
    }

    /** The same evidence with one more number. */
    public EvidenceItems with(EvidenceItem item, int number) {
        return new EvidenceItems(words, plus(numbers, item, number), lists, unknownWords);
    }

    /** The same evidence without one item. */
    public EvidenceItems without(EvidenceItem item) {
        return new EvidenceItems(minus(words, item), minus(numbers, item), minus(lists, item), unknownWords);
    }

    private static <V> Map<EvidenceItem, V> plus(Map<EvidenceItem, V> map, EvidenceItem item, V value) {
        Map<EvidenceItem, V> copy = copy(map);
        copy.put(item, value);
        return copy;
    }

    private static <V> Map<EvidenceItem, V> minus(Map<EvidenceItem, V> map, EvidenceItem item) {
        Map<EvidenceItem, V> copy = copy(map);
        copy.remove(item);
        return copy;
    }

    private static <V> Map<EvidenceItem, V> frozen(Map<EvidenceItem, V> map) {
        return Collections.unmodifiableMap(copy(map));
    }

    private static <V> Map<EvidenceItem, V> copy(Map<EvidenceItem, V> map) {
        Map<EvidenceItem, V> copy = new EnumMap<>(EvidenceItem.class);
        copy.putAll(map);
        return copy;
    }
}
