package org.oncovigil.rulebook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.oncovigil.attribution.Condition;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;
import org.oncovigil.table.TextRow;

/** The attribution tables of one rules folder, as one study reads them, and what was found wrong in them. */
final class AttributionTables {
    private static final String[] CONDITION = {"item", "one_of", "none_of", "at_least", "at_most", "when_blank"};

    private final Path folder;
    private final AttributionOverrides overrides;
    private final List<Problem> problems;

    AttributionTables(Path folder, AttributionOverrides overrides, List<Problem> problems) {
        this.folder = folder;
        this.overrides = overrides;
        this.problems = problems;
    }

    ModelTable table(String name, String... columns) {
        return ModelTable.read(folder, name, List.of(columns), overrides, problems)
                .sourced();
    }

    /** The conditions of a table with one condition a line, by the text of the key columns. */
    Map<String, List<Condition>> grouped(String name, String... keys) {
        ModelTable table = table(name, CONDITION);
        Map<String, List<Condition>> grouped = new LinkedHashMap<>();
        for (TextRow row : table.rows()) {
            StringBuilder key = new StringBuilder();
            for (String column : keys) {
                key.append(table.text(row, column));
            }
            table.condition(row, "")
                    .ifPresent(one -> grouped.computeIfAbsent(key.toString(), any -> new ArrayList<>())
                            .add(one));
        }
        return grouped;
    }

    /** The ways of a table with one condition a line: name and conditions, in the order of the table. */
    List<Map.Entry<String, List<Condition>>> ways(String name, String column) {
        ModelTable table = table(name, CONDITION);
        Map<String, List<Condition>> ways = new LinkedHashMap<>();
        Map<String, String> names = new HashMap<>();
        for (TextRow row : table.rows()) {
            String way = table.text(row, column).concat(" ").concat(row.cell("alternative"));
            names.put(way, row.cell(column));
            table.condition(row, "")
                    .ifPresent(one ->
                            ways.computeIfAbsent(way, any -> new ArrayList<>()).add(one));
        }
        return ways.entrySet().stream()
                .map(way -> Map.entry(names.get(way.getKey()), way.getValue()))
                .toList();
    }

    void require(String table, Map<String, ?> rows, String key) {
        if (!rows.containsKey(key)) {
            missing(table, key);
        }
    }

    void missing(String table, String key) {
        problems.add(Problem.of(
                AttributionMessage.ROW_MISSING,
                Place.file("attribution/" + table),
                "there is no row " + key,
                "",
                "Nothing was run."));
    }
}
