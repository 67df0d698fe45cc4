package org.oncovigil.design;

import java.util.OptionalInt;

/** How a design leads through a trial, cohort by cohort. Used by several threads at once. */
interface TrialRule {
    /** What to do after a cohort at {@code current}; {@code lastDlt}: whether its last subject had a DLT. */
    DoseDecision next(DoseCounts counts, int current, boolean lastDlt);

    /** The dose recommended when the trial has reached its size; nothing if none is. */
    OptionalInt recommended(DoseCounts counts);
}
