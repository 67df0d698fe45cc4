package org.oncovigil.listing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oncovigil.study.TableMap;
import org.oncovigil.study.TargetColumn;

/**
 * Rows of a table that is not SDTM, with the SDTM columns behind its own. A target column of the same name as a source
 * column takes its place. Rows that the map does not want are passed over and counted.
 */
final class MappedRows implements RowSource {
    private static final Pattern SOURCE = Pattern.compile("\\{([^{}]+)}");

    private final RowSource source;
    private final TableMap map;
    private final ColumnNames columns;
    private final Map<String, UnaryOperator<String>> dates = new LinkedHashMap<>();
    private final List<ListingFault> remarks = new ArrayList<>();
    private List<String> cells = List.of();
    private long passedOver;

    MappedRows(RowSource source, TableMap map) {
        this.source = source;
        this.map = map;
        List<String> names = new ArrayList<>(source.columns());
        for (TargetColumn column : map.columns()) {
            if (!source.columns().has(column.target())) {
                names.add(column.target());
            }
            if (!column.datePattern().isEmpty()) {
                dates.put(column.target(), reading(column.datePattern()));
            }
        }
        this.columns = ColumnNames.of(names);
        map.sources().stream()
                .filter(name -> !source.columns().has(name) && !isOfTallTable(name, map))
                .forEach(name -> remarks.add(new ListingFault(
                        ListingMessage.MAPPED_COLUMN_MISSING, "no column " + name, "a column of the column map")));
    }

    private static UnaryOperator<String> reading(String pattern) {
        return SerialDate.named(pattern)
                .map(serial -> (UnaryOperator<String>) serial::toIso)
                .orElseGet(() -> new LocalDatePattern(pattern)::toIso);
    }

    private static boolean isOfTallTable(String name, TableMap map) {
        return map.tall()
                .filter(layout -> layout.item().equals(name) || layout.value().equals(name))
                .isPresent();
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
    public boolean advance() throws IOException {
        while (source.advance()) {
            List<String> from = source.cells();
            if (isWanted(from)) {
                cells = from.size() == source.columns().size() ? mapped(from) : from;
                return true;
            }
            passedOver++;
        }
        if (passedOver > 0) {
            remarks.add(
                    new ListingFault(ListingMessage.ROWS_NOT_WANTED, passedOver + " rows of another form or kind", ""));
            passedOver = 0;
        }
        return false;
    }

    private boolean isWanted(List<String> from) {
        return map.where().entrySet().stream()
                .allMatch(condition -> cell(from, condition.getKey())
                        .strip()
                        .toUpperCase(Locale.ROOT)
                        .equals(condition.getValue()));
    }

    private String cell(List<String> from, String column) {
        int position = source.columns().position(column);
        return position < 0 || position >= from.size() ? "" : from.get(position);
    }

    private List<String> mapped(List<String> from) {
        List<String> to = new ArrayList<>(from);
        while (to.size() < columns.size()) {
            to.add("");
        }
        for (TargetColumn column : map.columns()) {
            to.set(columns.position(column.target()), value(column, from));
        }
        return to;
    }

    private String value(TargetColumn column, List<String> from) {
        StringBuilder value = new StringBuilder();
        Matcher name = SOURCE.matcher(column.template());
        boolean anything = false;
        while (name.find()) {
            String part = cell(from, name.group(1)).strip();
            anything |= !part.isEmpty();
            name.appendReplacement(value, Matcher.quoteReplacement(part));
        }
        name.appendTail(value);
        if (!anything && !column.sources().isEmpty()) {
            return "";
        }
        String word = map.meaning(column.target(), value.toString());
        return dates.getOrDefault(column.target(), UnaryOperator.identity()).apply(word);
    }

    @Override
    public List<String> cells() {
        return cells;
    }

    @Override
    public long line() {
        return source.line();
    }

    @Override
    public List<ListingFault> remarks() {
        List<ListingFault> all = new ArrayList<>(source.remarks());
        all.addAll(remarks);
        return all;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
