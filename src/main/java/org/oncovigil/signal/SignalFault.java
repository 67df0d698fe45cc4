package org.oncovigil.signal;

/** What was given cannot be counts of a table. The message says what was found and what is expected. */
public final class SignalFault extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public SignalFault(String message) {
        super(message);
    }

    /**
     * Does nothing if the condition holds.
     *
     * @throws SignalFault with this message if it does not
     */
    public static void require(boolean holds, String message) {
        if (!holds) {
            throw new SignalFault(message);
        }
    }
}
