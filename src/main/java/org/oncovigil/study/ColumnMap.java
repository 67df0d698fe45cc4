package org.oncovigil.study;

import java.util.List;

/**
 * How a study's own tables become SDTM columns.
 *
 * @param tables one entry for each table and domain; a file may stand in several
 */
public record ColumnMap(List<TableMap> tables) {
    /** No map: the listings are SDTM already. */
    public static final ColumnMap NONE = new ColumnMap(List.of());

    public ColumnMap {
        tables = List.copyOf(tables);
    }

    /**
     * The entries for a table, in order; none if the map does not have it.
     *
     * @param fileName the name of its file
     * @param part its sheet or member; an entry names one as {@code book.xlsx#Adverse events}
     */
    public List<TableMap> of(String fileName, String part) {
        return tables.stream()
                .filter(table -> table.isFor(fileName) || table.isFor(fileName + "#" + part))
                .toList();
    }
}
