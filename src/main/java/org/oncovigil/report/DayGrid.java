package org.oncovigil.report;

import java.time.LocalDate;
import org.oncovigil.attribution.AssessedEvent;
import org.oncovigil.attribution.OnsetTiming;
import org.oncovigil.escalation.SubjectCase;
import org.oncovigil.overview.EventLine;
import org.oncovigil.timing.StudyDay;

/** One subject's worst grade on each day from the first dose to some days after the window, and the days with a DLT. */
final class DayGrid {
    private final LocalDate firstDose;
    private final LocalDate observedUntil;
    private final int days;
    private final int[] worst;
    private final boolean[] dlt;
    private final boolean[] dose;

    /**
     * An empty grid.
     *
     * @param subject a subject who was dosed
     * @param days study days shown one by one; all later ones are one cell
     */
    DayGrid(SubjectCase subject, int days) {
        this.firstDose = subject.firstDose().orElseThrow();
        this.observedUntil = subject.observedUntil();
        this.days = days;
        this.worst = new int[days + 2];
        this.dlt = new boolean[days + 2];
        this.dose = new boolean[days + 2];
        subject.doses().forEach(given -> dose[position(given.on())] = true);
    }

    /** Adds an event on the days on which it lasted, and its DLT on the day of onset. */
    void add(EventLine line) {
        AssessedEvent event = line.event();
        OnsetTiming timing = event.timing();
        if (timing.onset().isEmpty()) {
            return;
        }
        LocalDate onset = timing.onset().get();
        LocalDate until = timing.end()
                .orElseGet(() -> timing.durationDays().map(onset::plusDays).orElse(onset));
        int from = Math.max(1, position(onset));
        int to = Math.max(position(until), position(onset));
        for (int day = from; day <= to; day++) {
            worst[day] = Math.max(worst[day], event.gradeNumber());
        }
        boolean isDlt = line.verdict()
                .filter(verdict -> verdict.decision().countsInCohort())
                .isPresent();
        if (isDlt && position(onset) > 0) {
            dlt[position(onset)] = true;
        }
    }

    /** The worst grade of a study day, from 1; the day after the last one stands for all later days. */
    int worst(int day) {
        return worst[day];
    }

    /** Whether a DLT began on a study day. */
    boolean dlt(int day) {
        return dlt[day];
    }

    /** Whether a dose was given on a study day. */
    boolean isDose(int day) {
        return dose[day];
    }

    /** Whether the subject was under observation on a study day. */
    boolean observed(int day) {
        return !new StudyDay(day).date(firstDose).isAfter(observedUntil);
    }

    /** 0 before the first dose, 1 to the last day shown, and one more for all later days. */
    private int position(LocalDate date) {
        int day = StudyDay.of(firstDose, date).number();
        return day < 0 ? 0 : Math.min(day, days + 1);
    }
}
