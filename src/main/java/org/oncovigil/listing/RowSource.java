package org.oncovigil.listing;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.oncovigil.study.TableMap;

/** The rows of one table, whatever its format. */
interface RowSource extends Closeable {
    /** The column names. */
    ColumnNames columns();

    /** The name the table gives itself; empty if none. */
    String tableName();

    /**
     * Goes on to the next row.
     *
     * @return whether there is one
     * @throws IOException if the rest of the table cannot be read
     */
    boolean advance() throws IOException;

    /** The cells of the present row. */
    List<String> cells();

    /** The line or record number of the present row, counted from 1. */
    long line();

    /** What was noticed so far and does not stop the reading. */
    List<ListingFault> remarks();

    /** Opens a table of a file, as the map reads it. */
    static RowSource open(ListingContent content, String part, TableMap map, ReadingLimits limits) throws IOException {
        RowSource source = open(content, part, map.sources(), limits);
        try {
            if (map.tall().isPresent()) {
                TableMap items =
                        new TableMap(map.domain(), map.files(), map.columns(), map.words(), Map.of(), map.tall());
                return new MappedRows(PivotedRows.of(source, map, map.tall().get()), items);
            }
            return map.isEmpty() ? source : new MappedRows(source, map);
        } catch (IOException failure) {
            source.close();
            throw failure;
        }
    }

    private static RowSource open(ListingContent content, String part, Set<String> keyColumns, ReadingLimits limits)
            throws IOException {
        return switch (content.format()) {
            case TRANSPORT_5, TRANSPORT_8 -> TransportRows.open(content.open(limits), part, limits);
            case DATASET_JSON -> DatasetJsonRows.open(content, limits);
            case WORKBOOK -> WorkbookRows.open(content, part, keyColumns, limits);
            case CSV -> CsvRows.open(content, keyColumns, limits);
        };
    }
}
