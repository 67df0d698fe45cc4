package org.oncovigil.escalation;

/** What a subject's dosing should do, from the mildest to the strongest; the strongest of several wins. */
public enum StopOutcome {
    /** No further dose is planned: reasons are kept and shown, nobody is asked to act. */
    NOT_APPLICABLE,
    /** Go on. */
    CONTINUE,
    /** Go on beyond progression, consent renewed. */
    CONTINUE_TBP,
    /** No dose until back to grade 1 or baseline, or until the matter is cleared. */
    HOLD,
    /** No further dose. */
    STOP_PERMANENT
}
