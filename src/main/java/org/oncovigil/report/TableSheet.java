package org.oncovigil.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;

/**
 * A table of rows under column headers, continued on a further sheet when one is full. Every sheet ends with a line that
 * says which rows of how many it holds.
 *
 * @param <T> what one row shows
 */
final class TableSheet<T> {
    /** An empty row, the closing line, and another empty row. */
    private static final int CLOSING_ROWS = 3;

    /** The header of the hidden column. */
    static final String SEAL_HEADER = "OncoVigil";

    private final Book book;
    private final SheetLayout layout;
    private final Map<String, Function<T, Content>> columns;
    private final long total;
    private final int rowsPerSheet;
    private final Strip<T> strip;
    private final Optional<Function<T, String>> eventOf;
    private Page page;
    private int sheets;
    private long written;
    private int rowsOnPage;

    /**
     * Starts the table.
     *
     * @param columns how each column of the layout is filled
     * @param total how many rows will be written
     * @param rowsPerSheet rows with data that one sheet may hold
     */
    TableSheet(Book book, SheetKey key, Map<String, Function<T, Content>> columns, long total, int rowsPerSheet) {
        this(book, key, columns, Strip.none(), Optional.empty(), total, rowsPerSheet);
    }

    /** Starts a table whose rows are sealed in a hidden column at the right, each under the identity of its event. */
    TableSheet(
            Book book,
            SheetKey key,
            Map<String, Function<T, Content>> columns,
            Function<T, String> eventOf,
            long total,
            int rowsPerSheet) {
        this(book, key, columns, Strip.none(), Optional.of(eventOf), total, rowsPerSheet);
    }

    /** Starts a table with a strip of narrow columns at its right. */
    TableSheet(
            Book book,
            SheetKey key,
            Map<String, Function<T, Content>> columns,
            Strip<T> strip,
            long total,
            int rowsPerSheet) {
        this(book, key, columns, strip, Optional.empty(), total, rowsPerSheet);
    }

    private TableSheet(
            Book book,
            SheetKey key,
            Map<String, Function<T, Content>> columns,
            Strip<T> strip,
            Optional<Function<T, String>> eventOf,
            long total,
            int rowsPerSheet) {
        this.book = book;
        this.layout = book.layout().sheet(key);
        this.columns = columns;
        this.total = total;
        this.rowsPerSheet = rowsPerSheet;
        this.strip = strip;
        this.eventOf = eventOf;
        open();
    }

    /** Writes one row. */
    void write(T row) {
        write(row, Set.of());
    }

    /** Writes one row of which some columns changed. */
    void write(T row, Set<String> changed) {
        if (rowsOnPage == rowsPerSheet) {
            close();
            open();
        }
        page.begin(Page.FIRST_ROW + rowsOnPage);
        List<ColumnLayout> layouts = layout.columns();
        List<String> texts = new ArrayList<>();
        for (int position = 0; position < layouts.size(); position++) {
            ColumnLayout column = layouts.get(position);
            texts.add(page.put(position, columns.get(column.key()).apply(row), style(column, changed)));
        }
        for (int column = 0; column < strip.columns(); column++) {
            page.put(layouts.size() + column, strip.content(row, column), strip.style(row, column));
        }
        eventOf.ifPresent(event -> page.hide(
                layouts.size(),
                RowSeal.of(event.apply(row), texts, layout.reviewers()).text()));
        rowsOnPage++;
        written++;
    }

    /** Ends the table. */
    SheetEntry finish() {
        if (written != total) {
            throw new IllegalStateException(layout.key() + ": " + written + " rows written, " + total + " announced");
        }
        close();
        return new SheetEntry(layout, total, sheets);
    }

    /** The last sheet, for what stands below the table. */
    Page page() {
        return page;
    }

    /** The first free row of the last sheet, one left empty after the closing line. */
    int nextRow() {
        return Page.FIRST_ROW + rowsOnPage + CLOSING_ROWS;
    }

