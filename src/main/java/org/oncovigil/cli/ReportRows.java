package org.oncovigil.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oncovigil.signal.ReportTable;
import org.oncovigil.table.TextRow;

/**
 * The rows of a table of reports. Where a row gives neither margins nor an expected count, its margins are the sums of
 * {@code n} over the readable rows of the table.
 */
final class ReportRows {
    private final Map<String, Long> byProduct = new HashMap<>();
    private final Map<String, Long> byEvent = new HashMap<>();
    private final Map<Pair, Integer> pairs = new HashMap<>();
    private long total;

    private record Pair(String product, String event) {
        static Pair of(NumberCells cells) {
            CellFault.require(cells.has("product"), "no product");
            CellFault.require(cells.has("event"), "no event");
            return new Pair(cells.text("product"), cells.text("event"));
        }
    }

    /** Reads all rows. */
    List<RowReading<ReportRow>> read(List<TextRow> rows) {
        List<RowReading<Optional<ReportRow>>> given =
                rows.stream().map(row -> RowReading.of(row, this::given)).toList();
        return java.util.stream.IntStream.range(0, rows.size())
                .mapToObj(i -> given.get(i)
                        .value()
                        .map(row -> row.map(known -> new RowReading<>(Optional.of(known), ""))
                                .orElseGet(() -> RowReading.of(rows.get(i), this::fromSums)))
                        .orElseGet(() ->
                                new RowReading<>(Optional.empty(), given.get(i).fault())))
                .toList();
    }

    /** How many products the margins were summed over; 0 if they were given. */
    int productsSummed() {
        return byProduct.size();
    }

    /** Reads what a row gives itself; if that is the count alone, adds it to the sums. */
    private Optional<ReportRow> given(NumberCells cells) {
        Optional<ReportRow> row = ReportRow.given(cells);
        if (row.isEmpty()) {
            Pair pair = Pair.of(cells);
            long count = cells.count("n");
            CellFault.require(count >= 0, "n " + count + " found; expected 0 or more");
            byProduct.merge(pair.product(), count, Long::sum);
            byEvent.merge(pair.event(), count, Long::sum);
            pairs.merge(pair, 1, Integer::sum);
            total += count;
        }
        return row;
    }

    private ReportRow fromSums(NumberCells cells) {
        Pair pair = Pair.of(cells);
        CellFault.require(
                pairs.get(pair) == 1,
                "product and event stand on " + pairs.get(pair) + " rows; expected one row for a pair");
        ReportTable table = ReportTable.ofMargins(
                cells.count("n"), byProduct.get(pair.product()), byEvent.get(pair.event()), total);
        return ReportRow.of(cells, Optional.of(table));
    }
}
