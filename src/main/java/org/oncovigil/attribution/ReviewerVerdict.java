package org.oncovigil.attribution;

import java.time.LocalDate;
import org.oncovigil.subject.EventId;

/**
 * What a reviewer decided about one event. It stands beside the engine's class and never replaces it.
 *
 * @param event the event
 * @param verdict the reviewer's class
 * @param reason why; never blank
 * @param reviewer who
 * @param decidedOn when
 * @param engineThen the class that the engine gave at that time
 */
public record ReviewerVerdict(
        EventId event,
        ToxicityClass verdict,
        String reason,
        String reviewer,
        LocalDate decidedOn,
        ToxicityClass engineThen) {
    public ReviewerVerdict {
        if (reason.isBlank() || reviewer.isBlank()) {
            throw new IllegalArgumentException("a verdict needs a reason and a reviewer");
        }
    }

    /**
     * Whether later evidence opens the verdict again: the engine's class is no longer the one that the reviewer saw, and
     * it is not the one that the reviewer chose.
     */
    public boolean isReopenedBy(Attribution now) {
        return now.toxicityClass() != engineThen && now.toxicityClass() != verdict;
    }

    /** Whether reviewer and engine differ. */
    public boolean differsFrom(Attribution now) {
        return now.toxicityClass() != verdict;
    }
}
