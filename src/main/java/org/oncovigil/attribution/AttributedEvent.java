package org.oncovigil.attribution;

import java.util.List;
import org.oncovigil.problem.Problem;
import org.oncovigil.subject.EventId;

/**
 * One event of the listings with its mechanism, the evidence it rests on, and what a person should look at.
 *
 * @param event the event
 * @param attribution the answer
 * @param aid what stands beside it for the reader
 * @param evidence the evidence, item by item with its records
 * @param problems the evidence's own and those of the answer
 */
public record AttributedEvent(
        EventId event, Attribution attribution, AttributionAid aid, GatheredEvidence evidence, List<Problem> problems) {
    public AttributedEvent {
        problems = List.copyOf(problems);
    }
}
