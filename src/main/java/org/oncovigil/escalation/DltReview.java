package org.oncovigil.escalation;

/**
 * A reviewer's decision on one event and the DLT definition, beside the engine's.
 *
 * @param confirmed whether the reviewer says that it is a DLT
 * @param reviewer who
 * @param engine what the engine says tonight
 * @param effect whether the decision is in effect
 */
public record DltReview(boolean confirmed, String reviewer, DltDecision engine, Effect effect) {
    /** What becomes of a reviewer's decision. */
    public enum Effect {
        /** It goes before the engine's. */
        IN_EFFECT,
        /** What the engine finds tonight contradicts it and was not known then: the engine's counts until it is decided again. */
        REOPENED,
        /** Confirmed, but outside what a cohort counts: before the first dose, after the window, or in no part that counts. */
        NOT_COUNTED
    }
}
