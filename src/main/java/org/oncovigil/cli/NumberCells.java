package org.oncovigil.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.oncovigil.table.TextRow;

/** The cells of one row of a user's table, read as numbers. What cannot be read is told with what is expected. */
final class NumberCells {
    private final TextRow row;

    /** The cells of a row that has no more of them than the header. */
    NumberCells(TextRow row) {
        CellFault.require(
                row.cells().size() <= row.columns().size(),
                "line " + row.line() + " has " + row.cells().size() + " cells; expected "
                        + row.columns().size());
        this.row = row;
    }

    /** Whether the column is there and the cell is not empty. */
    boolean has(String column) {
        return !text(column).isEmpty();
    }

    /** The text; empty if missing. */
    String text(String column) {
        return new CellText(row.cell(column)).text();
    }

    /** The number of a column that must not be empty. */
    double number(String column) {
        return number(column, required(column));
    }

    /** The number, or this one where the cell is empty. */
    double number(String column, double absent) {
        return has(column) ? number(column) : absent;
    }

    /** The whole number of a column that must not be empty. */
    int count(String column) {
        return count(column, required(column));
    }

    /** Whole numbers separated by blanks; none if the cell is empty. */
    List<Integer> counts(String column) {
        return list(column, one -> count(column, one));
    }

    /** Numbers separated by blanks; none if the cell is empty. */
    List<Double> numbers(String column) {
        return list(column, one -> number(column, one));
    }

    /** Numbers separated by blanks, as exact as they are written; none if the cell is empty. */
    List<BigDecimal> decimals(String column) {
        return list(column, one -> decimal(column, one));
    }

    /** Yes or no separated by blanks: 1 or TRUE, 0 or FALSE. */
    List<Boolean> flags(String column) {
        return list(column, one -> flag(column, one));
    }

    /** Yes or no, or this where the cell is empty. */
    boolean flag(String column, boolean absent) {
        return has(column) ? flag(column, text(column)) : absent;
    }

    private String required(String column) {
        CellFault.require(has(column), "no " + column);
        return text(column);
    }

    private <T> List<T> list(String column, Function<String, T> reading) {
        List<T> values = new ArrayList<>();
        for (String one : text(column).split("\\s+")) {
            if (!one.isEmpty()) {
                values.add(reading.apply(one));
            }
        }
        return values;
    }

    private static double number(String column, String text) {
        return decimal(column, text).doubleValue();
    }

    private static BigDecimal decimal(String column, String text) {
        return new CellText(text)
                .number()
                .orElseThrow(() -> new CellFault(column + " \"" + text + "\" found; expected a number"));
    }

    private static int count(String column, String text) {
        try {
            return new CellText(text).number().orElseThrow().intValueExact();
        } catch (java.util.NoSuchElementException | ArithmeticException notWhole) {
            throw new CellFault(column + " \"" + text + "\" found; expected a whole number");
        }
    }

    private static boolean flag(String column, String text) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "1", "TRUE", "T", "YES", "Y" -> true;
            case "0", "FALSE", "F", "NO", "N" -> false;
            default -> throw new CellFault(column + " \"" + text + "\" found; expected 1 or 0, TRUE or FALSE");
        };
    }
}
