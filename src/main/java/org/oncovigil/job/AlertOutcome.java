package org.oncovigil.job;

import java.util.List;
import org.oncovigil.problem.Problem;

/**
 * What came of acting on alerts.
 *
 * @param end how it ended
 * @param said what was done, one sentence each
 * @param problems what went wrong
 */
public record AlertOutcome(End end, List<String> said, List<Problem> problems) {
    public AlertOutcome {
        said = List.copyOf(said);
        problems = List.copyOf(problems);
    }

    /** How it ended. */
    public enum End {
        DONE,
        /** Done, but a letter could not be delivered. */
        NOT_DELIVERED,
        /** Nothing was done: there is no such study, store or alert. */
        WRONG_USE,
        /** Nothing was done: a run of the study is going on. */
        LOCKED
    }
}
