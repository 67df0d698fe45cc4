package org.oncovigil.report;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCol;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCols;

/** One sheet of the file, written from top to bottom. Rows and columns are counted from 0. */
final class Page {
    /** The row of the column headers. */
    static final int HEADER_ROW = 2;
    /** The first row below the headers. */
    static final int FIRST_ROW = 3;

    private static final int LEGEND_COLUMN = 2;
    /** Heights in points, for the body font of the styles. */
    private static final float ROW_HEIGHT = 13;

    private static final int NARROW = 5;
    private static final float STRIP_HEIGHT = 18;
    private static final float LINE_HEIGHT = 11.5f;
    private static final float WIDE_LINE_HEIGHT = 12.5f;
    private static final float LINE_ROOM = 2;
    /** The tallest row. Unit: points. Source: Excel specifications and limits. */
    private static final float TALLEST_ROW = 409;

    /** Serial number of 1970-01-01 in a spreadsheet. Source: ECMA-376, 1900 date system. */
    private static final long EPOCH = 25_569;
    /** The first day whose serial number is the same in every spreadsheet program. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private static final double SECONDS_OF_DAY = 86_400;
    /** The longest text of a cell. Unit: characters. Source: Excel specifications and limits. */
    private static final int LONGEST_TEXT = 32_767;
    /** Room for the notice that a text goes on. */
    private static final int NOTICE = 100;
    /** Links of one sheet; a spreadsheet takes 65,530 and opens slowly long before. Cells beyond keep their text. */
    private static final int MOST_LINKS = 5_000;

    private final Book book;
    private final SheetLayout layout;
    private final String tab;
    private final SXSSFSheet stream;
    private final XSSFSheet sheet;
    private final List<Integer> widths = new ArrayList<>();
    private final Set<Integer> hidden = new HashSet<>();
    private SXSSFRow row;
    private float height;
    private int links;

    Page(Book book, SheetLayout layout, String tab, SXSSFSheet stream, XSSFSheet sheet) {
        this.book = book;
        this.layout = layout;
        this.tab = tab;
        this.stream = stream;
        this.sheet = sheet;
        printSetup();
    }

    String tab() {
        return tab;
    }

    XSSFSheet sheet() {
        return sheet;
    }

    /** Row 1, the strip that names the run, and row 2, the way back and what the sheet shows. */
    void strip(int columns, String legend) {
        begin(0, STRIP_HEIGHT);
        String title = book.words().language().line(layout.titleEn(), layout.titleZh());
        put(0, new Content.Text(title + " · " + book.runText()), StyleName.TITLE);
        for (int column = 1; column < columns; column++) {
            put(column, Content.BLANK, StyleName.TITLE);
        }
        begin(1);
        put(0, new Content.Link(book.words().say(Phrase.BACK_TO_COVER), book.coverTarget()), StyleName.LEGEND);
        put(LEGEND_COLUMN, new Content.Text(legend), StyleName.LEGEND);
    }

    /** Starts a row, below all rows so far. It grows with the text that wraps in it. */
    void begin(int number) {
        begin(number, ROW_HEIGHT);
    }

    /** Starts a row of at least this height, in points. */
    void begin(int number, float least) {
        row = stream.createRow(number);
        height = 0;
        grow(least);
    }

    /** Writes a cell of the row that was started last, and gives it as it will read. */
    String put(int column, Content content, StyleName style) {
        return put(column, column, content, style);
    }

    /** Writes a cell of the row that was started last, over several columns, and gives it as it will read. */
    String put(int first, int last, Content content, StyleName style) {
        for (int column = first + 1; column <= last; column++) {
            cell(column, style);
        }
        if (last > first) {
            sheet.addMergedRegionUnsafe(new CellRangeAddress(row.getRowNum(), row.getRowNum(), first, last));
        }
        Optional<String> text = ContentText.of(content, book.words()).map(book::shown);
        if (text.isPresent()) {
            StyleName ofText = style == StyleName.NUMBER ? StyleName.WRAP : style;
            growFor(text.get(), first, last, ofText);
            return text(first, text.get(), ofText);
        }
        return value(first, content, style);
    }

    private String value(int column, Content content, StyleName style) {
        if (content instanceof Content.Number number) {
            cell(column, style).setCellValue(number.value().doubleValue());
            return number.read();
        } else if (content instanceof Content.Day day) {
            day(column, day.date(), style);
            return day.date().toString();
        } else if (content instanceof Content.Moment moment) {
            moment(column, moment.at(), style);
            return moment.read();
        } else if (content instanceof Content.Link link) {
            String text = book.shown(link.text());
            link(column, new Content.Link(text, link.target()));
            growFor(link.text(), column, column, style);
            return text;
        }
        cell(column, style);
        return "";
    }

    private void growFor(String text, int first, int last, StyleName style) {
        if (style.wraps() && last < widths.size() && !hidden.contains(first)) {
            int width = widths.subList(first, last + 1).stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            float line = TextLines.hasWide(text) ? WIDE_LINE_HEIGHT : LINE_HEIGHT;
            grow(TextLines.of(text, width) * line + LINE_ROOM);
        }
    }

    private void grow(float points) {
        if (points > height) {
            height = Math.min(points, TALLEST_ROW);
            row.setHeightInPoints(height);
        }
    }

