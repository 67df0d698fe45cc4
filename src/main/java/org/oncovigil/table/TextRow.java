package org.oncovigil.table;

import java.util.List;
import java.util.Map;

/**
 * One row of a table.
 *
 * @param line the line on which the row starts, counted from 1, the header included
 * @param columns position of each column name, in capital letters
 * @param cells the cells as written; fewer than columns if the row is short
 */
public record TextRow(long line, Map<String, Integer> columns, List<String> cells) {
    /** The cell of a column, stripped of surrounding blanks; empty if the column or the cell is absent. */
    public String cell(String column) {
        Integer position = columns.get(column.toUpperCase(java.util.Locale.ROOT));
        return position == null || position >= cells.size()
                ? ""
                : cells.get(position).strip();
    }

    /** Whether the table has this column. */
    public boolean has(String column) {
        return columns.containsKey(column.toUpperCase(java.util.Locale.ROOT));
    }
}
