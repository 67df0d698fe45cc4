package org.oncovigil.escalation;

import java.util.Comparator;
import java.util.List;
import org.oncovigil.subject.Usubjid;

/**
 * What the rules and the weighing concluded about one subject.
 *
 * @param subject the subject's standing
 * @param verdicts one verdict for each event that met a criterion or could not be assessed
 * @param stopReasons the reasons to hold or stop
 * @param pauseMarks the events that count towards a trial pause
 * @param evaluability whether the subject counts in its cohort
 */
public record SubjectJudgement(
        SubjectCase subject,
        List<DltVerdict> verdicts,
        List<StopReason> stopReasons,
        List<PauseMark> pauseMarks,
        Evaluability evaluability) {
    public SubjectJudgement {
        verdicts = List.copyOf(verdicts);
        stopReasons = List.copyOf(stopReasons);
        pauseMarks = List.copyOf(pauseMarks);
    }

    /** The subject. */
    public Usubjid id() {
        return subject.subject();
    }

    /** Whether any verdict is this one. */
    public boolean has(DltDecision decision) {
        return verdicts.stream().anyMatch(verdict -> verdict.decision() == decision);
    }

    /** The strongest outcome of all reasons; not applicable where no further dose is planned. */
    public StopOutcome stopOutcome() {
        if (stopReasons.isEmpty()) {
            return StopOutcome.CONTINUE;
        }
        return subject.treatmentEnded()
                ? StopOutcome.NOT_APPLICABLE
                : stopReasons.stream()
                        .map(StopReason::outcome)
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
    }
}
