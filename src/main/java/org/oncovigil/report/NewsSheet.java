package org.oncovigil.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** One line a change since the run compared with. */
final class NewsSheet {
    static final Map<String, Function<Row, Content>> COLUMNS = columns();

    /**
     * One row.
     *
     * @param number its number, from 1
     * @param line what it says
     * @param events how it refers to an event
     */
    record Row(long number, NewsLine line, EventLinks events) {}

    private NewsSheet() {}

    /** The columns that the sheet can show. */
    static Set<String> columnKeys() {
        return COLUMNS.keySet();
    }

    /** Writes the sheet. */
    static SheetEntry write(Book book, News news, EventRows events, int capacity) {
        TableSheet<Row> sheet = new TableSheet<>(book, SheetKey.WHATS_NEW, COLUMNS, news.count(), capacity);
        long[] number = {0};
        news.forEach(line -> sheet.write(new Row(++number[0], line, events)));
        return sheet.finish();
    }

    private static Map<String, Function<Row, Content>> columns() {
        Map<String, Function<Row, Content>> columns = new LinkedHashMap<>();
        columns.put("number", row -> Content.number(row.number));
        columns.put("what", row -> Content.code(row.line.what()));
        columns.put("about", row -> Content.code(row.line.about()));
        columns.put("subject", row -> Content.text(row.line.subject()));
        columns.put("site", row -> Content.text(row.line.site()));
        columns.put("cohort", row -> Content.text(row.line.cohort()));
        columns.put("term", row -> Content.prose(row.line.term()));
        columns.put("outcome", row -> Content.code(row.line.outcome()));
        columns.put("was", row -> Content.code(row.line.was()));
        columns.put("change", row -> Content.text(row.line.change()));
        columns.put("why", row -> Content.prose(row.line.why()));
        columns.put(
                "ask",
                row -> row.line
                        .ask()
                        .<Content>map(ask -> new Content.Code(ask.code()))
                        .orElse(Content.BLANK));
        columns.put("due", row -> Content.day(row.line.due()));
        columns.put("row", row -> row.events.jump(row.line.event()));
        return columns;
    }
}
