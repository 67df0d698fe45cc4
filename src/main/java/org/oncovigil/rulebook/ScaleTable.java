package org.oncovigil.rulebook;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.oncovigil.grading.CellStatus;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;
import org.oncovigil.table.TextRow;
import org.oncovigil.table.TextTable;

/** One table of the scales while it is read: typed cells, and a problem with file, line and column for each bad one. */
final class ScaleTable {
    private static final String NOTHING_RUN = "The rulebook is not usable.";

    private final String file;
    private final TextTable table;
    private final List<Problem> problems;
    private final Map<String, Integer> positions = new HashMap<>();

    private ScaleTable(String file, TextTable table, List<Problem> problems) {
        this.file = file;
        this.table = table;
        this.problems = problems;
        for (int position = 0; position < table.header().size(); position++) {
            positions.put(table.header().get(position), position);
        }
    }

    /** Reads a table; an unreadable file is a problem and an empty table. */
    static ScaleTable read(Path folder, String file, List<Problem> problems) {
        String name = "rules/" + file;
        try {
            TextTable table = TextTable.read(folder.resolve(file));
            if (table.rows().isEmpty()) {
                problems.add(Problem.of(
                        ScaleFileMessage.FILE_NOT_READ, Place.file(name), "no rows", "at least one row", NOTHING_RUN));
            }
            return new ScaleTable(name, table, problems);
        } catch (UncheckedIOException unreadable) {
            problems.add(Problem.of(
                    ScaleFileMessage.FILE_NOT_READ,
                    Place.file(name),
                    "the file is missing or is not a CSV table",
                    "a UTF-8 CSV table with a header line",
                    NOTHING_RUN));
            return new ScaleTable(name, new TextTable(List.of(), List.of()), problems);
        }
    }

    /** Tells something that is wrong with the table as a whole. */
    void wrong(ScaleFileMessage message, String found, String expected) {
        problems.add(Problem.of(message, Place.file(file), found, expected, NOTHING_RUN));
    }

    /** Reads every row; one that cannot be read is left out and told. */
    <T> List<T> rows(Function<Row, T> reading) {
        List<T> found = new ArrayList<>(table.rows().size());
        for (TextRow row : table.rows()) {
            int before = problems.size();
            T value = reading.apply(new Row(row));
            if (problems.size() == before) {
                found.add(value);
            }
        }
        return found;
    }

    /** One row while it is read. A bad cell gives a stand-in and a problem. */
    final class Row {
        private final TextRow row;

        private Row(TextRow row) {
            this.row = row;
        }

        String text(String column) {
            Integer position = positions.get(column);
            return position == null || position >= row.cells().size()
                    ? ""
                    : row.cells().get(position).strip();
        }

        Optional<BigDecimal> number(String column) {
            String text = text(column);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            try {
                return Optional.of(new BigDecimal(text));
            } catch (NumberFormatException notANumber) {
                bad(column, text, "a decimal number");
                return Optional.empty();
            }
        }

        BigDecimal numberRequired(String column) {
            return number(column).orElseGet(() -> {
                bad(column, text(column), "a decimal number");
                return BigDecimal.ONE;
            });
        }

        int whole(String column) {
            try {
                return Integer.parseInt(text(column));
            } catch (NumberFormatException notANumber) {
                bad(column, text(column), "a whole number");
                return 0;
            }
        }

        boolean flag(String column) {
            String text = text(column);
            if (!text.isEmpty() && !text.equals("true") && !text.equals("false")) {
                bad(column, text, "true or false");
            }
            return text.equals("true");
        }

        <E extends Enum<E>> E word(String column, Class<E> words) {
            return word(column, text(column), words);
        }

        <E extends Enum<E>> List<E> words(String column, Class<E> words) {
            String cell = text(column);
            if (cell.isEmpty()) {
                return List.of();
            }
            List<E> found = new ArrayList<>();
            for (String text : cell.split(";")) {
                found.add(word(column, text, words));
            }
            return found;
        }

        Set<String> set(String column) {
            String text = text(column);
            return text.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(text.split(" ")));
        }

        CellStatus status(String column) {
            String text = text(column);
            return word(column, text.replace('-', '_').toUpperCase(Locale.ROOT), CellStatus.class);
        }

        void bad(String column, String found, String expected) {
            problems.add(Problem.of(
                    ScaleFileMessage.CELL_NOT_READ,
                    Place.line(file, row.line()).column(column),
                    "\"" + found + "\"",
                    expected,
                    NOTHING_RUN));
        }

        private <E extends Enum<E>> E word(String column, String text, Class<E> words) {
            for (E word : words.getEnumConstants()) {
                if (word.name().equals(text)) {
                    return word;
                }
            }
            bad(column, text, "one of " + List.of(words.getEnumConstants()));
            return words.getEnumConstants()[0];
        }
    }
}
