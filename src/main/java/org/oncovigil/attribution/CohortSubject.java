package org.oncovigil.attribution;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One dosed subject for the cohort view.
 *
 * @param subject the subject
 * @param doseLevel the order of the dose level, 1 for the lowest
 * @param components the components that the subject's arm received
 * @param events the subject's events
 */
public record CohortSubject(String subject, int doseLevel, Set<String> components, List<Event> events) {
    public CohortSubject {
        components = Set.copyOf(components);
        events = List.copyOf(events);
    }

    /**
     * One event of the subject.
     *
     * @param term the name of the event
     * @param toxicityClass its class
     * @param organ the organ of an immune-related term; empty otherwise
     * @param doseNumber the number of the last dose before onset, 0 before the first
     * @param daysSinceEachDose days from each dose before onset, the first dose first
     */
    public record Event(
            String term, ToxicityClass toxicityClass, String organ, int doseNumber, List<Integer> daysSinceEachDose) {
        public Event {
            daysSinceEachDose = List.copyOf(daysSinceEachDose);
        }

        /** Whether the class is a direct effect of product or procedure. */
        public boolean isDirect() {
            return toxicityClass == ToxicityClass.DIRECT_LOCAL || toxicityClass == ToxicityClass.DIRECT_SYSTEMIC;
        }

        /** Whether the class is delayed immune-related. */
        public boolean isImmuneRelated() {
            return toxicityClass == ToxicityClass.DELAYED_IMMUNE_RELATED;
        }

        /** Days from the first dose, if there was one. */
        public Optional<Integer> daysSinceFirstDose() {
            return daysSinceEachDose.stream().findFirst();
        }
    }

    /** Whether the subject has an event of this name. */
    boolean has(String term) {
        return events.stream().anyMatch(event -> event.term().equals(term));
    }
}
