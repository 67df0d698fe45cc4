package org.oncovigil.subject;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.oncovigil.problem.Problem;

/**
 * Records joined into events.
 *
 * @param events the events, ordered by id
 * @param links per event the numbers by which other listings refer to it, in capital letters
 * @param problems what disagreed
 */
public record GroupedEvents(List<AdverseEvent> events, Map<EventId, Set<String>> links, List<Problem> problems) {
    public GroupedEvents {
        events = List.copyOf(events);
        links = Map.copyOf(links);
        problems = List.copyOf(problems);
    }
}
