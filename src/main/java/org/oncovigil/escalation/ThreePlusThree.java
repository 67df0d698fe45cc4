package org.oncovigil.escalation;

/**
 * The standard 3+3 table. Source: Storer 1989; {@code docs} statistics of the design: 0/3 escalate, 1/3 expand to six,
 * at most 1/6 escalate, two or more at any time exceeded.
 */
public final class ThreePlusThree {
    /** Subjects in a first cohort, by the name of the design. */
    private static final int FIRST = 3;
    /** Subjects in an expanded cohort, by the name of the design. */
    private static final int EXPANDED = 6;
    /** DLTs at which a level exceeds the tolerated dose. Source: Storer 1989. */
    private static final int EXCEEDING = 2;

    private ThreePlusThree() {}

    /** Whether so many DLTs exceed what a level may have, whatever the number of subjects. */
    static boolean isExceeding(int dlt) {
        return dlt >= EXCEEDING;
    }

    /**
     * The decision for counts of evaluable subjects and DLTs.
     *
     * @param evaluable evaluable subjects, 0 or more
     * @param dlt subjects with a DLT, 0 to {@code evaluable}
     */
    public static CohortDecision decide(int evaluable, int dlt) {
        if (evaluable < 0 || dlt < 0 || dlt > evaluable) {
            throw new IllegalArgumentException(dlt + " DLTs in " + evaluable + " evaluable subjects");
        }
        if (isExceeding(dlt)) {
            return evaluable > EXPANDED ? CohortDecision.OUTSIDE_TABLE : CohortDecision.EXCEEDED;
        }
        if (evaluable > EXPANDED) {
            return CohortDecision.OUTSIDE_TABLE;
        }
        if (evaluable == EXPANDED) {
            return CohortDecision.ELIGIBLE_TO_ESCALATE;
        }
        if (evaluable == FIRST) {
            return dlt == 0 ? CohortDecision.ELIGIBLE_TO_ESCALATE : CohortDecision.EXPAND;
        }
        return evaluable > FIRST && dlt == 1 ? CohortDecision.EXPAND : CohortDecision.STAY;
    }
}
