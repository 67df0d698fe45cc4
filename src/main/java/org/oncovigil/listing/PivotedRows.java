package org.oncovigil.listing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.oncovigil.study.TableMap;
import org.oncovigil.study.TallLayout;

/**
 * Records of a table in which every row is one item: the items of one record become the cells of one row. The whole table
 * is held in memory, as the items of a record need not stand together. Of an item that comes twice the latter value holds.
 */
final class PivotedRows implements RowSource {
    private static final int MOST_ITEMS = 5_000_000;

    private final RowSource source;
    private final ColumnNames columns;
    private final Iterator<Row> rows;
    private Row current = new Row(0, Map.of());

    private record Row(long line, Map<String, String> items) {}

    private PivotedRows(RowSource source, ColumnNames columns, Iterator<Row> rows) {
        this.source = source;
        this.columns = columns;
        this.rows = rows;
    }

    /** Reads the items that the map wants; its conditions are those of an item. */
    static PivotedRows of(RowSource source, TableMap map, TallLayout layout) throws IOException {
        Map<List<String>, Row> records = new LinkedHashMap<>();
        Set<String> names = new LinkedHashSet<>(layout.keys());
        long items = 0;
        while (source.advance()) {
            ListingRow item = new ListingRow("", "", source.line(), source.columns(), source.cells());
            if (isWanted(item, map)) {
                List<String> key = layout.keys().stream().map(item::cell).toList();
                Row record = records.computeIfAbsent(key, any -> start(item, layout));
                String name = item.cell(layout.item()).toUpperCase(Locale.ROOT);
                names.add(name);
                record.items().put(name, item.cell(layout.value()));
                items++;
            }
            if (items > MOST_ITEMS) {
                throw new ListingFault(ListingMessage.OVER_LIMIT, "more than " + MOST_ITEMS + " items", "fewer items");
            }
        }
        return new PivotedRows(
                source, ColumnNames.of(List.copyOf(names)), records.values().iterator());
    }

    private static boolean isWanted(ListingRow item, TableMap map) {
        return map.where().entrySet().stream()
                .allMatch(condition ->
                        item.cell(condition.getKey()).toUpperCase(Locale.ROOT).equals(condition.getValue()));
    }

    private static Row start(ListingRow item, TallLayout layout) {
        Map<String, String> items = new LinkedHashMap<>();
        layout.keys().forEach(key -> items.put(key, item.cell(key)));
        return new Row(item.line(), items);
    }

    @Override
    public ColumnNames columns() {
        return columns;
    }

    @Override
    public String tableName() {
        return source.tableName();
    }

    @Override
    public boolean advance() {
        boolean more = rows.hasNext();
        current = more ? rows.next() : current;
        return more;
    }

    @Override
    public List<String> cells() {
        List<String> cells = new ArrayList<>(columns.size());
        columns.forEach(name -> cells.add(current.items().getOrDefault(name, "")));
        return cells;
    }

    @Override
    public long line() {
        return current.line();
    }

    @Override
    public List<ListingFault> remarks() {
        return source.remarks();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
