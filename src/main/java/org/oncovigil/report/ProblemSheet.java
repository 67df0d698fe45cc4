package org.oncovigil.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.oncovigil.overview.SafetyOverview;
import org.oncovigil.problem.Problem;

/** What could not be taken as it stood. */
final class ProblemSheet {
    static final Map<String, Function<Problem, Content>> COLUMNS = columns();

    private ProblemSheet() {}

    /** The columns that the sheet can show. */
    static Set<String> columnKeys() {
        return COLUMNS.keySet();
    }

    /** Writes the sheet and its continuations. */
    static SheetEntry write(Book book, SafetyOverview.Rows<Problem> problems, int capacity) {
        long[] total = {0};
        problems.forEach(problem -> total[0]++);
        TableSheet<Problem> sheet = new TableSheet<>(book, SheetKey.DATA_PROBLEMS, COLUMNS, total[0], capacity);
        problems.forEach(sheet::write);
        return sheet.finish();
    }

    private static Map<String, Function<Problem, Content>> columns() {
        Map<String, Function<Problem, Content>> columns = new LinkedHashMap<>();
        columns.put("id", problem -> Content.text(problem.id()));
        columns.put("severity", problem -> Content.code(problem.severity()));
        columns.put("title", problem -> new Content.BothTexts(problem.titleEn(), problem.titleZh()));
        columns.put("file", problem -> Content.text(problem.place().file()));
        columns.put(
                "line",
                problem -> problem.place().line() == 0
                        ? Content.BLANK
                        : Content.number(problem.place().line()));
        columns.put("column", problem -> Content.text(problem.place().column()));
        columns.put("subject", problem -> Content.text(problem.place().subject()));
        columns.put("record", problem -> Content.text(problem.place().record()));
        columns.put("found", problem -> Content.text(problem.found()));
        columns.put("expected", problem -> Content.text(problem.expected()));
        columns.put("action", problem -> Content.text(problem.action()));
        columns.put("owner", problem -> Content.BLANK);
        columns.put("status", problem -> Content.BLANK);
        return columns;
    }
}
