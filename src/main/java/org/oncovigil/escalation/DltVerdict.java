package org.oncovigil.escalation;

import java.util.List;
import org.oncovigil.subject.EventId;
import org.oncovigil.subject.Usubjid;

/**
 * The weighed answer for one event: which criteria it meets, which exclusions were met, and what follows.
 *
 * @param subject the subject
 * @param event the event
 * @param decision the answer
 * @param position where the onset lies against the window
 * @param criteria the criteria met, by rule
 * @param exclusions the exclusions met, by rule
 * @param reason one sentence
 */
public record DltVerdict(
        Usubjid subject,
        EventId event,
        DltDecision decision,
        WindowPosition position,
        List<CriterionMet> criteria,
        List<ExclusionMet> exclusions,
        String reason) {
    public DltVerdict {
        criteria = List.copyOf(criteria);
        exclusions = List.copyOf(exclusions);
    }
}
