package org.oncovigil.escalation;

import java.util.List;
import org.oncovigil.subject.Usubjid;

/**
 * What a cohort has shown so far.
 *
 * @param cohort the cohort's id
 * @param doseLevel the dose level's id
 * @param treated subjects dosed
 * @param evaluable subjects in the denominator
 * @param pending subjects inside their window, without a DLT so far
 * @param notEvaluable subjects to be replaced
 * @param confirmed subjects with a DLT confirmed by rule or by a reviewer
 * @param possible further subjects with a possible DLT
 * @param cannotAssess further subjects with an event that cannot be assessed
 * @param late subjects with a late equivalent
 * @param decision what the 3+3 table says
 * @param gateLocked whether the next cohort is locked: subjects pending, an adjudication open, or no review signed
 * @param wouldChange what would change the decision, in words
 */
public record CohortTally(
        String cohort,
        String doseLevel,
        List<Usubjid> treated,
        List<Usubjid> evaluable,
        List<Usubjid> pending,
        List<Usubjid> notEvaluable,
        List<Usubjid> confirmed,
        List<Usubjid> possible,
        List<Usubjid> cannotAssess,
        List<Usubjid> late,
        CohortDecision decision,
        boolean gateLocked,
        String wouldChange) {
    public CohortTally {
        treated = List.copyOf(treated);
        evaluable = List.copyOf(evaluable);
        pending = List.copyOf(pending);
        notEvaluable = List.copyOf(notEvaluable);
        confirmed = List.copyOf(confirmed);
        possible = List.copyOf(possible);
        cannotAssess = List.copyOf(cannotAssess);
        late = List.copyOf(late);
    }

    /** Subjects that count as a DLT: confirmed, and possible until a person decides otherwise. */
    public int dltCount() {
        return confirmed.size() + possible.size();
    }
}
