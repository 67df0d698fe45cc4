package org.oncovigil.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.oncovigil.escalation.DltDecision;
import org.oncovigil.escalation.DltVerdict;
import org.oncovigil.escalation.SubjectCase;
import org.oncovigil.overview.EventLine;

/** What one subject's events amount to: worst grades, counts, and the worst grade of each week since the first dose. */
final class SubjectEvents {
    /** Weeks that a strip can show one by one; all later ones are one column. */
    static final int MOST_WEEKS = 60;

    private static final int DAYS_OF_WEEK = 7;

    private final SubjectCase subject;
    private final int[] worst = new int[MOST_WEEKS + 1];
    private final boolean[] serious = new boolean[MOST_WEEKS + 1];
    private final boolean[] dlt = new boolean[MOST_WEEKS + 1];
    private final boolean[] dose = new boolean[MOST_WEEKS + 1];
    private final SortedSet<String> immuneTerms = new TreeSet<>();
    private int events;
    private int seriousEvents;
    private int worstLocal;
    private int worstSystemic;
    private int lastWeek;
    private Optional<DltDecision> decision = Optional.empty();

    SubjectEvents(SubjectCase subject) {
        this.subject = subject;
        subject.doses().forEach(given -> week(given.on()).ifPresent(week -> dose[week] = true));
        week(subject.observedUntil()).ifPresent(this::reach);
    }

    /** Adds an event. */
    void add(EventLine line) {
        int grade = line.event().gradeNumber();
        events++;
        seriousEvents += line.event().isSerious() ? 1 : 0;
        if (line.event().isLocal()) {
            worstLocal = Math.max(worstLocal, grade);
        } else {
            worstSystemic = Math.max(worstSystemic, grade);
        }
        if (line.event().isImmuneType()) {
            immuneTerms.add(line.event().term());
        }
        line.verdict().map(DltVerdict::decision).filter(DltDecision::isFinding).ifPresent(this::weigh);
        line.event().timing().onset().ifPresent(onset -> addToStrip(line, onset));
    }

    private void weigh(DltDecision found) {
        if (decision.isEmpty() || found.compareTo(decision.get()) < 0) {
            decision = Optional.of(found);
        }
    }

    private void addToStrip(EventLine line, LocalDate onset) {
        LocalDate end = line.event()
                .timing()
                .end()
                .orElseGet(() -> line.event()
                        .timing()
                        .durationDays()
                        .map(onset::plusDays)
                        .orElse(onset));
        int last = week(end.isBefore(onset) ? onset : end).orElse(-1);
        if (last < 0) {
            return;
        }
        int first = week(onset).orElse(0);
        for (int week = first; week <= last; week++) {
            worst[week] = Math.max(worst[week], line.event().gradeNumber());
        }
        serious[first] |= line.event().isSerious();
        dlt[first] |= line.verdict()
                .filter(verdict -> verdict.decision().countsInCohort())
                .isPresent();
        reach(last);
    }

    private void reach(int week) {
        lastWeek = Math.max(lastWeek, week);
    }

    /** The week of a day, from 0; nothing before the first dose. */
    private Optional<Integer> week(LocalDate date) {
        if (subject.firstDose().isEmpty() || date.isBefore(subject.firstDose().get())) {
            return Optional.empty();
        }
        long week = ChronoUnit.DAYS.between(subject.firstDose().get(), date) / DAYS_OF_WEEK;
        return Optional.of((int) Math.min(week, MOST_WEEKS));
    }

    /** The last week with something to show, from 0. */
    int lastWeek() {
        return lastWeek;
    }

    /** What happened in a week: D for a dose, the worst grade, ▲ for a serious event, ! for a DLT. */
    String week(int week) {
        return (dose[week] ? "D" : "")
                + (worst[week] == 0 ? "" : worst[week])
                + (serious[week] ? "▲" : "")
                + (dlt[week] ? "!" : "");
    }

    /** The worst grade of a week. */
    int worst(int week) {
        return worst[week];
    }

    /** Whether the subject was under observation in a week. */
    boolean observed(int week) {
        return week(subject.observedUntil()).filter(last -> week <= last).isPresent();
    }

    int events() {
        return events;
    }

    int seriousEvents() {
        return seriousEvents;
    }

    int worstLocal() {
        return worstLocal;
    }

    int worstSystemic() {
        return worstSystemic;
    }

    /** The terms of immune-type events, in alphabetical order. */
    SortedSet<String> immuneTerms() {
        return immuneTerms;
    }

    /** The most pressing verdict on a DLT; nothing if no event asks for one. */
    Optional<DltDecision> decision() {
        return decision;
    }
}
