package org.oncovigil.rulebook;

/**
 * One cell of the attribution tables that a study reads differently, or one row that it adds.
 *
 * @param table the table, such as {@code score.csv}
 * @param key the first cells of the row, joined by a slash, such as {@code G7/a/competing_cause}
 * @param column the column
 * @param before what the table says; empty for an added row
 * @param value what the study says
 * @param reason why
 */
public record AttributionOverride(
        String table, String key, String column, String before, String value, String reason) {}
