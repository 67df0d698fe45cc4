package org.oncovigil.overview;

/**
 * One tracked field of an event that moved.
 *
 * @param field the field, in snake case
 * @param was the value last night
 * @param now the value tonight
 */
public record FieldChange(String field, String was, String now) {
    /** Such as {@code grade 2 → 3}. */
    public String text() {
        return field + " " + (was.isEmpty() ? "–" : was) + " → " + (now.isEmpty() ? "–" : now);
    }
}
