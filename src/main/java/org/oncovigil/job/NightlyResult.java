package org.oncovigil.job;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.oncovigil.overview.RunSummary;
import org.oncovigil.problem.Problem;

/** How a run ended. */
public sealed interface NightlyResult {
    /**
     * Nothing was run.
     *
     * @param why why
     * @param problems every problem
     */
    record NotRun(Why why, List<Problem> problems) implements NightlyResult {
        public NotRun {
            problems = List.copyOf(problems);
        }
    }

    /** Why nothing was run. */
    enum Why {
        CONFIGURATION,
        RULEBOOK,
        LISTING_MISSING,
        LOCKED
    }

    /**
     * The run was stopped before anything was judged.
     *
     * @param outcomes why
     * @param problems what stopped it, and every other problem of the intake
     */
    record Stopped(Set<Outcome> outcomes, List<Problem> problems) implements NightlyResult {
        public Stopped {
            outcomes = java.util.Collections.unmodifiableSet(new TreeSet<>(outcomes));
            problems = List.copyOf(problems);
        }
    }

    /**
     * The run is finished, now or, with the same inputs, before.
     *
     * @param summary the counts
     * @param outcomes what a script should know
     * @param problems every problem but notes
     * @param again whether this night with these inputs was done before, so that nothing was run
     */
    record Finished(RunSummary summary, Set<Outcome> outcomes, List<Problem> problems, boolean again)
            implements NightlyResult {
        public Finished {
            outcomes = java.util.Collections.unmodifiableSet(new TreeSet<>(outcomes));
            problems = List.copyOf(problems);
        }
    }

    /** What a script should know about a run. */
    enum Outcome {
        ALERT_NOT_DELIVERED,
        REPORT_NOT_WRITTEN,
        TOO_MANY_SET_ASIDE,
        LISTING_MISSING,
        SET_ASIDE_ABOVE_WARNING,
        NEW_FINDING
    }

    /**
     * What is told before a run begins.
     *
     * @param study the study
     * @param dataCutoff the data cut-off
     * @param store the SQLite file
     * @param listings the folders that are read
     * @param rulebook the rulebook's hash
     */
    record Banner(String study, LocalDate dataCutoff, Path store, List<Path> listings, String rulebook) {}
}
