package org.oncovigil.listing;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

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

    /** Opens a table of a file. */
    static RowSource open(ListingContent content, String part, ReadingLimits limits) throws IOException {
        return switch (content.format()) {
            case TRANSPORT_5, TRANSPORT_8 -> TransportRows.open(content.open(limits), part, limits);
            case CSV, DATASET_JSON, DATASET_NDJSON, WORKBOOK -> CsvRows.open(content.open(limits), limits);
        };
    }
}
