package org.oncovigil.escalation;

import java.util.Arrays;
import java.util.List;
import org.oncovigil.attribution.AssessedEvent;
import org.oncovigil.subject.EventId;

/**
 * The exclusions of the DLT definition that the events of one subject meet. Stopping and pause rules that speak of the same
 * exclusions ask here, so that each exclusion is defined once.
 *
 * @param marks the exclusions met
 */
public record ExclusionsTested(List<ExclusionMet> marks) {
    public ExclusionsTested {
        marks = List.copyOf(marks);
    }

    /** Whether an event meets one of several exclusions, separated by blanks, such as {@code X1 X2 X3}. */
    public boolean cover(String exclusions, AssessedEvent event) {
        return cover(exclusions, event.id());
    }

    /** Whether a laboratory finding meets one of several exclusions. */
    public boolean cover(String exclusions, LabEvidence finding) {
        return cover(exclusions, finding.event());
    }

    private boolean cover(String exclusions, EventId event) {
        List<String> rules = Arrays.asList(exclusions.split(" "));
        return marks.stream().anyMatch(mark -> mark.event().equals(event) && rules.contains(mark.rule()));
    }
}
