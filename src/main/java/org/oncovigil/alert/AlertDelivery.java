package org.oncovigil.alert;

/**
 * How far one letter of an alert came to one person.
 *
 * @param step {@code ALERT}, or the rung of the ladder
 * @param address the address
 * @param messageId the letter's Message-ID, the same on every try
 * @param state where it stands
 * @param tries how often it was tried, this one included
 * @param at the last try, ISO instant
 * @param detail why it failed; empty otherwise
 */
public record AlertDelivery(
        String step, String address, String messageId, State state, int tries, String at, String detail) {
    /** Where a letter stands. */
    public enum State {
        /** A try has begun and its end is not known: the next try has the same Message-ID. */
        SENDING,
        /** Taken by the folder, server or program. */
        SENT,
        /** Not taken. */
        FAILED
    }
}
