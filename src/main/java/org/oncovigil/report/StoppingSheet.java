package org.oncovigil.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.oncovigil.finding.LedgerEntry;

/** Subjects to hold or stop, and pauses of the trial. */
final class StoppingSheet {
    static final Map<String, Function<Row, Content>> COLUMNS = columns();

    /**
     * One row.
     *
     * @param entry the finding
     * @param events how it refers to an event
     */
    record Row(LedgerEntry entry, EventLinks events) {}

    private StoppingSheet() {}

    /** The columns that the sheet can show. */
    static Set<String> columnKeys() {
        return COLUMNS.keySet();
    }

    /** Writes the sheet. */
    static SheetEntry write(Book book, List<LedgerEntry> findings, EventRows events, int capacity) {
        List<Row> rows = rows(findings, events);
        TableSheet<Row> sheet = new TableSheet<>(book, SheetKey.STOPPING_RULES, COLUMNS, rows.size(), capacity);
        rows.forEach(sheet::write);
        return sheet.finish();
    }

    /** The rows, in the order of the findings. */
    static List<Row> rows(List<LedgerEntry> findings, EventLinks events) {
        return findings.stream()
                .filter(StoppingSheet::isStop)
                .map(entry -> new Row(entry, events))
                .toList();
    }

    private static boolean isStop(LedgerEntry entry) {
        return switch (entry.finding().kind()) {
            case SUBJECT_STOP, TRIAL_PAUSE, TERMINATION_REVIEW -> true;
            case DLT, FOLLOW_UP -> false;
        };
    }

    private static Map<String, Function<Row, Content>> columns() {
        Map<String, Function<Row, Content>> columns = new LinkedHashMap<>();
        columns.put("state", row -> Content.code(row.entry.state()));
        columns.put("kind", row -> Content.code(row.entry.finding().kind()));
        columns.put("subject", row -> Content.text(row.entry.finding().subject()));
        columns.put("site", row -> Content.text(row.entry.finding().siteId()));
        columns.put("scope", row -> Content.prose(row.entry.finding().scope()));
        columns.put("outcome", row -> Content.code(row.entry.finding().outcome()));
        columns.put("was", row -> Content.code(row.entry.was()));
        columns.put("rules", row -> FindingColumns.rules(row.entry.finding()));
        columns.put("because", row -> FindingColumns.because(row.entry.finding()));
        columns.put("reason", row -> Content.prose(row.entry.finding().reason()));
        columns.put("facts", row -> FindingColumns.facts(row.entry.finding()));
        columns.put("since_run", row -> Content.number(row.entry.sinceRun()));
        columns.put("event", row -> row.events.jump(row.entry.finding().event()));
        return columns;
    }
}
