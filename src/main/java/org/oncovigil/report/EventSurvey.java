package org.oncovigil.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.oncovigil.escalation.SubjectCase;
import org.oncovigil.finding.LedgerEntry;
import org.oncovigil.overview.EventLine;
import org.oncovigil.overview.EventState;
import org.oncovigil.overview.SafetyOverview;

/** What other sheets must know of the events before they are listed: counts, rows to jump to, and the day grids. */
final class EventSurvey {
    private final Map<String, Long> rowOf = new HashMap<>();
    private final Map<String, EventName> named = new HashMap<>();
    private final Map<String, DayGrid> grids = new HashMap<>();
    private final long[] states = new long[EventState.values().length];
    private long total;
    private long ungraded;
    private long uncoded;

    /**
     * How other sheets call an event.
     *
     * @param term its best name
     * @param grade the grade the rules go by
     */
    record EventName(String term, int grade) {}

    private EventSurvey() {}

    /** Reads the events of an overview once. */
    static EventSurvey of(SafetyOverview overview, int daysShown) {
        EventSurvey survey = new EventSurvey();
        for (SubjectCase subject : overview.subjects()) {
            if (subject.countsDlt() && subject.isDosed()) {
                survey.grids.put(subject.subject().value(), new DayGrid(subject, daysShown));
            }
        }
        Set<String> inFindings = new HashSet<>();
        for (LedgerEntry entry : overview.findings()) {
            inFindings.add(entry.finding().event());
        }
        overview.events().forEach(line -> survey.read(line, inFindings));
        return survey;
    }

    private void read(EventLine line, Set<String> inFindings) {
        String id = line.event().id().value();
        if (line.state() != EventState.SAME || inFindings.contains(id)) {
            rowOf.put(id, total);
        }
        if (inFindings.contains(id)) {
            named.put(id, new EventName(line.event().term(), line.event().gradeNumber()));
        }
        total++;
        states[line.state().ordinal()]++;
        if (line.state() == EventState.REMOVED) {
            return;
        }
        ungraded += line.event().isGraded() ? 0 : 1;
        uncoded += line.event().event().preferredTerm().isEmpty() ? 1 : 0;
        DayGrid grid = grids.get(line.event().subject().value());
        if (grid != null) {
            grid.add(line);
        }
    }

    /** All events, removed ones included. */
    long total() {
        return total;
    }

    /** The events in one state. */
    long count(EventState state) {
        return states[state.ordinal()];
    }

    /** Events without a grade. */
    long ungraded() {
        return ungraded;
    }

    /** Events without a coded term. */
    long uncoded() {
        return uncoded;
    }

    /** The place of an event in the listing, counted from 0; nothing if no sheet refers to it, or it is not listed. */
    Optional<Long> rowOf(String event) {
        return Optional.ofNullable(rowOf.get(event));
    }

    /** The name of an event that a finding rests on. */
    Optional<EventName> named(String event) {
        return Optional.ofNullable(named.get(event));
    }

    /** The days of a subject; nothing for one of a part that counts no DLTs. */
    Optional<DayGrid> grid(String subject) {
        return Optional.ofNullable(grids.get(subject));
    }
}
