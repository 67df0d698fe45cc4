package org.oncovigil.attribution;

/**
 * The time limit of an acute term. Source: CV-ATTR-1, clarification 4.1.
 *
 * @param term the term's name; {@code *} for an acute event of another name
 * @param days whole days since the last dose
 * @param hours whole hours since the last dose, used instead of the days where the times are known
 */
public record AcuteLimit(String term, Bounds days, Bounds hours) {
    /** The row for acute terms that have none of their own. */
    public static final String ANY = "*";
}
