package org.oncovigil.attribution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;
import org.oncovigil.study.ProductProfile;
import org.oncovigil.subject.AdverseEvent;
import org.oncovigil.subject.EventId;
import org.oncovigil.subject.Grade;
import org.oncovigil.subject.SubjectRecord;

/**
 * Gathers the evidence about the events of the listings and says by which mechanism each came about. Where a partial
 * date leaves two classes open, the class by the first possible day stands with low confidence, and a person is asked.
 */
public final class EventAttributor {
    private final Attributor attributor;
    private final ProductProfile product;
    private final CohortKnowledge cohort;
    private final LocalDate cutoff;

    /** An attributor of the listings' events, up to the data cut-off. */
    public EventAttributor(AttributionModel model, ProductProfile product, CohortKnowledge cohort, LocalDate cutoff) {
        attributor = new Attributor(model);
        this.product = product;
        this.cohort = cohort;
        this.cutoff = cutoff;
    }

    /** The events of a subject, in the subject's order; an event without a grade is attributed all the same. */
    public List<AttributedEvent> attribute(SubjectRecord subject, Map<EventId, Grade> grades) {
        EvidenceGatherer gatherer = new EvidenceGatherer(attributor.model(), product, subject, cohort, cutoff);
        return subject.adverseEvents().stream()
                .map(event -> attribute(event, gatherer.gather(event, Optional.ofNullable(grades.get(event.id())))))
                .toList();
    }

    private AttributedEvent attribute(AdverseEvent event, GatheredEvidence evidence) {
        Attribution answer = attributor.attribute(evidence.items());
        List<Problem> problems = new ArrayList<>(evidence.problems());
        Optional<ToxicityClass> other = evidence.atLatest()
                .map(items -> attributor.attribute(items).toxicityClass())
                .filter(one -> one != answer.toxicityClass());
        if (other.isPresent()) {
            problems.add(problem(
                    event,
                    AttributionMessage.IMPUTATION_DECIDES,
                    "the onset \"" + event.onset().text() + "\" leaves " + answer.toxicityClass() + " and "
                            + other.get() + " open",
                    "the day of onset",
                    "Counted from the first possible day, with low confidence."));
        }
        if (!answer.queries().isEmpty()) {
            problems.add(problem(
                    event,
                    AttributionMessage.EVIDENCE_QUERY,
                    answer.queries().stream().map(Wording::en).collect(Collectors.joining("; ")),
                    "",
                    "The class stands as it is told."));
        }
        Attribution told = (other.isPresent() ? answer.doubted() : answer)
                .tagged(attributor.nightlyTags(evidence.items(), answer));
        return new AttributedEvent(event.id(), told, attributor.aid(evidence.items(), answer), evidence, problems);
    }

    private static Problem problem(
            AdverseEvent event, AttributionMessage message, String found, String expected, String action) {
        Place place = event.records().isEmpty()
                ? Place.subject(event.subject().value())
                : Place.line(
                                event.records().get(0).file(),
                                event.records().get(0).line())
                        .of(event.subject().value(), event.records().get(0).key());
        return Problem.of(message, place, found, expected, action);
    }
}
