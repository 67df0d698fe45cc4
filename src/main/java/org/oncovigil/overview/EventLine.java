package org.oncovigil.overview;

import java.util.List;
import java.util.Optional;
import org.oncovigil.attribution.AssessedEvent;
import org.oncovigil.escalation.DltVerdict;
import org.oncovigil.escalation.SubjectCase;

/**
 * One event as the listing sheet shows it.
 *
 * @param state the event against the last night
 * @param changes which tracked fields moved; empty unless it is changed
 * @param event the event; for a removed one as it last stood
 * @param subject the subject's standing; nothing if the subject is gone with it
 * @param verdict the verdict on the DLT definition; nothing where no criterion was met
 * @param review what people wrote about it; nothing if nobody did
 */
public record EventLine(
        EventState state,
        List<FieldChange> changes,
        AssessedEvent event,
        Optional<SubjectCase> subject,
        Optional<DltVerdict> verdict,
        Optional<ReviewLine> review) {
    public EventLine {
        changes = List.copyOf(changes);
    }
}
