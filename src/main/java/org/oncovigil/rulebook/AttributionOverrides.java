package org.oncovigil.rulebook;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;
import org.oncovigil.table.TextRow;
import org.oncovigil.table.TextTable;

/**
 * What a study reads differently in the attribution tables: a file with the columns {@code table, key, column, value,
 * reason}, one cell a row. The key is the first cells of the row, joined by slashes, as many as name it alone. In a table
 * of names a key that is not there adds a row.
 */
final class AttributionOverrides {
    /** Tables in which a study may add rows. */
    private static final Set<String> OPEN =
            Set.of("term-names.csv", "other-terms.csv", "medications.csv", "term-groups.csv", "routes.csv");

    private final List<TextRow> rows;
    private final String shown;
    private final List<Problem> problems;
    private final Set<Long> applied = new HashSet<>();
    private final List<AttributionOverride> told = new ArrayList<>();

    private AttributionOverrides(List<TextRow> rows, String shown, List<Problem> problems) {
        this.rows = rows;
        this.shown = shown;
        this.problems = problems;
    }

    /** Reads the file, if there is one. */
    static AttributionOverrides read(Path file, List<Problem> problems) {
        List<TextRow> rows = Files.exists(file) ? TextTable.read(file).rows() : List.of();
        AttributionOverrides overrides = new AttributionOverrides(rows, String.valueOf(file.getFileName()), problems);
        rows.stream()
                .filter(row -> row.cell("reason").isEmpty())
                .forEach(row -> overrides.tell(
                        AttributionMessage.OVERRIDE_WITHOUT_REASON,
                        row,
                        "the reason is blank",
                        "why the study differs"));
        return overrides;
    }

    private void tell(AttributionMessage message, TextRow row, String found, String expected) {
        problems.add(Problem.of(message, Place.line(shown, row.line()), found, expected, "Nothing was run."));
    }

    /** The rows of a table as the study reads them. */
    TextTable apply(String table, TextTable read) {
        List<TextRow> result = new ArrayList<>(read.rows());
        for (TextRow override : rows) {
            if (override.cell("table").equals(table)) {
                applied.add(override.line());
                apply(override, read, result);
            }
        }
        return new TextTable(read.header(), result);
    }

    private void apply(TextRow override, TextTable read, List<TextRow> result) {
        String key = override.cell("key");
        Integer column = read.rows().isEmpty()
                ? null
                : read.rows().get(0).columns().get(override.cell("column").toUpperCase(Locale.ROOT));
        List<Integer> found = new ArrayList<>();
        for (int at = 0; at < result.size(); at++) {
            if (isNamed(result.get(at), key)) {
                found.add(at);
            }
        }
        boolean adds = found.isEmpty() && OPEN.contains(override.cell("table"));
        if (column == null || !(adds || found.size() == 1)) {
            tell(
                    AttributionMessage.OVERRIDE_WITHOUT_ROW,
                    override,
                    override.cell("table") + " " + key + " " + override.cell("column") + " names " + found.size()
                            + " rows",
                    "one row, and a column of the table");
            return;
        }
        TextRow old = adds ? added(override, read) : result.get(found.get(0));
        TextRow changed = with(old, column, override.cell("value"));
        told.add(new AttributionOverride(
                override.cell("table"),
                key,
                override.cell("column"),
                adds ? "" : old.cell(override.cell("column")),
                override.cell("value"),
                override.cell("reason")));
        if (adds) {
            result.add(changed);
        } else {
            result.set(found.get(0), changed);
        }
    }

    /** Whether the first cells of a row, as many as the key has, are the key. */
    private static boolean isNamed(TextRow row, String key) {
        int parts = key.split("/", -1).length;
        for (int many = 1; many <= parts && many <= row.cells().size(); many++) {
            if (String.join("/", row.cells().subList(0, many)).equalsIgnoreCase(key)) {
                return true;
            }
        }
        return false;
    }

    private static TextRow added(TextRow override, TextTable read) {
        Map<String, Integer> columns = read.rows().get(0).columns();
        List<String> cells = new ArrayList<>(Collections.nCopies(columns.size(), ""));
        cells.set(0, override.cell("key"));
        Integer source = columns.get("SOURCE");
        if (source != null) {
            cells.set(source, "study: " + override.cell("reason"));
        }
        return new TextRow(override.line(), columns, cells);
    }

    private static TextRow with(TextRow row, int column, String value) {
        List<String> cells = new ArrayList<>(row.cells());
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, value);
        return new TextRow(row.line(), row.columns(), List.copyOf(cells));
    }

    /** Notes the overrides of tables that were never read, and gives those that hold. */
    List<AttributionOverride> finish() {
        rows.stream()
                .filter(row -> !applied.contains(row.line()))
                .forEach(row -> tell(
                        AttributionMessage.OVERRIDE_WITHOUT_ROW,
                        row,
                        "there is no table " + row.cell("table"),
                        "a table of attribution"));
        return List.copyOf(told);
    }
}
