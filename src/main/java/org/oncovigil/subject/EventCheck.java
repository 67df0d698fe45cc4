package org.oncovigil.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;

/** What disagrees within the records of one event, oldest first, and how it was read. */
final class EventCheck {
    private final Usubjid subject;
    private final AdverseEvent event;
    private final List<AdverseEventRecord> records;
    private final List<Problem> problems = new ArrayList<>();

    EventCheck(Usubjid subject, AdverseEvent event, List<AdverseEventRecord> records) {
        this.subject = subject;
        this.event = event;
        this.records = records;
    }

    /** All of it, in a fixed order. */
    List<Problem> problems() {
        records.forEach(this::checkSeriousness);
        records.forEach(this::checkGrade);
        checkStart();
        checkTerm();
        checkOutcome();
        return problems;
    }

    private void checkSeriousness(AdverseEventRecord record) {
        Seriousness seriousness = record.seriousness();
        if (seriousness.disagrees() && seriousness.reported() == YesNo.YES) {
            tell(
                    SubjectMessage.SERIOUS_WITHOUT_CRITERION,
                    record,
                    "serious, and no criterion",
                    "one of the six criteria",
                    "Counted as serious.");
        } else if (seriousness.disagrees()) {
            tell(
                    SubjectMessage.SERIOUS_BY_CRITERIA,
                    record,
                    "AESER " + seriousness.reported() + " beside " + seriousness.criteria(),
                    "AESER Y",
                    "Counted as serious.");
        }
    }

    private void checkGrade(AdverseEventRecord record) {
        record.grade()
                .filter(grade -> grade.origin() == SiteGrade.Origin.RAISED_BY_SERIOUSNESS)
                .filter(grade -> GradeWord.read(grade.text()).isPresent())
                .ifPresent(grade -> tell(
                        SubjectMessage.GRADE_RAISED,
                        record,
                        "grade \"" + grade.text() + "\" beside "
                                + record.seriousness().criteria(),
                        "grade " + grade.grade().number(),
                        "Read as grade " + grade.grade().number() + "."));
    }

    private void checkStart() {
        List<String> starts = records.stream()
                .map(record -> "\"" + record.onset().text() + "\"")
                .distinct()
                .toList();
        if (starts.size() > 1) {
            tell(
                    SubjectMessage.ONSET_COMPLETED,
                    latest(),
                    "starts " + String.join(", ", starts),
                    "one start",
                    "Read as one event from " + event.onset().text() + ".");
        }
    }

    private void checkTerm() {
        if (records.stream()
                        .map(record -> CodeLists.normal(record.identifyingTerm()))
                        .collect(Collectors.toSet())
                        .size()
                > 1) {
            tell(SubjectMessage.TERM_CHANGED, latest(), "several verbatim terms", "one", "The latest is used.");
        }
    }

    private void checkOutcome() {
        if (event.outcome() == Outcome.FATAL && latest().outcome() != Outcome.FATAL) {
            tell(
                    SubjectMessage.OUTCOME_CONTRADICTED,
                    latest(),
                    latest().outcome() + " after FATAL",
                    "FATAL",
                    "Read as fatal.");
        }
        if (event.outcome() == Outcome.NOT_RECOVERED && !event.resolution().isMissing()) {
            tell(
                    SubjectMessage.NOT_RECOVERED_WITH_END,
                    latest(),
                    "not recovered, ended " + event.resolution().text(),
                    "an outcome that fits",
                    "Both are kept.");
        }
    }

    private AdverseEventRecord latest() {
        return records.get(records.size() - 1);
    }

    private void tell(SubjectMessage message, AdverseEventRecord at, String found, String expected, String action) {
        problems.add(Problem.of(message, place(subject, at), found, expected, action));
    }

    static Place place(Usubjid subject, AdverseEventRecord record) {
        return Place.line(record.record().file(), record.record().line())
                .of(subject.value(), record.record().key());
    }
}
