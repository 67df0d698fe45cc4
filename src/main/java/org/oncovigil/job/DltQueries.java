package org.oncovigil.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oncovigil.attribution.AssessedEvent;
import org.oncovigil.escalation.SubjectCase;
import org.oncovigil.escalation.SubjectCase.DoseAmount;
import org.oncovigil.escalation.WindowPosition;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;
import org.oncovigil.subject.ActionTaken;
import org.oncovigil.subject.RecordRef;

/** What is missing to judge the DLT criteria and the denominator of a subject in a cohort that counts DLTs. */
final class DltQueries {
    private static final List<String> OWN_CRITERION = List.of("TRANSAMINASE", "NEUTROPHIL_FALL", "PLATELET_FALL");

    private DltQueries() {}

    /**
     * The queries.
     *
     * @param planned whether the protocol says on which days the subject's doses are planned
     */
    static List<Problem> of(SubjectCase subject, List<AssessedEvent> events, boolean planned) {
        List<Problem> problems = new ArrayList<>();
        if (!subject.countsDlt() || !subject.isDosed()) {
            return problems;
        }
        for (AssessedEvent event : events) {
            boolean mayCount = event.isRelated() && mayLieInWindow(event, subject);
            if (mayCount && needsSymptoms(event, events)) {
                problems.add(symptoms(event));
            }
            if (mayCount && !planned && event.event().action() == ActionTaken.DRUG_INTERRUPTED) {
                problems.add(plan(event));
            }
        }
        amount(subject).ifPresent(problems::add);
        return problems;
    }

    private static boolean mayLieInWindow(AssessedEvent event, SubjectCase subject) {
        WindowPosition position = WindowPosition.of(event.timing(), subject);
        return position != WindowPosition.BEFORE && position != WindowPosition.AFTER;
    }

    /** A laboratory event of grade 3 that counts if it has symptoms, of which nothing coded tells whether it has. */
    private static boolean needsSymptoms(AssessedEvent event, List<AssessedEvent> events) {
        return event.isLaboratoryValue()
                && event.gradeNumber() == 3
                && OWN_CRITERION.stream().noneMatch(event::isIn)
                && !event.event().supplemental().containsKey("AESYMPT")
                && events.stream().noneMatch(other -> other.event().names(event.event(), "AESYMPOF"));
    }

    private static Problem symptoms(AssessedEvent event) {
        return Problem.of(
                JobMessage.SYMPTOMS_NOT_RECORDED,
                place(event),
                event.term() + " of grade 3",
                "AESYMPT, or an event that names it in AESYMPOF",
                "Counted as without symptoms.");
    }

    private static Problem plan(AssessedEvent event) {
        return Problem.of(
                JobMessage.DOSE_PLAN_MISSING,
                place(event),
                "study treatment interrupted for " + event.term(),
                "plannedDoseDays of the cohort in the protocol",
                "Whether it delayed the next dose too long is not judged.");
    }

    private static Optional<Problem> amount(SubjectCase subject) {
        return subject.doses().stream()
                .filter(dose -> dose.amount() == DoseAmount.NOT_COMPARABLE)
                .findFirst()
                .map(dose -> Problem.of(
                        JobMessage.DOSE_AMOUNT_NOT_COMPARABLE,
                        Place.subject(subject.subject().value()),
                        "dose of " + dose.on(),
                        "EXDOSE in the unit of the dose level",
                        "Counted as fully given."));
    }

    private static Place place(AssessedEvent event) {
        RecordRef record = event.event().records().get(0);
        return Place.line(record.file(), record.line()).of(event.subject().value(), record.key());
    }
}
