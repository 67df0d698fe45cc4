package org.oncovigil.escalation;

import java.util.List;
import java.util.Optional;
import org.oncovigil.subject.EventId;
import org.oncovigil.subject.Usubjid;

/**
 * The weighed answer for one event: which criteria it meets, which exclusions were met, and what follows.
 *
 * @param subject the subject
 * @param event the event
 * @param decision the answer in effect
 * @param position where the onset lies against the window
 * @param criteria the criteria met, by rule
 * @param exclusions the exclusions met, by rule
 * @param reason one sentence
 * @param review a reviewer's decision beside the engine's; nothing without one
 */
public record DltVerdict(
        Usubjid subject,
        EventId event,
        DltDecision decision,
        WindowPosition position,
        List<CriterionMet> criteria,
        List<ExclusionMet> exclusions,
        String reason,
        Optional<DltReview> review) {
    public DltVerdict {
        criteria = List.copyOf(criteria);
        exclusions = List.copyOf(exclusions);
    }

    /** The engine's own verdict. */
    public DltVerdict(
            Usubjid subject,
            EventId event,
            DltDecision decision,
            WindowPosition position,
            List<CriterionMet> criteria,
            List<ExclusionMet> exclusions,
            String reason) {
        this(subject, event, decision, position, criteria, exclusions, reason, Optional.empty());
    }

    /** What the engine says. */
    public DltDecision engineDecision() {
        return review.map(DltReview::engine).orElse(decision);
    }
}
