package org.oncovigil.attribution;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oncovigil.study.ProductProfile;
import org.oncovigil.subject.AdverseEvent;
import org.oncovigil.subject.EventId;
import org.oncovigil.subject.Grade;
import org.oncovigil.subject.Outcome;
import org.oncovigil.subject.SubjectRecord;
import org.oncovigil.subject.YesNo;

/**
 * One event in its subject's history, for the readers of evidence.
 *
 * @param model the model
 * @param product the product
 * @param subject the subject
 * @param dosing the subject's doses
 * @param medications the subject's medications, coded
 * @param courses the subject's courses of checkpoint inhibitors
 * @param names per event of the subject its name in the term lists
 * @param event the event
 * @param grade its grade
 * @param cohort what the cohort table tells
 * @param cutoff the data cut-off
 */
record Situation(
        AttributionModel model,
        ProductProfile product,
        SubjectRecord subject,
        Dosing dosing,
        List<CodedMedication> medications,
        List<CheckpointCourse> courses,
        Map<EventId, TermBook.Placed> names,
        AdverseEvent event,
        Optional<Grade> grade,
        CohortKnowledge cohort,
        LocalDate cutoff) {
    /** The event's name in the term lists, or its own name levelled. */
    String name() {
        return names.get(event.id()).name();
    }

    /** The other events of the subject. */
    List<AdverseEvent> others() {
        return subject.adverseEvents().stream()
                .filter(other -> !other.id().equals(event.id()))
                .toList();
    }

    /** The other events of the same name. */
    List<AdverseEvent> sameName() {
        return others().stream()
                .filter(other -> names.get(other.id()).name().equals(name()))
                .toList();
    }

    /** The placements of the event's name. */
    List<TermPlacement> placements() {
        return names.get(event.id()).placements();
    }

    Optional<LocalTime> clock() {
        return event.onset().time();
    }

    /** Whether the event is not over at the data cut-off. */
    boolean isStillGoingOn() {
        return isStillGoingOn(event);
    }

    /** Whether an event is not over at the data cut-off. */
    static boolean isStillGoingOn(AdverseEvent event) {
        boolean open = event.resolution().isMissing() && !event.outcome().isOver();
        return open
                && (event.ongoing() == YesNo.YES
                        || event.outcome() == Outcome.NOT_RECOVERED
                        || event.outcome() == Outcome.RECOVERING);
    }

    static int days(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }
}
