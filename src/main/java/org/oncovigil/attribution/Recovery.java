package org.oncovigil.attribution;

import java.time.LocalDate;
import java.util.Optional;
import org.oncovigil.subject.AdverseEvent;
import org.oncovigil.subject.GradeStep;

/**
 * The grade of an event over its days, as far as its records give steps. An event without steps keeps its worst grade from
 * its first to its last day. The steps carry the site's grades. Without an onset every answer is no.
 */
public final class Recovery {
    private final AdverseEvent event;
    private final OnsetTiming timing;
    private final boolean over;
    private final int worst;

    Recovery(AssessedEvent assessed) {
        this.event = assessed.event();
        this.timing = assessed.timing();
        this.over = assessed.isOver();
        this.worst = assessed.gradeNumber();
    }

    /**
     * Whether the event was there on an elapsed day after its onset (the day of onset is 0), with a grade above the given
     * one. The day on which it ended counts as there.
     */
    public boolean wasAboveOn(int grade, int day) {
        return length() >= day && gradeOn(day) > grade;
    }

    /**
     * Whether the event was over within so many elapsed days, or down to the given grade or less by the last of them, or by
     * now if that day lies ahead.
     */
    public boolean wasBackWithin(int grade, int days) {
        return length() >= 0 && (over && length() <= days || gradeOn(Math.min(days, length())) <= grade);
    }

    /** Whether the event is not over and its latest grade is above the given one. */
    public boolean isStillAbove(int grade) {
        return !over && (length() < 0 ? worst : gradeOn(length())) > grade;
    }

    /** Days from the onset to the end or to the data cut-off; -1 if they cannot be counted. */
    private int length() {
        return timing.onset().isPresent() ? timing.durationDays().orElse(-1) : -1;
    }

    /** The grade of the last step that begins up to the day and has a grade; otherwise the worst grade. */
    private int gradeOn(int day) {
        LocalDate on = timing.onset().orElseThrow().plusDays(day);
        int grade = worst;
        for (GradeStep step : event.steps()) {
            Optional<LocalDate> from = step.from().earliest();
            if (from.isPresent() && !from.get().isAfter(on)) {
                grade = step.grade().map(site -> site.grade().number()).orElse(grade);
            }
        }
        return grade;
    }
}
