package org.oncovigil.escalation;

/** Whether a subject counts in the denominator of its cohort. Source: {@code CV-DLT-1} evaluability. */
public enum Evaluability {
    /** Never dosed. */
    NOT_DOSED,
    /** Had a DLT, or was observed through the whole window with the planned doses given. */
    EVALUABLE,
    /** Still inside the window, no DLT so far. */
    PENDING,
    /** Left the window early without a DLT, or without the planned doses: to be replaced. */
    NOT_EVALUABLE;

    /**
     * The first case that applies: never dosed; had a DLT; the window is not over at the data cut-off and the subject is
     * still observed; observed to the end of the window with the planned doses; otherwise to be replaced.
     */
    public static Evaluability of(SubjectCase subject, boolean hadDlt) {
        if (!subject.isDosed()) {
            return NOT_DOSED;
        }
        if (hadDlt) {
            return EVALUABLE;
        }
        var windowEnd = subject.windowEnd().orElseThrow();
        boolean leftEarly =
                subject.endOfStudy().filter(end -> end.isBefore(windowEnd)).isPresent();
        if (leftEarly) {
            return NOT_EVALUABLE;
        }
        if (subject.dataCutoff().isBefore(windowEnd)) {
            return PENDING;
        }
        return subject.dosesInWindow() >= subject.plannedDosesInWindow() ? EVALUABLE : NOT_EVALUABLE;
    }
}
