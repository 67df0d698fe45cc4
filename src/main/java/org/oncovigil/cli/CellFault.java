package org.oncovigil.cli;

/** A cell or row of a user's table cannot be read. The message says what was found and what is expected. */
final class CellFault extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    CellFault(String message) {
        super(message);
    }

    /** Does nothing if the condition holds. */
    static void require(boolean holds, String message) {
        if (!holds) {
            throw new CellFault(message);
        }
    }
}