    /** Sets the widths of columns from the left, in characters. */
    void widths(List<Integer> characters) {
        CTCols cols = columns();
        for (int column = 0; column < characters.size(); column++) {
            width(cols, column, characters.get(column));
        }
    }

    /** Sets the widths of a table's columns, of narrow ones at its right, and folds its details. */
    void widthsOf(List<ColumnLayout> layouts, int narrow) {
        CTCols cols = columns();
        boolean folded = false;
        for (int column = 0; column < layouts.size(); column++) {
            CTCol col = width(cols, column, layouts.get(column).width());
            boolean detail = layouts.get(column).detail();
            if (detail) {
                col.setOutlineLevel((short) 1);
                col.setHidden(true);
                hidden.add(column);
                sheet.getCTWorksheet().getSheetFormatPr().setOutlineLevelCol((short) 1);
            } else if (folded) {
                col.setCollapsed(true);
            }
            folded = detail;
        }
        for (int column = 0; column < narrow; column++) {
            width(cols, layouts.size() + column, NARROW);
        }
    }

    /** Adds a column at the right that is not seen. */
    void hiddenColumn() {
        width(columns(), widths.size(), NARROW).setHidden(true);
    }

    /** Keeps the rows down to the headers, and some columns, in sight. */
    void freeze(int columns, int rows) {
        sheet.createFreezePane(columns, rows);
    }

    /** Prints the rows down to the headers on each page. */
    void repeatHeaders() {
        repeatTop(HEADER_ROW);
    }

    /** Prints the rows down to one on each page. */
    void repeatTop(int lastRow) {
        sheet.setRepeatingRows(new CellRangeAddress(0, lastRow, -1, -1));
    }

    /** Prints the sheet on one page. */
    void onOnePage() {
        sheet.getPrintSetup().setFitHeight((short) 1);
    }

    /** Prints the cells from the first one to this one only. */
    void printArea(int lastColumn, int lastRow) {
        sheet.getWorkbook().setPrintArea(sheet.getWorkbook().getSheetIndex(sheet), 0, lastColumn, 0, lastRow);
    }

    private CTCols columns() {
        return sheet.getCTWorksheet().sizeOfColsArray() == 0
                ? sheet.getCTWorksheet().addNewCols()
                : sheet.getCTWorksheet().getColsArray(0);
    }

    private CTCol width(CTCols cols, int column, int characters) {
        widths.add(characters);
        CTCol col = cols.addNewCol();
        col.setMin(column + 1L);
        col.setMax(column + 1L);
        col.setWidth(characters);
        col.setCustomWidth(true);
        return col;
    }

    private SXSSFCell cell(int column, StyleName style) {
        SXSSFCell cell = row.createCell(column);
        cell.setCellStyle(book.styles().of(style));
        return cell;
    }

    private String text(int column, String text, StyleName style) {
        SXSSFCell cell = row.createCell(column);
        cell.setCellStyle(book.styles().of(style, text));
        String whole = whole(text);
        cell.setCellValue(whole);
        return whole;
    }

    /** Writes a cell that is not seen, as it is. */
    void hide(int column, String text) {
        row.createCell(column).setCellValue(text);
    }

    private String whole(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        int shown = LONGEST_TEXT - NOTICE;
        return text.substring(0, shown) + " " + book.words().say(Phrase.TEXT_CUT, shown, text.length());
    }

    private void day(int column, LocalDate date, StyleName style) {
        if (date.isBefore(FIRST_DAY)) {
            text(column, date.toString(), StyleName.TEXT);
            return;
        }
        boolean keeps = style == StyleName.CHANGED_DATE || style == StyleName.REVIEWER_DATE;
        cell(column, keeps ? style : StyleName.DATE).setCellValue(date.toEpochDay() + EPOCH);
    }

    private void moment(int column, LocalDateTime at, StyleName style) {
        if (at.toLocalDate().isBefore(FIRST_DAY)) {
            text(column, at.toString(), StyleName.TEXT);
            return;
        }
        double time = at.toLocalTime().toSecondOfDay() / SECONDS_OF_DAY;
        boolean keeps = style == StyleName.MOMENT || style == StyleName.CHANGED_DATE;
        cell(column, keeps ? style : StyleName.DATE)
                .setCellValue(at.toLocalDate().toEpochDay() + EPOCH + time);
    }

    private void link(int column, Content.Link link) {
        if (++links > MOST_LINKS) {
            text(column, link.text(), StyleName.TEXT);
            return;
        }
        SXSSFCell cell = cell(column, StyleName.LINK);
        cell.setCellValue(link.text());
        XSSFHyperlink jump = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        jump.setAddress(link.target());
        cell.setHyperlink(jump);
    }

    private void printSetup() {
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        PrintSetup setup = sheet.getPrintSetup();
        setup.setLandscape(true);
        setup.setPaperSize(layout.paper() == SheetLayout.Paper.A3 ? PrintSetup.A3_PAPERSIZE : PrintSetup.A4_PAPERSIZE);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.LEFT, 0.4);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.RIGHT, 0.4);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.TOP, 0.5);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.BOTTOM, 0.6);
        sheet.getFooter().setLeft("&8" + layout.titleEn().replace("&", "&&"));
        sheet.getFooter().setCenter("&8&P / &N");
        sheet.getFooter()
                .setRight("&8" + book.run().study() + "  " + book.words().say(Phrase.RUN) + " "
                        + book.run().runId() + "  " + book.shortHash());
    }
}
