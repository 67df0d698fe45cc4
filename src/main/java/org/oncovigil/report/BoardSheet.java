package org.oncovigil.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.util.CellRangeAddress;
import org.oncovigil.escalation.SubjectCase;
import org.oncovigil.overview.SafetyOverview;

/** The DLT board: a table of cohorts, a chart of their DLTs, and below them each subject day by day. */
final class BoardSheet {
    private static final int DAY_WIDTH = 4;
    private static final int CHART_ROWS = 15;
    /** Points. */
    private static final float COHORT_HEIGHT = 26;

    private static final float HEADER_HEIGHT = 40;

    private final Book book;
    private final Page page;
    private final SheetLayout layout;
    private final int[] from;
    private final int columns;
    private final BoardDays days;

    private BoardSheet(Book book, BoardDays days) {
        this.book = book;
        this.days = days;
        this.layout = book.layout().sheet(SheetKey.DLT_BOARD);
        this.page = book.open(layout, 1);
        this.from = new int[layout.columns().size() + 1];
        int keys = layout.frozenColumns();
        for (int position = 0; position < layout.columns().size(); position++) {
            from[position + 1] = from[position]
                    + (position < keys ? 1 : layout.columns().get(position).width());
        }
        this.columns = Math.max(from[from.length - 1], keys + days.count() + 1);
    }

    /** The columns that the upper table can show. */
    static Set<String> columnKeys() {
        return CohortColumns.COLUMNS.keySet();
    }

    /** Writes the sheet. */
    static SheetEntry write(Book book, SafetyOverview overview, EventSurvey survey) {
        BoardSheet board = new BoardSheet(book, BoardDays.of(overview));
        board.head();
        List<CohortColumns.Row> cohorts = CohortColumns.rows(overview);
        int next = board.cohorts(cohorts);
        if (cohorts.stream().anyMatch(row -> !row.tally().treated().isEmpty())) {
            BoardChart.add(book, board.page, cohorts, board.cells("confirmed"), board.cells("possible"), next);
            next += CHART_ROWS + 1;
        }
        board.grid(overview, survey, next + 1);
        return new SheetEntry(board.layout, cohorts.size(), 1);
    }

    private void head() {
        List<Integer> widths = new ArrayList<>();
        int keys = layout.frozenColumns();
        layout.columns().subList(0, keys).forEach(column -> widths.add(column.width()));
        for (int column = keys; column < columns; column++) {
            widths.add(DAY_WIDTH);
        }
        page.widths(widths);
        page.strip(columns, book.words().language().line(layout.noteEn(), layout.noteZh()));
        page.begin(Page.HEADER_ROW, HEADER_HEIGHT);
        for (int position = 0; position < layout.columns().size(); position++) {
            ColumnLayout column = layout.columns().get(position);
            put(position, new Content.BothTexts(column.titleEn(), column.titleZh()), StyleName.HEADER);
        }
        page.freeze(keys, Page.FIRST_ROW);
        page.repeatHeaders();
    }

    /** The columns with their widths in characters; the layout tells those right of the keys in day columns. */
    static List<ColumnLayout> inCharacters(List<ColumnLayout> columns) {
        return columns.stream()
                .map(column -> column.group().compareTo(ColumnGroup.KEY) <= 0
                        ? column
                        : column.wide(column.width() * DAY_WIDTH))
                .toList();
    }

    /** Where a subject stands: cohort and dose level. */
    static String cohortText(SubjectCase subject) {
        return subject.cohort() + " " + subject.doseLevel();
    }

    /** Writes the cohorts and returns the row after them. */
    private int cohorts(List<CohortColumns.Row> cohorts) {
        int row = Page.FIRST_ROW;
        for (CohortColumns.Row cohort : cohorts) {
            page.begin(row, COHORT_HEIGHT);
            for (int position = 0; position < layout.columns().size(); position++) {
                ColumnLayout column = layout.columns().get(position);
                StyleName style = column.style() == ColumnStyle.NUMBER ? StyleName.NUMBER : StyleName.WRAP;
                put(position, CohortColumns.COLUMNS.get(column.key()).apply(cohort), style);
            }
            row++;
        }
        for (int position = 0; position < layout.columns().size() && !cohorts.isEmpty(); position++) {
            ColumnStyle style = layout.columns().get(position).style();
            book.highlights().add(page.sheet(), style, from[position], columns, Page.FIRST_ROW, row - 1);
        }
        if (cohorts.isEmpty()) {
            page.begin(row++);
            page.put(0, new Content.Code(Phrase.BOARD_NO_COHORT.code()), StyleName.CLOSING);
        }
        return row + 1;
    }

    private void put(int position, Content content, StyleName style) {
        page.put(from[position], from[position + 1] - 1, content, style);
    }

    /** Where a column of the upper table begins; the first column if the layout does not show it. */
    private int cells(String key) {
        for (int position = 0; position < layout.columns().size(); position++) {
            if (layout.columns().get(position).key().equals(key)) {
                return from[position];
            }
        }
        return 0;
    }

    private void grid(SafetyOverview overview, EventSurvey survey, int firstRow) {
        page.begin(firstRow);
        page.put(0, new Content.Code(Phrase.BOARD_GRID.code()), StyleName.SECTION);
        for (int column = 1; column < columns; column++) {
            page.put(column, Content.BLANK, StyleName.SECTION);
        }
        page.begin(firstRow + 1);
        page.put(0, new Content.Code(Phrase.BOARD_LEGEND.code()), StyleName.LEGEND);
        dayHeaders(firstRow + 2);
        int row = firstRow + 3;
        long notCounted = 0;
        for (SubjectCase subject : overview.subjects()) {
            var grid = survey.grid(subject.subject().value());
            if (grid.isPresent()) {
                subject(row++, subject, grid.get());
            } else {
                notCounted++;
            }
        }
        page.sheet().setAutoFilter(new CellRangeAddress(firstRow + 2, Math.max(row - 1, firstRow + 2), 0, 1));
        if (notCounted > 0) {
            page.begin(row + 1);
            page.put(0, new Content.Text(book.words().say(Phrase.BOARD_NOT_COUNTED, notCounted)), StyleName.CLOSING);
        }
    }

    private void dayHeaders(int row) {
        page.begin(row);
        Words words = book.words();
        page.put(0, new Content.Code("SUBJECT"), StyleName.DAY_HEADER);
        page.put(1, new Content.Code("COHORT"), StyleName.DAY_HEADER);
        for (int day = 1; day <= days.count(); day++) {
            page.put(day + 1, Content.number(day), StyleName.DAY_HEADER);
        }
        if (days.count() > 0) {
            page.put(
                    days.count() + 2,
                    new Content.Text(words.say(Phrase.BOARD_AFTER, days.count())),
                    StyleName.DAY_HEADER);
        }
    }

    private void subject(int row, SubjectCase subject, DayGrid grid) {
        page.begin(row);
        page.put(0, Content.text(subject.subject().value()), StyleName.TEXT);
        page.put(1, Content.text(cohortText(subject)), StyleName.TEXT);
        for (int day = 1; day <= days.count() + 1; day++) {
            page.put(day + 1, Content.text(days.text(grid, day)), days.style(grid, day));
        }
    }
}
