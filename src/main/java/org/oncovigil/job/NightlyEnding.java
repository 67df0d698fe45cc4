package org.oncovigil.job;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.oncovigil.job.NightlyResult.Outcome;
import org.oncovigil.overview.RunSummary;
import org.oncovigil.problem.Problem;
import org.oncovigil.problem.Severity;
import org.oncovigil.store.ValueText;

/** How a run ends: what is counted, what its exit code rests on, and the seal. */
final class NightlyEnding {
    private NightlyEnding() {}

    /** The result of a run whose steps are done: counted, sealed, and called finished. */
    static NightlyResult finished(NightContext night, BatchRun batch) {
        List<Problem> problems = toLookAt(night);
        OverviewBuilding building = new OverviewBuilding(night, batch.events());
        RunSummary counted = building.summary(batch.files(), List.of());
        Set<Outcome> outcomes = outcomes(night, problems, counted, building);
        List<String> reasons = outcomes.stream().map(Outcome::name).toList();
        RunSummary summary = counted.because(reasons);
        if (!night.settings().dryRun()) {
            night.store().seals().seal(night.study(), night.runId());
        }
        night.store()
                .runs()
                .finish(night.runId(), night.clock().instant(), 0, ValueText.write(summary), summary.workbook());
        return new NightlyResult.Finished(summary, outcomes, problems, false);
    }

    private static Set<Outcome> outcomes(
            NightContext night, List<Problem> problems, RunSummary summary, OverviewBuilding building) {
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        if (problems.stream().anyMatch(problem -> problem.id().equals(JobMessage.SET_ASIDE_WARNING.id()))) {
            outcomes.add(Outcome.SET_ASIDE_ABOVE_WARNING);
        }
        if (summary.alerts().failed() > 0) {
            outcomes.add(Outcome.ALERT_NOT_DELIVERED);
        }
        if ((summary.workbook().isEmpty() || summary.page().isEmpty())
                && !night.settings().dryRun()) {
            outcomes.add(Outcome.REPORT_NOT_WRITTEN);
        }
        if (building.hasNewFinding()) {
            outcomes.add(Outcome.NEW_FINDING);
        }
        return outcomes;
    }

    /** The result of a run that the intake stopped. */
    static NightlyResult stopped(NightContext night) {
        List<Problem> problems = toLookAt(night);
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        problems.forEach(problem -> NightStop.of(problem)
                .ifPresent(stop -> outcomes.add(
                        stop == NightStop.LISTING_MISSING ? Outcome.LISTING_MISSING : Outcome.TOO_MANY_SET_ASIDE)));
        return new NightlyResult.Stopped(outcomes, problems);
    }

    private static List<Problem> toLookAt(NightContext night) {
        return night.store().problems().of(night.runId()).stream()
                .filter(problem -> problem.severity() != Severity.NOTE)
                .toList();
    }
}
