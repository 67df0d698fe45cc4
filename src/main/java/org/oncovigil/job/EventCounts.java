package org.oncovigil.job;

import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.oncovigil.attribution.AssessedEvent;
import org.oncovigil.attribution.ToxicityClass;
import org.oncovigil.overview.EventLine;
import org.oncovigil.overview.EventState;
import org.oncovigil.overview.RunSummary;
import org.oncovigil.subject.Outcome;
import org.oncovigil.subject.YesNo;

/** Counts over the events of a run. Removed events are not counted. */
final class EventCounts {
    private final Set<String> subjects = new HashSet<>();
    private final SortedMap<String, Integer> classes = new TreeMap<>();
    private int total;
    private int graded;
    private int serious;
    private int reportedSerious;
    private int fatal;
    private int partialOnsetRecords;

    private EventCounts() {
        for (ToxicityClass toxicityClass : ToxicityClass.values()) {
            classes.put(toxicityClass.name(), 0);
        }
    }

    static EventCounts of(EventLines events) {
        EventCounts counts = new EventCounts();
        events.each(counts::add);
        return counts;
    }

    private void add(EventLine line) {
        if (line.state() == EventState.REMOVED) {
            return;
        }
        AssessedEvent event = line.event();
        total++;
        graded += event.isGraded() ? 1 : 0;
        serious += event.isSerious() ? 1 : 0;
        reportedSerious += event.event().seriousness().reported() == YesNo.YES ? 1 : 0;
        fatal += event.event().outcome() == Outcome.FATAL ? 1 : 0;
        partialOnsetRecords +=
                event.timing().imputed() ? event.event().records().size() : 0;
        subjects.add(event.subject().value());
        classes.merge(event.toxicityClass().name(), 1, Integer::sum);
    }

    /** Subjects with an event. */
    int subjects() {
        return subjects.size();
    }

    /** Events by class, every class named. */
    SortedMap<String, Integer> classes() {
        return classes;
    }

    RunSummary.Events events(EventLines lines) {
        return new RunSummary.Events(
                total,
                lines.count(EventState.NEW),
                lines.count(EventState.CHANGED),
                lines.count(EventState.REMOVED),
                graded,
                total - graded,
                serious,
                reportedSerious,
                fatal,
                partialOnsetRecords);
    }
}
