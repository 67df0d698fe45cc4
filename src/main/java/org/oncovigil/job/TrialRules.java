package org.oncovigil.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.oncovigil.escalation.DataAge;
import org.oncovigil.escalation.PauseReason;
import org.oncovigil.escalation.PausesMet;
import org.oncovigil.escalation.StudyTally;
import org.oncovigil.escalation.TerminationReview;
import org.oncovigil.finding.Finding;
import org.oncovigil.finding.TrialFindings;

/**
 * The rules over the study: first the pauses; then, told which pauses are met, the reviews whether the trial is to be
 * terminated.
 */
final class TrialRules {
    private final NightContext night;
    private final List<Object> limits;

    TrialRules(NightContext night, List<Object> limits) {
        this.night = night;
        this.limits = limits;
    }

    /** What is found about the trial, pauses first. */
    List<Finding> findings(StudyTally tally, DataAge age) {
        List<Object> facts = new ArrayList<>(limits);
        facts.addAll(tally.facts());
        facts.addAll(night.rulebook().protocol().stops().on(night.dataCutoff()).orders());
        facts.add(age);
        List<PauseReason> pauses = pauses(facts);
        facts.add(new PausesMet(pauses));
        List<TerminationReview> reviews = night.engine().run(facts, Set.of(TerminationReview.class)).stream()
                .map(TerminationReview.class::cast)
                .toList();
        List<Finding> findings = new ArrayList<>(TrialFindings.pauses(pauses));
        findings.addAll(TrialFindings.termination(reviews));
        return findings;
    }

    private List<PauseReason> pauses(List<Object> facts) {
        return night.engine().runUncounted(facts, Set.of(PauseReason.class)).stream()
                .map(PauseReason.class::cast)
                .sorted(Comparator.comparing(PauseReason::rule)
                        .thenComparing(PauseReason::scope)
                        .thenComparing(PauseReason::because))
                .distinct()
                .toList();
    }
}
