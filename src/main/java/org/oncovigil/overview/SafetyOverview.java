package org.oncovigil.overview;

import java.util.List;
import java.util.function.Consumer;
import org.oncovigil.escalation.CohortTally;
import org.oncovigil.escalation.SubjectCase;
import org.oncovigil.finding.LedgerEntry;
import org.oncovigil.finding.RuleRun;
import org.oncovigil.followup.FollowUpVisit;
import org.oncovigil.problem.Problem;
import org.oncovigil.study.StudyProtocol;

/**
 * What one run showed. Lists that grow with the study are handed over one by one, so that no sheet needs them all in
 * memory.
 *
 * @param run which run
 * @param protocol the protocol
 * @param summary the counts
 * @param cohorts the cohorts, in the protocol's order
 * @param findings the findings, most urgent first, withdrawn ones included
 * @param ruleRuns what became of each rule
 * @param visits follow-up contacts that are not done, most overdue first
 * @param subjects the dosed subjects of the protocol's cohorts, by cohort and subject
 * @param alerts the alerts of the study, newest first
 * @param reviews what people wrote about the events
 * @param events hands over every event, most urgent first
 * @param problems hands over every problem, worst first
 */
public record SafetyOverview(
        RunFacts run,
        StudyProtocol protocol,
        RunSummary summary,
        List<CohortTally> cohorts,
        List<LedgerEntry> findings,
        List<RuleRun> ruleRuns,
        List<FollowUpVisit> visits,
        List<SubjectCase> subjects,
        List<AlertLine> alerts,
        ReviewRecord reviews,
        Rows<EventLine> events,
        Rows<Problem> problems) {
    public SafetyOverview {
        cohorts = List.copyOf(cohorts);
        findings = List.copyOf(findings);
        ruleRuns = List.copyOf(ruleRuns);
        visits = List.copyOf(visits);
        subjects = List.copyOf(subjects);
        alerts = List.copyOf(alerts);
    }

    /** Rows that are handed over one by one, in order, as often as asked. */
    public interface Rows<T> {
        /** Hands over every row. */
        void forEach(Consumer<T> reader);
    }
}
