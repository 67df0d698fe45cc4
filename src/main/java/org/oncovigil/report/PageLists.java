package org.oncovigil.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.oncovigil.overview.SafetyOverview;
import org.oncovigil.problem.Problem;

/** The lists of the page, each with the rows, words and columns of the workbook's sheet; columns folded there are left out. */
final class PageLists {
    private static final Set<String> CONTACT_COLUMNS =
            Set.of("subject", "site", "cohort", "what", "due", "window_from", "window_to", "status", "days_overdue");
    private static final Set<String> MESSAGE_COLUMNS = Set.of("id", "severity", "title");
    private static final int COUNT_WIDTH = 8;

    private final Markup out;
    private final ReportLayout layout;
    private final Words words;
    private final SafetyOverview overview;

    /**
     * Problems with one message id.
     *
     * @param first the first of them
     * @param count how many there are
     */
    record Message(Problem first, long count) {}

    PageLists(Markup out, ReportLayout layout, SafetyOverview overview) {
        this.out = out;
        this.layout = layout;
        this.words = layout.words();
        this.overview = overview;
    }

    /** Events have no row of their own on the page: they are named. */
    private static Content name(String event) {
        return Content.text(EventLinks.shortId(event));
    }

    /** Writes what is new. */
    void news(News news) {
        List<NewsSheet.Row> rows = new ArrayList<>();
        long[] number = {0};
        news.forEach(line -> {
            if (++number[0] <= PageTable.MOST_ROWS) {
                rows.add(new NewsSheet.Row(number[0], line, PageLists::name));
            }
        });
        write(SheetKey.WHATS_NEW, column -> !column.detail(), NewsSheet.COLUMNS, rows, number[0]);
    }

    /** Writes the subjects to hold or stop and the pauses of the trial. */
    void stopping() {
        List<StoppingSheet.Row> rows = StoppingSheet.rows(overview.findings(), PageLists::name);
        write(SheetKey.STOPPING_RULES, column -> !column.detail(), StoppingSheet.COLUMNS, rows, rows.size());
    }

    /** Writes the follow-up contacts that are overdue. */
    void followUp() {
        List<FollowUpSheet.Row> rows =
                FollowUpSheet.rows(overview, new FollowUpSheet.Tools(words, PageLists::name)).stream()
                        .filter(row -> row.visit().filter(News::isOverdue).isPresent())
                        .toList();
        write(
                SheetKey.FOLLOW_UP,
                column -> CONTACT_COLUMNS.contains(column.key()),
                FollowUpSheet.COLUMNS,
                rows,
                rows.size());
    }

    /** Writes the alerts that wait to be sent or acknowledged. */
    void alerts() {
        List<AlertSheet.Row> rows = overview.alerts().stream()
                .filter(CoverFacts::isOpen)
                .map(line -> new AlertSheet.Row(line, words, PageLists::name))
                .toList();
        write(SheetKey.ALERTS, column -> !column.detail(), AlertSheet.COLUMNS, rows, rows.size());
    }

    /** Writes how many problems each message tells, worst first. */
    void problems() {
        Map<String, Message> messages = new LinkedHashMap<>();
        overview.problems()
                .forEach(problem -> messages.merge(
                        problem.id(),
                        new Message(problem, 1),
                        (told, again) -> new Message(told.first(), told.count() + 1)));
        Map<String, Function<Message, Content>> values = new LinkedHashMap<>();
        ProblemSheet.COLUMNS.forEach((key, value) -> values.put(key, message -> value.apply(message.first())));
        values.put("count", message -> Content.number(message.count()));
        SheetLayout sheet = layout.sheet(SheetKey.DATA_PROBLEMS);
        List<ColumnLayout> columns = new ArrayList<>(sheet.columns().stream()
                .filter(column -> MESSAGE_COLUMNS.contains(column.key()))
                .toList());
        columns.add(PageTable.column("count", words.lines(Phrase.LIGHT_COUNT), COUNT_WIDTH, ColumnStyle.NUMBER));
        new PageTable<>(out, words, columns, values)
                .write(title(sheet), List.copyOf(messages.values()), messages.size());
    }

    private <T> void write(
            SheetKey key,
            Predicate<ColumnLayout> shown,
            Map<String, Function<T, Content>> values,
            List<T> rows,
            long total) {
        SheetLayout sheet = layout.sheet(key);
        List<ColumnLayout> columns = sheet.columns().stream().filter(shown).toList();
        new PageTable<>(out, words, columns, values).write(title(sheet), rows, total);
    }

    private String title(SheetLayout sheet) {
        return words.language().line(sheet.titleEn(), sheet.titleZh());
    }
}
