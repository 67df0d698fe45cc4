package org.oncovigil.overview;

import java.util.List;
import java.util.Optional;
import org.oncovigil.attribution.AssessedEvent;
import org.oncovigil.attribution.ReviewerVerdict;
import org.oncovigil.escalation.DltReview;
import org.oncovigil.escalation.DltVerdict;
import org.oncovigil.review.EventReview;

/**
 * What people wrote about an event, held against the event tonight.
 *
 * @param review what is in force
 * @param moved the tracked fields that moved since the newest run a reviewer looked at
 * @param chosen the class that a reviewer chose; nothing if none did, or reviewers disagree
 */
public record ReviewLine(EventReview review, List<FieldChange> moved, Optional<ReviewerVerdict> chosen) {
    public ReviewLine {
        moved = List.copyOf(moved);
    }

    /** Whether the class that was chosen is to be chosen again. */
    public boolean isClassReopened(AssessedEvent event) {
        return chosen.filter(verdict -> verdict.isReopenedBy(event.attribution()))
                .isPresent();
    }

    /** Whether what was decided about the DLT definition is to be decided again. */
    public static boolean isDltReopened(Optional<DltVerdict> verdict) {
        return verdict.flatMap(DltVerdict::review)
                .filter(decision -> decision.effect() == DltReview.Effect.REOPENED)
                .isPresent();
    }

    /** How the review stands. */
    public ReviewState state(AssessedEvent event, Optional<DltVerdict> verdict) {
        if (!review.conflicts().isEmpty()) {
            return ReviewState.CONFLICT;
        }
        if (isClassReopened(event) || isDltReopened(verdict)) {
            return ReviewState.REOPENED;
        }
        return moved.isEmpty() ? ReviewState.CURRENT : ReviewState.OUTDATED;
    }
}
