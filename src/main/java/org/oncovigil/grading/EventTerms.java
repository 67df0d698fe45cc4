package org.oncovigil.grading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oncovigil.subject.AdverseEvent;

/** Events that a number decides, under the names that listings use for them. */
public final class EventTerms {
    private final Map<String, MeasuredEvent> events = new HashMap<>();

    /** The events of one CTCAE version. */
    public EventTerms(List<MeasuredEvent> events) {
        events.forEach(event -> this.events.put(TermSpelling.normal(event.name()), event));
    }

    /**
     * An event that a number decides.
     *
     * @param name one of its names
     * @param kind by which number
     * @param ctcaeTerm the CTCAE term
     */
    public record MeasuredEvent(String name, Kind kind, String ctcaeTerm) {}

    /** By which number an event is graded. */
    public enum Kind {
        /** A laboratory result. */
        LAB,
        /** Body temperature. */
        FEVER,
        /** Fever, hypotension and hypoxia of a cytokine release syndrome, by ASTCT. */
        CRS
    }

    /** Every event, ordered by its name. */
    public List<MeasuredEvent> all() {
        return events.values().stream()
                .sorted(java.util.Comparator.comparing(MeasuredEvent::name))
                .toList();
    }

    /** The event under its preferred term, lowest level term or reported term, in this order. */
    public Optional<MeasuredEvent> of(AdverseEvent event) {
        return named(event.preferredTerm())
                .or(() -> named(event.lowLevelTerm()))
                .or(() -> named(event.reportedTerm()));
    }

    private Optional<MeasuredEvent> named(String name) {
        return name.isEmpty() ? Optional.empty() : Optional.ofNullable(events.get(TermSpelling.normal(name)));
    }
}
