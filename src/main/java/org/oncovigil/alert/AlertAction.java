package org.oncovigil.alert;

/**
 * What a person did with an alert by hand, kept for good.
 *
 * @param at when, ISO instant
 * @param person who, as given
 * @param deed what
 * @param reason why, in the person's words; empty if none was given
 */
public record AlertAction(String at, String person, Deed deed, String reason) {
    /** What can be done by hand. */
    public enum Deed {
        RESEND,
        WITHDRAW
    }
}
