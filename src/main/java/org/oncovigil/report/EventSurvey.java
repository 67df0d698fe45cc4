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
    private final Map<String, DayGrid> grids = new HashMap<>();
    private final Map<String, SubjectEvents> subjects = new HashMap<>();
    private final long[] states = new long[EventState.values().length];
    private long total;
    private long ungraded;
    private long uncoded;
    private long immuneEvents;
    private long localEvents;

    private EventSurvey() {}

    /** Reads the events of an overview once. */
    static EventSurvey of(SafetyOverview overview, int daysShown) {
        EventSurvey survey = new EventSurvey();
        for (SubjectCase subject : overview.subjects()) {
            survey.subjects.put(subject.subject().value(), new SubjectEvents(subject));
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
        total++;
        states[line.state().ordinal()]++;
        if (line.state() == EventState.REMOVED) {
            return;
        }
        ungraded += line.event().isGraded() ? 0 : 1;
        uncoded += line.event().event().preferredTerm().isEmpty() ? 1 : 0;
        immuneEvents += isImmune(line) ? 1 : 0;
        localEvents += isLocal(line) ? 1 : 0;
        SubjectEvents events = subjects.get(line.event().subject().value());
        if (events != null) {
            events.add(line);
        }
        DayGrid grid = grids.get(line.event().subject().value());
        if (grid != null) {
            grid.add(line);
        }
    }

    /** Whether an event is shown among the immune-type ones. */
    static boolean isImmune(EventLine line) {
        return line.state() != EventState.REMOVED && line.event().isImmuneType();
    }

    /** Whether an event is shown among the reactions at the dosing site. */
    static boolean isLocal(EventLine line) {
        return line.state() != EventState.REMOVED && line.event().isLocal();
    }

    /** Immune-type events. */
    long immuneEvents() {
        return immuneEvents;
    }

    /** Reactions at the dosing site. */
    long localEvents() {
        return localEvents;
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

    /** The days of a subject; nothing for one of a part that counts no DLTs. */
    Optional<DayGrid> grid(String subject) {
        return Optional.ofNullable(grids.get(subject));
    }

    /** What the events of a subject of the overview amount to. */
    SubjectEvents of(SubjectCase subject) {
        return subjects.get(subject.subject().value());
    }
}
