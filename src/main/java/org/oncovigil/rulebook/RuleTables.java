package org.oncovigil.rulebook;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.oncovigil.problem.Problem;
import org.oncovigil.table.TextRow;
import org.oncovigil.table.TextTable;

/** How the small tables of the rulebook are read: by named columns, each mistake with file and line. */
final class RuleTables {
    private RuleTables() {}

    /** A table with at least the given columns; without rows if it cannot be read. */
    static TextTable read(Path rules, String file, List<String> columns, List<Problem> problems) {
        TextTable table;
        try {
            table = TextTable.read(rules.resolve(file));
        } catch (UncheckedIOException unreadable) {
            problems.add(YamlSection.fault(
                    RulebookMessage.FILE_UNREADABLE, "rules/" + file, 0, "", "no readable file", "a CSV table"));
            return new TextTable(List.of(), List.of());
        }
        for (String column : columns) {
            if (!table.header().contains(column)) {
                problems.add(YamlSection.fault(
                        RulebookMessage.TABLE_COLUMN_MISSING,
                        "rules/" + file,
                        1,
                        column,
                        "columns " + String.join(", ", table.header()),
                        "a column " + column));
            }
        }
        return table;
    }

    /** A number; 0 with a problem if the cell is none. */
    static BigDecimal number(TextRow row, String column, String file, List<Problem> problems) {
        try {
            return new BigDecimal(row.cell(column));
        } catch (NumberFormatException notANumber) {
            problems.add(YamlSection.fault(
                    RulebookMessage.VALUE_WRONG,
                    "rules/" + file,
                    row.line(),
                    column,
                    "\"" + row.cell(column) + "\"",
                    "a number"));
            return BigDecimal.ZERO;
        }
    }
}
