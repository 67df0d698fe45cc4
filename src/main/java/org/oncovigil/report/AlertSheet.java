package org.oncovigil.report;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.oncovigil.alert.Alert;
import org.oncovigil.finding.Finding;
import org.oncovigil.overview.AlertLine;
import org.oncovigil.study.Recipient;

/** The ledger of alerts. Times are UTC. */
final class AlertSheet {
    static final Map<String, Function<Row, Content>> COLUMNS = columns();

    /** One row: an alert, and what it is told with. */
    record Row(AlertLine line, Words words, EventLinks events) {
        Alert alert() {
            return line.alert();
        }

        Finding finding() {
            return line.alert().finding();
        }
    }

    private AlertSheet() {}

    /** The columns that the sheet can show. */
    static Set<String> columnKeys() {
        return COLUMNS.keySet();
    }

    /** Writes the sheet. */
    static SheetEntry write(Book book, List<AlertLine> alerts, EventRows events, int capacity) {
        TableSheet<Row> sheet = new TableSheet<>(book, SheetKey.ALERTS, COLUMNS, alerts.size(), capacity);
        alerts.forEach(line -> sheet.write(new Row(line, book.words(), events)));
        return sheet.finish();
    }

    private static Map<String, Function<Row, Content>> columns() {
        Map<String, Function<Row, Content>> columns = new LinkedHashMap<>();
        columns.put("alert", row -> Content.number(row.line.alertId()));
        columns.put("state", row -> Content.code(row.line.state()));
        columns.put("kind", row -> Content.code(row.alert().kind()));
        columns.put("subject", row -> Content.text(row.finding().subject()));
        columns.put("site", row -> Content.text(row.finding().siteId()));
        columns.put("scope", row -> Content.prose(row.finding().scope()));
        columns.put("purpose", row -> Content.code(row.alert().purpose()));
        columns.put("version", row -> Content.number(row.alert().version()));
        columns.put("outcome", row -> Content.code(row.finding().outcome()));
        columns.put("previous", row -> Content.code(row.alert().previousOutcome()));
        columns.put("reason", row -> Content.prose(row.finding().reason()));
        columns.put("recipients", AlertSheet::recipients);
        columns.put("delivered", row -> Content.text(String.join("\n", row.line.delivered())));
        columns.put("queued", row -> moment(row.line.queuedAt()));
        columns.put("sent", row -> moment(row.line.sentAt()));
        columns.put("run", row -> Content.number(row.line.runId()));
        columns.put("event", row -> row.events.jump(row.finding().event()));
        return columns;
    }

    private static Content recipients(Row row) {
        return Content.text(row.alert().recipients().stream()
                .map(recipient -> recipient(row.words, recipient))
                .collect(Collectors.joining("\n")));
    }

    private static String recipient(Words words, Recipient recipient) {
        String role = words.of(recipient.role());
        return recipient.site().isEmpty() ? role : role + " " + recipient.site();
    }

    private static Content moment(String instant) {
        return instant.isEmpty()
                ? Content.BLANK
                : new Content.Moment(LocalDateTime.ofInstant(Instant.parse(instant), ZoneOffset.UTC));
    }
}
