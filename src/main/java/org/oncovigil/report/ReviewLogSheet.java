package org.oncovigil.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.oncovigil.overview.ReviewLogLine;
import org.oncovigil.overview.ReviewRecord;
import org.oncovigil.review.ReviewEntry;

/** Every entry that a reviewer ever made, newest last. Times are UTC. */
final class ReviewLogSheet {
    private static final Map<String, Function<Row, Content>> COLUMNS = columns();

    private record Row(ReviewLogLine line) {
        ReviewEntry entry() {
            return line.entry();
        }
    }

    private ReviewLogSheet() {}

    /** The columns that the sheet can show. */
    static Set<String> columnKeys() {
        return COLUMNS.keySet();
    }

    /** Writes the sheet. */
    static SheetEntry write(Book book, ReviewRecord reviews, int capacity) {
        TableSheet<Row> sheet = new TableSheet<>(
                book, SheetKey.REVIEW_LOG, COLUMNS, reviews.lines().size(), capacity);
        reviews.lines().forEach(line -> sheet.write(new Row(line)));
        return sheet.finish();
    }

    private static Map<String, Function<Row, Content>> columns() {
        Map<String, Function<Row, Content>> columns = new LinkedHashMap<>();
        columns.put("number", row -> Content.number(row.entry().id()));
        columns.put("state", row -> Content.code(row.line.state()));
        columns.put("at", row -> ReviewColumns.moment(row.entry().at()));
        columns.put("reviewer", row -> Content.text(row.entry().reviewer()));
        columns.put("role", row -> Content.text(row.entry().role()));
        columns.put("event_id", row -> Content.text(row.entry().event()));
        columns.put(
                "field", row -> new Content.Code("review." + row.entry().field().column()));
        columns.put(
                "was",
                row -> ReviewColumns.value(row.entry().field(), row.entry().was()));
        columns.put(
                "now",
                row -> ReviewColumns.value(row.entry().field(), row.entry().now()));
        columns.put("run", row -> Content.number(row.entry().bookRun()));
        columns.put("hash", row -> Content.text(row.entry().fileSha256()));
        return columns;
    }
}
