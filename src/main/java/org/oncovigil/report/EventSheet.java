package org.oncovigil.report;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.oncovigil.alert.Alert;
import org.oncovigil.overview.AlertLine;
import org.oncovigil.overview.EventLine;
import org.oncovigil.overview.FieldChange;

/** The working sheet: one row an event, most urgent first. */
final class EventSheet {
    private static final Map<String, Function<Row, Content>> COLUMNS = columns();

    private final Map<String, String> alertsOf = new HashMap<>();
    private final Words words;

    /**
     * One row.
     *
     * @param number its place in the order of urgency, from 1
     * @param line the event
     * @param alerts the numbers of its alerts
     * @param words the words of the book
     */
    private record Row(long number, EventLine line, String alerts, Words words) {}

    EventSheet(List<AlertLine> alerts, Words words) {
        this.words = words;
        for (AlertLine line : alerts) {
            Alert alert = line.alert();
            if (!alert.finding().event().isEmpty()) {
                alertsOf.merge(alert.finding().event(), String.valueOf(line.alertId()), (one, two) -> two + ", " + one);
            }
        }
    }

    /** The columns that the sheet can show. */
    static Set<String> columnKeys() {
        return COLUMNS.keySet();
    }

    /** Writes the sheet and its continuations. */
    SheetEntry write(
            Book book, org.oncovigil.overview.SafetyOverview.Rows<EventLine> events, long total, int capacity) {
        TableSheet<Row> sheet = new TableSheet<>(
                book,
                SheetKey.AE_LISTING,
                COLUMNS,
                row -> row.line().event().id().value(),
                total,
                capacity);
        long[] number = {0};
        events.forEach(line -> {
            String alerts = alertsOf.getOrDefault(line.event().id().value(), "");
            Set<String> changed =
                    line.changes().stream().map(FieldChange::field).collect(Collectors.toUnmodifiableSet());
            sheet.write(new Row(++number[0], line, alerts, words), changed);
        });
        return sheet.finish();
    }

    private static Map<String, Function<Row, Content>> columns() {
        Map<String, Function<Row, Content>> columns = new LinkedHashMap<>();
        columns.put("number", row -> Content.number(row.number));
        columns.put("alert", row -> Content.text(row.alerts));
        EventColumns.what().forEach((key, content) -> columns.put(key, row -> content.apply(row.line)));
        EventColumns.grades().forEach((key, content) -> columns.put(key, row -> content.apply(row.line)));
        EventColumns.decisions().forEach((key, content) -> columns.put(key, row -> content.apply(row.line)));
        ReviewColumns.carried().forEach((key, content) -> columns.put(key, row -> content.apply(row.line, row.words)));
        ReviewColumns.entered().forEach((key, content) -> columns.put(key, row -> content.apply(row.line, row.words)));
        return columns;
    }
}
