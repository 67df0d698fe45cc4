package org.oncovigil.escalation;

/** Whether a subject counts in the denominator of its cohort. Source: {@code CV-DLT-1} evaluability. */
public enum Evaluability {
    /** Never dosed. */
    NOT_DOSED,
    /** Had a DLT, or was observed through the whole window with the planned doses fully given or withheld for toxicity. */
    EVALUABLE,
    /** Still inside the window without a DLT so far, or with an event that cannot be assessed yet. */
    PENDING,
    /** Left the window early without a DLT, or without the planned doses: to be replaced. */
    NOT_EVALUABLE;

    /**
     * The first case that applies: never dosed; had a DLT; an event that cannot be assessed; left before the window was
     * over; the window is not over at the data cut-off; observed to its end with the first dose fully given and each other
     * planned dose fully given or withheld for toxicity; otherwise to be replaced. A DLT counts even after a dose that was
     * not fully given: a smaller dose that harms tells more, not less.
     *
     * @param hadDlt whether a DLT was confirmed or is possible
     * @param openQuestion whether an event cannot be assessed
     * @param withheld whether doses of the window were withheld for toxicity
     */
    public static Evaluability of(SubjectCase subject, boolean hadDlt, boolean openQuestion, boolean withheld) {
        if (!subject.isDosed()) {
            return NOT_DOSED;
        }
        if (hadDlt) {
            return EVALUABLE;
        }
        if (openQuestion) {
            return PENDING;
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
        boolean planned = withheld || subject.fullDosesInWindow() >= subject.plannedDosesInWindow();
        return subject.isFirstDoseFull() && planned ? EVALUABLE : NOT_EVALUABLE;
    }
}
