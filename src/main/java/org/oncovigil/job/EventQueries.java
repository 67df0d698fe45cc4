package org.oncovigil.job;

import java.util.ArrayList;
import java.util.List;
import org.oncovigil.attribution.AssessedEvent;
import org.oncovigil.attribution.ToxicityClass;
import org.oncovigil.escalation.LabEvidence;
import org.oncovigil.escalation.SubjectCase;
import org.oncovigil.grading.LabTests;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;
import org.oncovigil.subject.EventSource;
import org.oncovigil.subject.InvestigatorCausality;
import org.oncovigil.subject.Measured;
import org.oncovigil.subject.RecordRef;
import org.oncovigil.subject.SubjectRecord;

/** What a person should be asked about the events of a subject, once they are assessed. */
final class EventQueries {
    private EventQueries() {}

    static List<Problem> of(SubjectCase subject, List<AssessedEvent> events, List<LabEvidence> laboratory) {
        List<Problem> problems = new ArrayList<>();
        events.stream()
                .filter(event -> event.event().preferredTerm().isEmpty()
                        && event.event().lowLevelTerm().isEmpty())
                .forEach(event -> problems.add(Problem.of(
                        JobMessage.TERM_NOT_CODED,
                        place(event),
                        "no coded term",
                        "a preferred term",
                        "Matched by its verbatim, as far as that is known.")));
        events.stream()
                .filter(event -> event.event().source() != EventSource.SOLICITED)
                .forEach(event -> causality(event, problems));
        laboratory.stream()
                .filter(lab -> !lab.reported() && subject.firstDose().isPresent())
                .filter(lab -> !lab.first().isBefore(subject.firstDose().get()))
                .map(lab -> unreported(subject, lab))
                .forEach(problems::add);
        if (subject.isDosed() && subject.cohort().isEmpty()) {
            problems.add(Problem.of(
                    JobMessage.ARM_UNKNOWN,
                    Place.subject(subject.subject().value()),
                    "no cohort for the subject's arm",
                    "an arm code of the protocol's cohorts",
                    "Assessed, in no cohort's count."));
        }
        return problems;
    }

    /** Results with a number and no unit, of tests that are graded: nothing else can be asked of a result alone. */
    static List<Problem> ofResults(SubjectRecord facts, LabTests tests) {
        return facts.labResults().stream()
                .filter(result -> tests.test(result.testCode()).isPresent())
                .filter(result -> lacksUnit(result.original()) && lacksUnit(result.standard()))
                .filter(result -> result.original().value().isPresent()
                        || result.standard().value().isPresent())
                .map(result -> Problem.of(
                        JobMessage.LAB_UNIT_MISSING,
                        Place.line(result.record().file(), result.record().line())
                                .of(facts.subject().value(), result.record().key()),
                        result.testCode() + " without a unit",
                        "the unit of the result",
                        "Kept, not graded."))
                .toList();
    }

    private static boolean lacksUnit(Measured measured) {
        return measured.unit().isBlank();
    }

    private static void causality(AssessedEvent event, List<Problem> problems) {
        InvestigatorCausality causality = event.event().causality();
        boolean afterDose = event.isAfterDose() && !event.isUnrelated();
        if (causality == InvestigatorCausality.MISSING && afterDose) {
            problems.add(Problem.of(
                    JobMessage.CAUSALITY_MISSING,
                    place(event),
                    "no causality",
                    "related or not related",
                    "Counts as related until answered."));
        }
        boolean engineSaysEffect = afterDose && event.toxicityClass() != ToxicityClass.CONFOUNDED_INDETERMINATE;
        if (causality == InvestigatorCausality.NOT_RELATED && engineSaysEffect) {
            problems.add(Problem.of(
                    JobMessage.CAUSALITY_DISPUTED,
                    place(event),
                    "not related, against class " + event.toxicityClass(),
                    "",
                    "Both are kept; a person must adjudicate."));
        }
    }

    private static Problem unreported(SubjectCase subject, LabEvidence lab) {
        return Problem.of(
                JobMessage.LAB_NOT_REPORTED,
                Place.subject(subject.subject().value()),
                lab.finding() + " from " + lab.first() + ", grade " + lab.grade(),
                "an adverse event that reports it",
                "Kept as a laboratory finding.");
    }

    private static Place place(AssessedEvent event) {
        RecordRef record = event.event().records().get(0);
        return Place.line(record.file(), record.line()).of(event.subject().value(), record.key());
    }
}
