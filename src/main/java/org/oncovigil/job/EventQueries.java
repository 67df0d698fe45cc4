package org.oncovigil.job;

import java.util.ArrayList;
import java.util.List;
import org.oncovigil.attribution.AssessedEvent;
import org.oncovigil.attribution.ToxicityClass;
import org.oncovigil.escalation.LabEvidence;
import org.oncovigil.escalation.SubjectCase;
import org.oncovigil.escalation.WindowPosition;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;
import org.oncovigil.study.PauseParameters;
import org.oncovigil.subject.EventSource;
import org.oncovigil.subject.InvestigatorCausality;
import org.oncovigil.subject.RecordRef;

/** What a person should be asked about the events of a subject, once they are assessed. */
final class EventQueries {
    private EventQueries() {}

    static List<Problem> of(
            SubjectCase subject, List<AssessedEvent> events, List<LabEvidence> laboratory, PauseParameters limits) {
        List<Problem> problems = new ArrayList<>();
        events.stream()
                .filter(event -> event.event().source() != EventSource.SOLICITED)
                .forEach(event -> causality(event, problems));
        events.stream()
                .filter(event -> subject.countsDlt() && event.timing().imputed())
                .filter(event -> WindowPosition.of(event.timing(), subject) == WindowPosition.MAY_BE_INSIDE)
                .map(event -> Problem.of(
                        JobMessage.ONSET_TOUCHES_WINDOW,
                        place(event),
                        "onset " + event.event().onset().text(),
                        "the day of onset",
                        "Whether it lies in the DLT window cannot be said."))
                .forEach(problems::add);
        laboratory.stream()
                .filter(lab -> !lab.reported() && subject.firstDose().isPresent())
                .filter(lab -> !lab.first().isBefore(subject.firstDose().get()))
                .map(lab -> unreported(subject, lab))
                .forEach(problems::add);
        events.stream()
                .filter(event -> event.gradeNumber() >= limits.relatedMinGrade() && event.isRelated())
                .filter(event -> event.isAfterDose() && subject.lotBefore(event).isEmpty())
                .map(event -> Problem.of(
                        JobMessage.LOT_NOT_RECORDED,
                        place(event),
                        "grade " + event.gradeNumber() + ", no lot of the last dose before it",
                        "EXLOT",
                        "Counts towards a pause of no lot."))
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

    private static void causality(AssessedEvent event, List<Problem> problems) {
        boolean afterDose = event.isAfterDose() && !event.isUnrelated();
        boolean engineSaysEffect = afterDose && event.toxicityClass() != ToxicityClass.CONFOUNDED_INDETERMINATE;
        if (event.event().causality() == InvestigatorCausality.NOT_RELATED && engineSaysEffect) {
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
