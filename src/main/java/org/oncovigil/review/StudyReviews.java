package org.oncovigil.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All entries of a study, by event. */
public final class StudyReviews {
    private final List<ReviewEntry> entries;
    private final Map<String, List<ReviewEntry>> byEvent;

    /** Takes the entries in the order of their ids. */
    public StudyReviews(List<ReviewEntry> entries) {
        this.entries = List.copyOf(entries);
        Map<String, List<ReviewEntry>> events = new TreeMap<>();
        entries.forEach(entry -> events.computeIfAbsent(entry.event(), event -> new ArrayList<>())
                .add(entry));
        this.byEvent = events;
    }

    /** Every entry, in the order of the ids. */
    public List<ReviewEntry> entries() {
        return entries;
    }

    /** The entries about one event. */
    public List<ReviewEntry> of(String event) {
        return List.copyOf(byEvent.getOrDefault(event, List.of()));
    }

    /** What is in force about an event. */
    public EventReview review(String event) {
        return byEvent.containsKey(event) ? EventReview.of(byEvent.get(event)) : EventReview.NONE;
    }

    /** The id of the last entry; 0 if there is none. A record that only grows is told by it. */
    public long last() {
        return entries.isEmpty() ? 0 : entries.get(entries.size() - 1).id();
    }
}
