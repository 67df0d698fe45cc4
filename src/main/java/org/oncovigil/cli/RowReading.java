package org.oncovigil.cli;

import java.util.Optional;
import java.util.function.Function;
import org.oncovigil.signal.SignalFault;
import org.oncovigil.table.TextRow;

/**
 * What was read from a row, or why nothing was.
 *
 * @param value the value; nothing if the row cannot be read
 * @param fault why not; empty if it can
 */
record RowReading<T>(Optional<T> value, String fault) {
    /** Reads a row. */
    static <T> RowReading<T> of(TextRow row, Function<NumberCells, T> reading) {
        try {
            return new RowReading<>(Optional.of(reading.apply(new NumberCells(row))), "");
        } catch (CellFault | SignalFault fault) {
            return new RowReading<>(Optional.empty(), fault.getMessage());
        }
    }
}
