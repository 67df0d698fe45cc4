package org.oncovigil.report;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The styles of one workbook, each made once. Colours are pale, differ in brightness so that they print in grey, and
 * never stand alone: the cell's text says the same.
 */
final class CellStyles {
    static final String FONT = "Arial";
    static final String PALE_BLUE = "DDEBF7";
    static final String ORANGE = "F8CBAD";
    static final String RED = "C00000";
    static final String BLUE = "1F4E79";
    static final String GREY_TEXT = "7F7F7F";
    /** Fill of grades 1 to 5, pale to dark. */
    static final String[] GRADES = {"FFF7D6", "FFE699", "F4B183", "D9764A", "7B2D12"};

    private static final String LINE = "D0D0D0";
    private static final short BODY = 9;

    private final XSSFWorkbook book;
    private final Map<StyleName, XSSFCellStyle> styles = new EnumMap<>(StyleName.class);
    private final Map<StyleName, XSSFCellStyle> quoted = new EnumMap<>(StyleName.class);

    CellStyles(XSSFWorkbook book) {
        this.book = book;
        for (StyleName name : StyleName.values()) {
            styles.put(name, make(name));
        }
        for (StyleName name : StyleName.values()) {
            if (name.holdsSourceText()) {
                XSSFCellStyle style = book.createCellStyle();
                style.cloneStyleFrom(styles.get(name));
                style.setQuotePrefixed(true);
                quoted.put(name, style);
            }
        }
    }

    XSSFCellStyle of(StyleName name) {
        return styles.get(name);
    }

    /** The style for a text: one that would be taken for a formula when edited is marked as text. */
    XSSFCellStyle of(StyleName name, String text) {
        boolean formulaLike = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return formulaLike && name.holdsSourceText() ? quoted.get(name) : styles.get(name);
    }

    private XSSFCellStyle make(StyleName name) {
        XSSFCellStyle style = book.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        switch (name) {
            case TITLE -> shade(font(style, 11, true, "FFFFFF"), BLUE);
            case LEGEND -> font(style, 8, false, GREY_TEXT);
            case HEADER, DAY_HEADER -> header(style, PALE_BLUE);
            case HEADER_REVIEWER -> header(style, "FFE699");
            case SECTION -> shade(font(style, 10, true, BLUE), "EDEDED");
            case TEXT -> body(style);
            case WRAP -> body(style).setWrapText(true);
            case NUMBER -> body(style).setAlignment(HorizontalAlignment.CENTER);
            case DATE -> format(body(style), "yyyy-mm-dd");
            case MOMENT -> format(body(style), "yyyy-mm-dd hh:mm");
            case LINK -> line(font(style, BODY, false, "0563C1")).setWrapText(true);
            case REVIEWER -> reviewer(style);
            case REVIEWER_DATE -> format(reviewer(style), "yyyy-mm-dd");
            case CLOSING -> font(style, BODY, true, GREY_TEXT);
            case CHANGED -> shade(body(style), ORANGE).setWrapText(true);
            case CHANGED_DATE -> format(shade(body(style), ORANGE), "yyyy-mm-dd");
            case LABEL -> font(line(style), BODY, true, "404040").setWrapText(true);
            case BOOK_TITLE -> font(style, 16, true, BLUE);
            case LIGHT_RED -> light(style, "F4B6B6");
            case LIGHT_AMBER -> light(style, "FFE699");
            case LIGHT_GREEN -> light(style, "E2F0D9");
            case DAY_WINDOW -> day(style, "EAF1F8");
            case DAY_OUTSIDE -> day(style, "");
            case DAY_GRADE_1, DAY_GRADE_2, DAY_GRADE_3, DAY_GRADE_4, DAY_GRADE_5 ->
                day(style, GRADES[name.ordinal() - StyleName.DAY_GRADE_1.ordinal()]);
            case DAY_DLT -> font(day(style, "FFFFFF"), BODY, true, RED);
        }
        if (name == StyleName.DAY_GRADE_5) {
            font(style, BODY, true, "FFFFFF");
        }
        return style;
    }

    private XSSFCellStyle header(XSSFCellStyle style, String fill) {
        shade(line(font(style, BODY, true, "000000")), fill).setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setAlignment(HorizontalAlignment.CENTER);
        return style;
    }

    private XSSFCellStyle body(XSSFCellStyle style) {
        return line(font(style, BODY, false, "000000"));
    }

    private XSSFCellStyle reviewer(XSSFCellStyle style) {
        shade(body(style), "FFFBE6").setWrapText(true);
        style.setLocked(false);
        return style;
    }

    private XSSFCellStyle light(XSSFCellStyle style, String fill) {
        shade(line(font(style, 10, true, "000000")), fill).setAlignment(HorizontalAlignment.CENTER);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private XSSFCellStyle day(XSSFCellStyle style, String fill) {
        line(font(style, BODY, false, "000000")).setAlignment(HorizontalAlignment.CENTER);
        return fill.isEmpty() ? style : shade(style, fill);
    }

    private XSSFCellStyle font(XSSFCellStyle style, int points, boolean bold, String colour) {
        XSSFFont font = book.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        font.setColor(colour(colour));
        style.setFont(font);
        return style;
    }

    private static XSSFCellStyle shade(XSSFCellStyle style, String fill) {
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setFillForegroundColor(colour(fill));
        return style;
    }

    private static XSSFCellStyle line(XSSFCellStyle style) {
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setBottomBorderColor(colour(LINE));
        style.setRightBorderColor(colour(LINE));
        return style;
    }

    private XSSFCellStyle format(XSSFCellStyle style, String pattern) {
        style.setDataFormat(book.createDataFormat().getFormat(pattern));
        style.setAlignment(HorizontalAlignment.LEFT);
        return style;
    }

    static XSSFColor colour(String rgb) {
        return new XSSFColor(
                new byte[] {
                    (byte) Integer.parseInt(rgb.substring(0, 2), 16),
                    (byte) Integer.parseInt(rgb.substring(2, 4), 16),
                    (byte) Integer.parseInt(rgb.substring(4, 6), 16)
                },
                null);
    }
}
