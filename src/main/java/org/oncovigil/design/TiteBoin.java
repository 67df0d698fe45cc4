package org.oncovigil.design;

import java.util.OptionalInt;

/**
 * Time-to-event BOIN: decisions while some subjects are still inside their DLT window. Their missing outcomes are imputed
 * from the dose's own data. Source: Yuan et al. 2018; decisions are those of the table of Ananthakrishnan et al. 2022.
 *
 * @param design the design with its target
 * @param singleDltGuard whether imputation alone never de-escalates on a single DLT, as the published table behaves
 */
public record TiteBoin(BoinDesign design, boolean singleDltGuard) {
    /** Accrual waits if more than this share is pending. */
    private static final double MOST_PENDING = 0.5;

    /**
     * What is known at the dose.
     *
     * @param subjects subjects treated, pending ones included
     * @param dlts subjects with a DLT
     * @param pending subjects without a DLT whose window is not complete
     * @param pendingTime their follow-up, added up, in windows; 0 to {@code pending}
     */
    public record State(int subjects, int dlts, int pending, double pendingTime) {
        public State {
            DesignFault.require(subjects >= 1, "n " + subjects + " found; expected 1 or more");
            DesignFault.requireCounts(subjects, dlts);
            DesignFault.require(
                    pending >= 0 && pending <= subjects - dlts,
                    "pending " + pending + " found; expected 0 to " + (subjects - dlts) + ", the subjects without DLT");
            DesignFault.require(
                    pendingTime >= 0 && pendingTime <= pending,
                    "stft " + pendingTime + " found; expected 0 to " + pending + ", one window a pending subject");
        }
    }

    /** The estimated DLT rate from complete subjects, with half a target's worth of prior. */
    public double completeRate(State state) {
        int clean = state.subjects - state.dlts - state.pending;
        return (state.dlts + design.target() / 2) / (state.dlts + clean + 1);
    }

    /** The estimated DLT rate with pending outcomes imputed; it may exceed 1. */
    public double imputedRate(State state) {
        double complete = completeRate(state);
        double imputed = complete / (1 - complete) * (state.pending - state.pendingTime);
        return (state.dlts + imputed) / state.subjects;
    }

    /** What to do. The dose itself is not known here, so no next dose is named. */
    public DoseDecision decide(State state) {
        double observed = (double) state.dlts / state.subjects;
        if (design.elimination().isExceeded(state.subjects, state.dlts)) {
            return decision(DoseAction.ELIMINATE, "the dose and all above are eliminated, whatever is pending");
        }
        if (observed >= design.deescalationRate()) {
            return decision(DoseAction.DEESCALATE, "the observed rate alone reaches the de-escalation rate");
        }
        if (state.pending > MOST_PENDING * state.subjects) {
            return decision(DoseAction.SUSPEND, "more than half of the subjects are pending");
        }
        double rate = imputedRate(state);
        if (rate <= design.escalationRate()) {
            return decision(DoseAction.ESCALATE, "the imputed rate is at most the escalation rate");
        }
        if (rate >= design.deescalationRate()) {
            return singleDltGuard && state.dlts <= 1
                    ? decision(DoseAction.STAY, "imputation alone would de-escalate; on a single DLT it does not")
                    : decision(DoseAction.DEESCALATE, "the imputed rate reaches the de-escalation rate");
        }
        return decision(DoseAction.STAY, "the imputed rate lies between the two rates");
    }

    private static DoseDecision decision(DoseAction action, String reason) {
        return new DoseDecision(action, OptionalInt.empty(), reason);
    }
}
