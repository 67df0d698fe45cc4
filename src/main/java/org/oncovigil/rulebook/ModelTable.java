package org.oncovigil.rulebook;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.oncovigil.attribution.Bounds;
import org.oncovigil.attribution.Condition;
import org.oncovigil.attribution.EvidenceItem;
import org.oncovigil.attribution.Wording;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;
import org.oncovigil.table.TextRow;
import org.oncovigil.table.TextTable;

/** One table of the attribution model: gives its cells a type, and notes every cell that has none. */
final class ModelTable {
    private final String name;
    private final List<TextRow> rows;
    private final List<Problem> problems;

    private ModelTable(String name, List<TextRow> rows, List<Problem> problems) {
        this.name = name;
        this.rows = rows;
        this.problems = problems;
    }

    /** Reads a table that must have these columns; a table that cannot be read is empty, and told. */
    static ModelTable read(
            Path folder, String name, List<String> columns, AttributionOverrides overrides, List<Problem> problems) {
        String shown = "attribution/".concat(name);
        try {
            TextTable table = overrides.apply(name, TextTable.read(folder.resolve(name)));
            List<String> header = table.header().stream()
                    .map(one -> one.strip().toLowerCase(Locale.ROOT))
                    .toList();
            columns.stream()
                    .filter(column -> !header.contains(column))
                    .forEach(column -> problems.add(Problem.of(
                            AttributionMessage.COLUMN_MISSING,
                            Place.file(shown),
                            "column " + column + " is not there",
                            "",
                            "Nothing was run.")));
            return new ModelTable(shown, table.rows(), problems);
        } catch (UncheckedIOException failure) {
            problems.add(Problem.of(
                    AttributionMessage.TABLE_NOT_READ,
                    Place.file(shown),
                    "the file cannot be read",
                    "a CSV file in UTF-8",
                    "Nothing was run."));
            return new ModelTable(shown, List.of(), problems);
        }
    }

    List<TextRow> rows() {
        return rows;
    }

    void problem(AttributionMessage message, TextRow row, String column, String found, String expected) {
        problems.add(
                Problem.of(message, Place.line(name, row.line()).column(column), found, expected, "Nothing was run."));
    }

    /** A cell that must not be blank. */
    String text(TextRow row, String column) {
        String cell = row.cell(column);
        if (cell.isEmpty()) {
            problem(AttributionMessage.CELL_BLANK, row, column, "the cell is blank", "a value");
        }
        return cell;
    }

    /** The words of a cell, separated by semicolons. */
    static Set<String> words(TextRow row, String column) {
        String cell = row.cell(column);
        if (cell.isEmpty()) {
            return Set.of();
        }
        Set<String> words = new LinkedHashSet<>();
        for (String word : cell.split(";")) {
            words.add(word.strip());
        }
        return words;
    }

    /** A word of an enum; the fallback, and a problem, if it is none. */
    <E extends Enum<E>> E word(TextRow row, String column, Class<E> type, E fallback) {
        String cell = row.cell(column);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(cell)) {
                return constant;
            }
        }
        problem(
                AttributionMessage.WORD_UNKNOWN,
                row,
                column,
                "\"" + cell + "\"",
                List.of(type.getEnumConstants()).toString());
        return fallback;
    }

    /** A Y or N cell; blank is N. */
    boolean flag(TextRow row, String column) {
        String cell = row.cell(column);
        if (!cell.isEmpty() && !cell.equals("Y") && !cell.equals("N")) {
            problem(AttributionMessage.WORD_UNKNOWN, row, column, "\"" + cell + "\"", "Y or N");
        }
        return cell.equals("Y");
    }

    /** A whole number; the fallback if the cell is blank. */
    int number(TextRow row, String column, int fallback) {
        String cell = row.cell(column);
        if (cell.isEmpty()) {
            return fallback;
        }
        try {
            return Integer.parseInt(cell);
        } catch (NumberFormatException notWhole) {
            problem(AttributionMessage.NUMBER_UNREADABLE, row, column, "\"" + cell + "\"", "a whole number");
            return fallback;
        }
    }

    /** Bounds from two cells; a blank cell leaves its end open. */
    Bounds bounds(TextRow row, String low, String high) {
        Bounds bounds = new Bounds(number(row, low, Bounds.OPEN.atLeast()), number(row, high, Bounds.OPEN.atMost()));
        if (bounds.isEmpty()) {
            problem(
                    AttributionMessage.BOUNDS_REVERSED,
                    row,
                    low,
                    bounds.text(),
                    "a lower end that is not above the upper");
        }
        return bounds;
    }

    /** The condition of a row; the prefix is that of a second condition, such as {@code and_}. */
    Optional<Condition> condition(TextRow row, String prefix) {
        String name = row.cell(prefix.concat("item"));
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Optional<EvidenceItem> item = EvidenceItem.of(name);
        if (item.isEmpty()) {
            problem(
                    AttributionMessage.WORD_UNKNOWN,
                    row,
                    prefix.concat("item"),
                    "\"" + name + "\"",
                    "an item of the model");
            return Optional.empty();
        }
        return Optional.of(new Condition(
                item.get(),
                words(row, prefix.concat("one_of")),
                words(row, prefix.concat("none_of")),
                bounds(row, prefix.concat("at_least"), prefix.concat("at_most")),
                flag(row, prefix.concat("when_blank"))));
    }

    /** The one or two conditions of a row. */
    List<Condition> conditions(TextRow row) {
        List<Condition> conditions = new ArrayList<>();
        condition(row, "").ifPresent(conditions::add);
        condition(row, "and_").ifPresent(conditions::add);
        return conditions;
    }

    /** The words for people of a row. */
    Wording wording(TextRow row) {
        return new Wording(text(row, "wording_en"), text(row, "wording_zh"));
    }

    /** The place of a column in the rows; -1 if the table does not have it. */
    int position(String column) {
        return rows.isEmpty() ? -1 : rows.get(0).columns().getOrDefault(column.toUpperCase(Locale.ROOT), -1);
    }

    /** The cell at a place, stripped; empty if the row does not have it. */
    static String at(TextRow row, int position) {
        return position < 0 || position >= row.cells().size()
                ? ""
                : row.cells().get(position).strip();
    }

    /** Notes each row that names no source. */
    ModelTable sourced() {
        int source = position("source");
        for (TextRow row : rows) {
            if (at(row, source).isEmpty()) {
                problem(AttributionMessage.SOURCE_MISSING, row, "source", "the cell is blank", "a source");
            }
        }
        return this;
    }
}
