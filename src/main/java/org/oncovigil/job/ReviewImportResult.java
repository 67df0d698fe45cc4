package org.oncovigil.job;

import java.util.List;
import org.oncovigil.problem.Problem;

/**
 * What became of an edited workbook.
 *
 * @param outcome whether it was taken in
 * @param bookRun the run of the book; 0 if it is not known
 * @param counts what was taken
 * @param problems what was not, why, and where; notices too
 */
public record ReviewImportResult(Outcome outcome, long bookRun, Counts counts, List<Problem> problems) {
    public ReviewImportResult {
        problems = List.copyOf(problems);
    }

    /** How an import can end. */
    public enum Outcome {
        TAKEN,
        /** The file, or the store, cannot be used; nothing was kept. */
        REFUSED,
        /** A run of the study is going on. */
        LOCKED
    }

    /**
     * Cells by what became of them.
     *
     * @param taken new or changed entries
     * @param deleted entries that were taken away
     * @param unchanged entries that say what is known
     * @param outdated events among those with new entries that moved since the book's run
     * @param conflicts fields of these events in which reviewers disagree
     * @param edited cells of the engine that were edited, and ignored
     * @param notTaken entries that cannot be taken
     */
    public record Counts(int taken, int deleted, int unchanged, int outdated, int conflicts, int edited, int notTaken) {
        static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);
    }

    static ReviewImportResult refused(Outcome outcome, Problem problem) {
        return new ReviewImportResult(outcome, 0, Counts.NONE, List.of(problem));
    }
}
