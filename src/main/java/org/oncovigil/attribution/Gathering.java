package org.oncovigil.attribution;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;
import org.oncovigil.subject.AdverseEvent;
import org.oncovigil.subject.RecordRef;

/** Collects the evidence about one event: each item once, with the records it came from. What is coded stands. */
final class Gathering {
    private final AdverseEvent event;
    private final Map<EvidenceItem, List<RecordRef>> sources = new EnumMap<>(EvidenceItem.class);
    private final List<Problem> problems = new ArrayList<>();
    private EvidenceItems items;

    Gathering(AdverseEvent event, EvidenceItems coded) {
        this.event = event;
        items = coded;
        coded.words().keySet().forEach(this::fromEvent);
        coded.lists().keySet().forEach(this::fromEvent);
        coded.numbers().keySet().forEach(this::fromEvent);
    }

    private void fromEvent(EvidenceItem item) {
        sources.put(item, event.records());
    }

    EvidenceItems items() {
        return items;
    }

    boolean has(EvidenceItem item) {
        return !items.isMissing(item);
    }

    /** Notes a word, unless the item is already known or the word is empty. */
    void word(EvidenceItem item, String word, List<RecordRef> records) {
        note(item, records, !word.isEmpty(), known -> known.with(item, word));
    }

    void number(EvidenceItem item, Optional<Integer> number, List<RecordRef> records) {
        note(item, records, number.isPresent(), known -> known.with(item, number.orElseThrow()));
    }

    void list(EvidenceItem item, Set<String> words) {
        note(item, List.of(), !words.isEmpty(), known -> known.with(item, words));
    }

    private void note(
            EvidenceItem item,
            List<RecordRef> records,
            boolean present,
            Function<EvidenceItems, EvidenceItems> adding) {
        if (present && !has(item)) {
            items = adding.apply(items);
            sources.put(item, records);
        }
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
        return new GatheredEvidence(items, atLatest, sources, problems);
    }
}