    private static StyleName style(ColumnLayout column, Set<String> changed) {
        if (column.group() == ColumnGroup.REVIEWER) {
            return column.style() == ColumnStyle.DATE ? StyleName.REVIEWER_DATE : StyleName.REVIEWER;
        }
        if (changed.contains(column.key())) {
            return column.style() == ColumnStyle.DATE ? StyleName.CHANGED_DATE : StyleName.CHANGED;
        }
        return switch (column.style()) {
            case NUMBER, GRADE -> StyleName.NUMBER;
            case LINK -> StyleName.LINK;
            case MOMENT -> StyleName.MOMENT;
            case TEXT, CODE, DATE, DELTA, VERDICT, SEVERITY -> column.wrap() ? StyleName.WRAP : StyleName.TEXT;
        };
    }

    private void open() {
        sheets++;
        rowsOnPage = 0;
        page = book.open(layout, sheets);
        List<ColumnLayout> layouts = layout.columns();
        page.widthsOf(layouts, strip.columns());
        long last = Math.min(total, written + rowsPerSheet);
        Words words = book.words();
        String shown =
                total == 0 ? words.say(Phrase.ROWS_NONE) : words.say(Phrase.ROWS_SHOWN, written + 1, last, total);
        page.strip(
                layouts.size() + strip.columns(),
                shown + "  " + words.language().line(layout.noteEn(), layout.noteZh()));
        page.begin(Page.HEADER_ROW);
        for (int position = 0; position < layouts.size(); position++) {
            ColumnLayout column = layouts.get(position);
            boolean reviewer = column.group() == ColumnGroup.REVIEWER;
            page.put(
                    position,
                    new Content.BothTexts(column.titleEn(), column.titleZh()),
                    reviewer ? StyleName.HEADER_REVIEWER : StyleName.HEADER);
        }
        for (int column = 0; column < strip.columns(); column++) {
            page.put(layouts.size() + column, Content.text(strip.header(column)), StyleName.DAY_HEADER);
        }
        if (eventOf.isPresent()) {
            page.hiddenColumn();
            page.hide(layouts.size(), SEAL_HEADER);
        }
        page.freeze(layout.frozenColumns(), Page.FIRST_ROW);
        page.repeatHeaders();
    }

    private void close() {
        int last = Page.FIRST_ROW + rowsOnPage - 1;
        int lastColumn = layout.columns().size() - 1;
        int lastFiltered = eventOf.isPresent() ? lastColumn + 1 : lastColumn;
        page.sheet()
                .setAutoFilter(new CellRangeAddress(Page.HEADER_ROW, Math.max(last, Page.HEADER_ROW), 0, lastFiltered));
        for (int position = 0; position <= lastColumn && rowsOnPage > 0; position++) {
            ColumnLayout column = layout.columns().get(position);
            book.highlights().add(page.sheet(), column.style(), position, lastColumn + 1, Page.FIRST_ROW, last);
            if (!column.list().isEmpty()) {
                dropDown(column.list(), position, last);
            }
        }
        page.begin(last + 2);
        page.put(0, new Content.Text(closing()), StyleName.CLOSING);
    }

    private String closing() {
        Words words = book.words();
        if (total == 0) {
            return words.say(Phrase.ROWS_NONE);
        }
        String rows = words.say(Phrase.ROWS_CLOSING, written - rowsOnPage + 1, written, total);
        return written < total ? rows + " " + words.say(Phrase.ROWS_CONTINUE, book.tab(layout, sheets + 1)) : rows;
    }

    private void dropDown(String list, int column, int last) {
        DataValidationHelper helper = page.sheet().getDataValidationHelper();
        DataValidationConstraint constraint = helper.createFormulaListConstraint(Book.listName(list));
        DataValidation validation =
                helper.createValidation(constraint, new CellRangeAddressList(Page.FIRST_ROW, last, column, column));
        validation.setShowErrorBox(true);
        validation.createErrorBox("OncoVigil", book.words().lines(Phrase.CHOOSE_FROM_LIST));
        page.sheet().addValidationData(validation);
    }
}
