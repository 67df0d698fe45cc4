package org.oncovigil.attribution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;
import org.oncovigil.subject.AdverseEvent;
import org.oncovigil.subject.RecordRef;

/** Collects the evidence about one event: each item once, with the records it came from. What is coded stands. */
final class Gathering {
    private final AdverseEvent event;
    private final Map<EvidenceItem, List<RecordRef>> sources = new EnumMap<>(EvidenceItem.class);
    private final List<Problem> problems = new ArrayList<>();
    private final Map<EvidenceItem, String> words = new EnumMap<>(EvidenceItem.class);
    private final Map<EvidenceItem, Integer> numbers = new EnumMap<>(EvidenceItem.class);
    private final Map<EvidenceItem, Set<String>> lists = new EnumMap<>(EvidenceItem.class);
    private final List<String> unknownWords;

    Gathering(AdverseEvent event, EvidenceItems coded) {
        this.event = event;
        unknownWords = coded.unknownWords();
        words.putAll(coded.words());
        numbers.putAll(coded.numbers());
        lists.putAll(coded.lists());
        coded.words().keySet().forEach(this::fromEvent);
        coded.lists().keySet().forEach(this::fromEvent);
        coded.numbers().keySet().forEach(this::fromEvent);
    }

    private void fromEvent(EvidenceItem item) {
        sources.put(item, event.records());
    }

    /** What is known so far. */
    EvidenceItems items() {
        return new EvidenceItems(words, numbers, lists, unknownWords);
    }

    /** The word of an item; empty if it is missing. */
    String word(EvidenceItem item) {
        return words.getOrDefault(item, "");
    }

    boolean has(EvidenceItem item) {
        return words.containsKey(item) || numbers.containsKey(item) || lists.containsKey(item);
    }

    /** Notes a word, unless the item is already known or the word is empty. */
    void word(EvidenceItem item, String word, List<RecordRef> records) {
        if (!word.isEmpty() && isNew(item, records)) {
            words.put(item, word);
        }
    }

    void number(EvidenceItem item, Optional<Integer> number, List<RecordRef> records) {
        if (number.isPresent() && isNew(item, records)) {
            numbers.put(item, number.get());
        }
    }

    void list(EvidenceItem item, Set<String> words) {
        if (!words.isEmpty() && isNew(item, List.of())) {
            lists.put(item, Collections.unmodifiableSet(new LinkedHashSet<>(words)));
        }
    }

    private boolean isNew(EvidenceItem item, List<RecordRef> records) {
        if (has(item)) {
            return false;
        }
        sources.put(item, records);
        return true;
    }

    void problem(AttributionMessage message, EvidenceItem item, String found, String expected, String action) {
        problems.add(Problem.of(message, place().column(item.column()), found, expected, action));
    }

    private Place place() {
        Place subject = event.records().isEmpty()
                ? Place.subject(event.subject().value())
                : Place.line(
                        event.records().get(0).file(), event.records().get(0).line());
        String record = event.records().isEmpty()
                ? event.id().value()
                : event.records().get(0).key();
        return subject.of(event.subject().value(), record);
    }

    GatheredEvidence result(Optional<EvidenceItems> atLatest) {
        return new GatheredEvidence(items(), atLatest, sources, problems);
    }
}
