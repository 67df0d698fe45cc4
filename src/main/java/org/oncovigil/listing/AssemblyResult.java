package org.oncovigil.listing;

import java.util.List;
import org.oncovigil.problem.Problem;
import org.oncovigil.subject.SubjectRecord;

/** What became of the rows of one subject. */
public sealed interface AssemblyResult {
    /** What was found on the way, in a fixed order. */
    List<Problem> problems();

    /**
     * The subject's facts.
     *
     * @param subject the facts
     * @param problems what disagreed, was completed or was read at its worst
     */
    record Assembled(SubjectRecord subject, List<Problem> problems) implements AssemblyResult {
        public Assembled {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Rows of a subject that DM does not know. They stay in the store and are counted.
     *
     * @param problems one problem for each row
     */
    record Orphan(List<Problem> problems) implements AssemblyResult {
        public Orphan {
            problems = List.copyOf(problems);
        }
    }
}
