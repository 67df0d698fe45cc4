package org.oncovigil.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The result columns of a table whose rows are answered one by one, the reason last. */
final class EstimateTable {
    private final List<String> columns;
    private final Function<NumberCells, EstimateCells> answer;

    EstimateTable(List<String> columns, Function<NumberCells, EstimateCells> answer) {
        this.columns = List.copyOf(columns);
        this.answer = answer;
    }

    /** These columns, and the reason. */
    static List<String> withReason(List<String> columns) {
        List<String> all = new ArrayList<>(columns);
        all.add(EstimateCells.REASON);
        return all;
    }

    /** Answers the rows of the table. */
    int run(TableExchange exchange) {
        return exchange.run(withReason(columns), row -> {
            RowReading<EstimateCells> reading = RowReading.of(row, answer);
            return reading.value()
                    .map(EstimateCells::row)
                    .orElseGet(() -> EstimateCells.none(columns.size(), reading.fault()));
        });
    }
}
