package org.oncovigil.design;

import java.util.OptionalInt;

/**
 * A proposal.
 *
 * @param action what to do
 * @param nextDose the dose to give next or, when stopped, the dose recommended, counted from 1; nothing if there is none
 * @param reason why, in one sentence
 */
public record DoseDecision(DoseAction action, OptionalInt nextDose, String reason) {

    /** The search ends with this dose recommended. */
    static DoseDecision stop(OptionalInt recommended, String reason) {
        return new DoseDecision(DoseAction.STOP, recommended, reason);
    }

    /** From this dose to another: escalate, stay or de-escalate by which is higher. */
    static DoseDecision move(int from, int to, String reason) {
        DoseAction action = DoseAction.STAY;
        if (to != from) {
            action = to > from ? DoseAction.ESCALATE : DoseAction.DEESCALATE;
        }
        return new DoseDecision(action, OptionalInt.of(to), reason);
    }

    /** Whether the trial goes on. */
    public boolean continues() {
        return action != DoseAction.STOP;
    }
}
