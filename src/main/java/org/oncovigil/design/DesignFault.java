package org.oncovigil.design;

/** What was given cannot be answered. The message says what was found and what is expected. */
public final class DesignFault extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public DesignFault(String message) {
        super(message);
    }

    /**
     * Does nothing if the condition holds.
     *
     * @throws DesignFault with this message if it does not
     */
    public static void require(boolean holds, String message) {
        if (!holds) {
            throw new DesignFault(message);
        }
    }

    /** Demands a probability between 0 and 1, both ends excluded. */
    public static void requireProbability(String name, double value) {
        require(value > 0 && value < 1, name + " " + value + " found; expected above 0 and below 1");
    }

    /** Demands counts that can be: 0 or more subjects, and no more of them with an event than there are. */
    public static void requireCounts(int subjects, int events) {
        require(
                subjects >= 0 && events >= 0 && events <= subjects,
                events + " events in " + subjects + " subjects found; expected 0 to n events in n subjects");
    }
}
