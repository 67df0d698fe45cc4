package org.oncovigil.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.oncovigil.escalation.SubjectCase;
import org.oncovigil.finding.Finding;
import org.oncovigil.finding.FindingKind;
import org.oncovigil.finding.LedgerEntry;
import org.oncovigil.followup.FollowUpVisit;
import org.oncovigil.overview.SafetyOverview;

/** Long-term follow-up: contacts that are not done, most overdue first, then the flags. */
final class FollowUpSheet {
    static final Map<String, Function<Row, Content>> COLUMNS = columns();

    /** One row: a contact, or a flag. */
    record Row(Optional<FollowUpVisit> visit, Optional<LedgerEntry> flag, String site, String cohort, Tools tools) {
        Content ofVisit(Function<FollowUpVisit, Content> field) {
            return visit.map(field).orElse(Content.BLANK);
        }

        Content ofFlag(Function<Finding, Content> field) {
            return flag.map(LedgerEntry::finding).map(field).orElse(Content.BLANK);
        }

        Content either(Function<FollowUpVisit, Content> ofVisit, Function<LedgerEntry, Content> ofFlag) {
            return visit.map(ofVisit).orElseGet(() -> flag.map(ofFlag).orElse(Content.BLANK));
        }
    }

    /** What rows are told with. */
    record Tools(Words words, EventLinks events) {}

    private FollowUpSheet() {}

    /** The columns that the sheet can show. */
    static Set<String> columnKeys() {
        return COLUMNS.keySet();
    }

    /** Writes the sheet. */
    static SheetEntry write(Book book, SafetyOverview overview, EventRows events, int capacity) {
        List<Row> rows = rows(overview, new Tools(book.words(), events));
        TableSheet<Row> sheet = new TableSheet<>(book, SheetKey.FOLLOW_UP, COLUMNS, rows.size(), capacity);
        rows.forEach(sheet::write);
        return sheet.finish();
    }

    /** The rows: contacts first, then flags. */
    static List<Row> rows(SafetyOverview overview, Tools tools) {
        Map<String, SubjectCase> subjects = new HashMap<>();
        overview.subjects().forEach(subject -> subjects.put(subject.subject().value(), subject));
        List<Row> rows = new ArrayList<>();
        for (FollowUpVisit visit : overview.visits()) {
            Optional<SubjectCase> subject =
                    Optional.ofNullable(subjects.get(visit.subject().value()));
            rows.add(new Row(
                    Optional.of(visit),
                    Optional.empty(),
                    subject.map(SubjectCase::siteId).orElse(""),
                    subject.map(SubjectCase::cohort).orElse(""),
                    tools));
        }
        for (LedgerEntry entry : overview.findings()) {
            Finding finding = entry.finding();
            if (finding.kind() == FindingKind.FOLLOW_UP) {
                rows.add(new Row(Optional.empty(), Optional.of(entry), finding.siteId(), finding.scope(), tools));
            }
        }
        return rows;
    }

    private static Map<String, Function<Row, Content>> columns() {
        Map<String, Function<Row, Content>> columns = new LinkedHashMap<>();
        columns.put(
                "state", row -> row.flag.map(flag -> Content.code(flag.state())).orElse(Content.BLANK));
        columns.put("kind", row -> new Content.Code(row.visit.isPresent() ? "CONTACT" : "FLAG"));
        columns.put(
                "subject",
                row -> row.either(
                        visit -> Content.text(visit.subject().value()),
                        flag -> Content.text(flag.finding().subject())));
        columns.put("site", row -> Content.text(row.site));
        columns.put("cohort", row -> Content.text(row.cohort));
        columns.put(
                "what",
                row -> row.either(
                        visit -> Content.text(row.tools.words.say(Phrase.CONTACT, visit.month())),
                        flag -> FindingColumns.rules(flag.finding())));
        columns.put(
                "status",
                row -> row.either(
                        visit -> Content.code(visit.status()),
                        flag -> Content.code(flag.finding().outcome())));
        columns.put("due", row -> row.ofVisit(visit -> new Content.Day(visit.due())));
        columns.put(
                "window_from",
                row -> row.ofVisit(visit -> new Content.Day(visit.window().earliest())));
        columns.put(
                "window_to",
                row -> row.ofVisit(visit -> new Content.Day(visit.window().latest())));
        columns.put("held", row -> row.ofVisit(visit -> Content.day(visit.held())));
        columns.put("days_overdue", row -> row.ofVisit(visit -> Content.number(visit.daysOverdue())));
        columns.put("reason", row -> row.ofFlag(finding -> Content.prose(finding.reason())));
        columns.put(
                "since_run",
                row -> row.flag.map(flag -> Content.number(flag.sinceRun())).orElse(Content.BLANK));
        columns.put("event", row -> row.ofFlag(finding -> row.tools.events.jump(finding.event())));
        return columns;
    }
}
