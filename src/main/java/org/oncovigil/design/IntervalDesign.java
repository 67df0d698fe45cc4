package org.oncovigil.design;

import java.util.List;

/** A design whose decisions at a dose hang on that dose's counts alone, and can be tabled before the trial. */
public interface IntervalDesign {
    /** The most subjects for which a table is made. */
    int MOST_SUBJECTS = 10_000;

    /**
     * The rows for 1 to {@code mostSubjects} evaluable subjects at a dose.
     *
     * @throws DesignFault if that is not 1 to {@link #MOST_SUBJECTS}
     */
    List<BoundaryRow> table(int mostSubjects);

    /** The rule by which a dose is eliminated. */
    PosteriorLimit elimination();

    /** Demands a number of subjects for which a table can be made. */
    static void requireSubjects(int mostSubjects) {
        DesignFault.require(
                mostSubjects >= 1 && mostSubjects <= MOST_SUBJECTS,
                "max-n " + mostSubjects + " found; expected 1 to " + MOST_SUBJECTS);
    }
}
