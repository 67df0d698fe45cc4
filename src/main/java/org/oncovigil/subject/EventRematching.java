package org.oncovigil.subject;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;

/**
 * Finds events of last night again whose identity has changed with their data, so that they keep their earlier identity
 * and everything that hangs on it. Tried are only events that are new tonight with events that are gone, of which at most
 * one has a sponsor's number. Two are the same, the first rule that applies:
 *
 * <ol>
 *   <li>nothing has moved since last night, when it was found again: nobody is told a second time;
 *   <li>the verbatim term is the same, and the starts can be the same day: a start was completed, or a number given;
 *   <li>start and preferred term are the same: the verbatim was corrected;
 *   <li>a reaction of the diary is now also reported, for the same dose and of the same family of terms;
 *   <li>the verbatim term is the same and no other event of that term is new or gone: the start was corrected.
 * </ol>
 *
 * <p>A rule joins two events only if neither has another partner under it.
 */
public final class EventRematching {
    private final ReactionTerms terms;

    /** A matching that knows which terms are of one family. */
    public EventRematching(ReactionTerms terms) {
        this.terms = terms;
    }

    /**
     * Tonight's events under the identities of last night.
     *
     * @param events the events of one subject, in the order of the subject's record
     * @param problems what was found again, and by which rule
     */
    public record Rematched(List<AdverseEvent> events, List<Problem> problems) {
        public Rematched {
            events = List.copyOf(events);
            problems = List.copyOf(problems);
        }
    }

    /** Finds the events of one subject again. The order of the lists does not matter. */
    public Rematched match(List<KnownEvent> before, List<AdverseEvent> now) {
        Set<EventId> known = new HashSet<>();
        before.forEach(event -> known.add(event.id()));
        Set<EventId> present = new HashSet<>();
        now.forEach(event -> present.add(event.id()));
        List<KnownEvent> gone = new ArrayList<>(before.stream()
                .filter(event -> !present.contains(event.id()))
                .sorted(Comparator.comparing(KnownEvent::id))
                .toList());
        List<AdverseEvent> fresh = new ArrayList<>(
                now.stream().filter(event -> !known.contains(event.id())).toList());
        Map<EventId, EventId> earlier = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        join(gone, fresh, EventRematching::isUnmoved, SubjectMessage.FOUND_AGAIN, earlier, new ArrayList<>());
        join(gone, fresh, this::isCompleted, SubjectMessage.FOUND_AGAIN, earlier, problems);
        join(gone, fresh, this::isReworded, SubjectMessage.FOUND_AGAIN, earlier, problems);
        join(gone, fresh, this::isNowReported, SubjectMessage.FOUND_AGAIN, earlier, problems);
        join(gone, fresh, this::isRedated, SubjectMessage.FOUND_AGAIN_REDATED, earlier, problems);
        List<AdverseEvent> events = now.stream()
                .map(event -> event.withId(earlier.getOrDefault(event.id(), event.id())))
                .sorted(ReactionMatching.byOnset())
                .toList();
        return new Rematched(events, problems);
    }

    private static void join(
            List<KnownEvent> gone,
            List<AdverseEvent> fresh,
            BiPredicate<KnownEvent, AdverseEvent> rule,
            SubjectMessage message,
            Map<EventId, EventId> earlier,
            List<Problem> problems) {
        for (KnownEvent old : List.copyOf(gone)) {
            Optional<AdverseEvent> partner = only(fresh.stream()
                    .filter(event -> areComparable(old, event) && rule.test(old, event))
                    .toList());
            boolean mutual = partner.filter(event -> gone.stream()
                                    .filter(other -> areComparable(other, event) && rule.test(other, event))
                                    .count()
                            == 1)
                    .isPresent();
            if (mutual) {
                gone.remove(old);
                fresh.remove(partner.get());
                earlier.put(partner.get().id(), old.id());
                problems.add(problem(message, old, partner.get()));
            }
        }
    }

    private static Optional<AdverseEvent> only(List<AdverseEvent> events) {
        return events.size() == 1 ? Optional.of(events.get(0)) : Optional.empty();
    }

    /** Two numbers of the sponsor are two events; a number and a surrogate, or two surrogates, may be one. */
    private static boolean areComparable(KnownEvent old, AdverseEvent event) {
        return !isNumbered(old.id()) || !isNumbered(event.id());
    }

    private static boolean isNumbered(EventId id) {
        return id.value().contains("/AE/") && !id.value().contains("/AE/~");
    }

    private static boolean isUnmoved(KnownEvent old, AdverseEvent event) {
        return old.equals(KnownEvent.of(event).as(old.id()));
    }

    private boolean isCompleted(KnownEvent old, AdverseEvent event) {
        return isSameTerm(old, event)
                && old.onset().range().isPresent()
                && event.onset()
                        .range()
                        .filter(old.onset().range().get()::touches)
                        .isPresent();
    }

    private boolean isReworded(KnownEvent old, AdverseEvent event) {
        return !old.isSolicited()
                && !old.preferredTerm().isEmpty()
                && CodeLists.normal(old.preferredTerm()).equals(CodeLists.normal(event.preferredTerm()))
                && old.onset().text().equals(event.onset().text());
    }

    private boolean isNowReported(KnownEvent old, AdverseEvent event) {
        return old.isSolicited()
                && event.source() == EventSource.REPORTED_AND_SOLICITED
                && old.doseReference().equals(event.doseReference())
                && (terms.family(old.reportedTerm()).equals(terms.family(event.reportedTerm()))
                        || terms.family(old.reportedTerm()).equals(terms.family(event.preferredTerm())));
    }

    private boolean isRedated(KnownEvent old, AdverseEvent event) {
        return isSameTerm(old, event);
    }

    private static boolean isSameTerm(KnownEvent old, AdverseEvent event) {
        return !old.isSolicited()
                && !old.reportedTerm().isEmpty()
                && CodeLists.normal(old.reportedTerm()).equals(CodeLists.normal(event.reportedTerm()));
    }

    private static Problem problem(SubjectMessage message, KnownEvent old, AdverseEvent event) {
        RecordRef record = event.records().get(0);
        return Problem.of(
                message,
                Place.line(record.file(), record.line()).of(event.subject().value(), record.key()),
                "known as " + old.id() + " from " + shown(old.onset().text()) + ", now from "
                        + shown(event.onset().text()),
                "",
                "The earlier identity is kept.");
    }

    private static String shown(String onset) {
        return onset.isEmpty() ? "an unknown day" : onset;
    }
}
