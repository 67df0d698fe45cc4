package org.oncovigil.job;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.oncovigil.attribution.AssessedEvent;
import org.oncovigil.attribution.ReviewerVerdict;
import org.oncovigil.attribution.ToxicityClass;
import org.oncovigil.escalation.CriterionMet;
import org.oncovigil.escalation.DltDecision;
import org.oncovigil.escalation.DltVerdict;
import org.oncovigil.escalation.PersonsDecision;
import org.oncovigil.finding.SubjectConclusion;
import org.oncovigil.overview.EventComparison;
import org.oncovigil.overview.EventLine;
import org.oncovigil.overview.EventState;
import org.oncovigil.overview.FieldChange;
import org.oncovigil.overview.ReviewLine;
import org.oncovigil.overview.ReviewLogLine;
import org.oncovigil.overview.ReviewRecord;
import org.oncovigil.overview.ReviewState;
import org.oncovigil.review.DltChoice;
import org.oncovigil.review.EventReview;
import org.oncovigil.review.ReviewEntry;
import org.oncovigil.review.ReviewField;
import org.oncovigil.review.StudyReviews;
import org.oncovigil.store.SurveillanceStore;
import org.oncovigil.store.ValueText;
import org.oncovigil.subject.EventId;

/** What people wrote about the events of a study, held against the events of the night and of the books they read. */
final class NightReviews {
    private final SurveillanceStore store;
    private final String study;
    private StudyReviews reviews;

    NightReviews(SurveillanceStore store, String study) {
        this.store = store;
        this.study = study;
    }

    private StudyReviews reviews() {
        if (reviews == null) {
            reviews = new StudyReviews(store.reviews().entries(study));
        }
        return reviews;
    }

    /** What a person decided about an event and the DLT definition, and saw when deciding. */
    Optional<PersonsDecision> decision(AssessedEvent event) {
        return reviews()
                .review(event.id().value())
                .decided(ReviewField.DLT)
                .map(entry -> decision(entry, event.subject().value()));
    }

    private PersonsDecision decision(ReviewEntry entry, String subject) {
        Optional<DltVerdict> then = store.documents()
                .asKnown(study, NightContext.Kind.CONCLUSION, subject, entry.bookRun())
                .map(text -> ValueText.read(SubjectConclusion.class, text))
                .flatMap(known -> known.judgement().verdicts().stream()
                        .filter(verdict -> verdict.event().value().equals(entry.event()))
                        .findFirst());
        return new PersonsDecision(
                entry.now().equals(DltChoice.DLT_CONFIRMED.name()),
                entry.reviewer(),
                then.map(DltVerdict::engineDecision).orElse(DltDecision.NOT_DLT),
                then.map(verdict -> verdict.criteria().stream()
                                .map(CriterionMet::rule)
                                .collect(Collectors.toSet()))
                        .orElse(Set.of()),
                event(entry.event(), entry.bookRun())
                        .map(AssessedEvent::gradeNumber)
                        .orElse(0));
    }

    private Optional<AssessedEvent> event(String event, long run) {
        return store.documents()
                .knownBy(study, NightContext.Kind.EVENT, event, run)
                .map(text -> ValueText.read(AssessedEvent.class, text));
    }

    /** What people wrote about an event, beside the event; nothing if nothing is in force. */
    Optional<ReviewLine> line(AssessedEvent event) {
        EventReview review = reviews().review(event.id().value());
        return review.latest().isEmpty() ? Optional.empty() : Optional.of(line(event, review));
    }

    private ReviewLine line(AssessedEvent event, EventReview review) {
        List<FieldChange> moved = event(event.id().value(), review.lookedAtRun())
                .map(then -> EventComparison.changes(then, event))
                .orElse(List.of());
        Optional<ReviewerVerdict> chosen =
                review.decided(ReviewField.CLASS).map(entry -> chosen(entry, event.id(), review));
        return new ReviewLine(review, moved, chosen);
    }

    private ReviewerVerdict chosen(ReviewEntry entry, EventId event, EventReview review) {
        ToxicityClass verdict = ToxicityClass.valueOf(entry.now());
        String reason = review.shown(ReviewField.COMMENT);
        return new ReviewerVerdict(
                event,
                verdict,
                reason.isBlank() ? "comment deleted since" : reason,
                entry.reviewer(),
                Instant.parse(entry.at()).atZone(ZoneOffset.UTC).toLocalDate(),
                event(entry.event(), entry.bookRun())
                        .map(AssessedEvent::toxicityClass)
                        .orElse(verdict));
    }

    /** Every entry with how it stands; the events are those of the night. */
    ReviewRecord record(EventLines events) {
        if (reviews().last() == 0) {
            return ReviewRecord.EMPTY;
        }
        Map<String, ReviewState> states = new HashMap<>();
        Set<Long> inForce = new HashSet<>();
        events.each(line ->
                line.review().ifPresent(review -> states.put(line.event().id().value(), state(line, review))));
        reviews().entries().stream()
                .map(ReviewEntry::event)
                .distinct()
                .forEach(event -> reviews().review(event).inForce().forEach(entry -> inForce.add(entry.id())));
        return new ReviewRecord(
                reviews().last(),
                reviews().entries().stream()
                        .map(entry -> new ReviewLogLine(entry, state(entry, inForce, states)))
                        .toList());
    }

    private static ReviewState state(EventLine line, ReviewLine review) {
        return line.state() == EventState.REMOVED
                ? ReviewState.EVENT_REMOVED
                : review.state(line.event(), line.verdict());
    }

    private static ReviewState state(ReviewEntry entry, Set<Long> inForce, Map<String, ReviewState> states) {
        if (entry.isDeletion()) {
            return ReviewState.DELETED;
        }
        return inForce.contains(entry.id())
                ? states.getOrDefault(entry.event(), ReviewState.EVENT_REMOVED)
                : ReviewState.REPLACED;
    }
}
