package org.oncovigil.design;

/** What a design proposes. People decide. */
public enum DoseAction {
    /** The next higher dose. */
    ESCALATE,
    /** More subjects at this dose. */
    STAY,
    /** The next lower dose. */
    DEESCALATE,
    /** Three more subjects at this dose: the second cohort of 3+3. */
    EXPAND,
    /** No new subject until pending ones are followed up. */
    SUSPEND,
    /** This dose and all above are too toxic, or this dose is not worth giving. */
    ELIMINATE,
    /** The search has ended. */
    STOP
}
