package org.oncovigil.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTBorder;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTBorderPr;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCfRule;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTConditionalFormatting;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDxf;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTFill;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTPatternFill;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STBorderStyle;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCfType;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STPatternType;

/** Conditional formats that read the code column of their row, so that they stay right when rows are sorted. */
final class Highlights {
    private final StylesTable styles;
    private final Words words;
    private final Map<String, Long> made = new HashMap<>();

    Highlights(StylesTable styles, Words words) {
        this.styles = styles;
        this.words = words;
    }

    /**
     * Adds the formats of one column.
     *
     * @param sheet the sheet
     * @param column the column, counted from 0
     * @param columns how many columns the sheet has
     * @param first the first row with data, counted from 0
     * @param last the last row with data
     */
    void add(XSSFSheet sheet, ColumnStyle style, int column, int columns, int first, int last) {
        String cells = range(column, column, first, last);
        String cell = "$" + CellReference.convertNumToColString(column) + (first + 1);
        switch (style) {
            case DELTA -> {
                rule(sheet, cells, anyOf(cell, Emphasis.NEW.codes()), dxf("new"));
                rule(sheet, cells, anyOf(cell, Emphasis.CHANGED.codes()), dxf("changed"));
                rule(sheet, range(0, columns - 1, first, last), anyOf(cell, Emphasis.GONE.codes()), dxf("removed"));
            }
            case GRADE -> {
                for (int grade = 1; grade <= CellStyles.GRADES.length; grade++) {
                    rule(sheet, cells, cell + "=" + grade, dxf("grade" + grade));
                }
            }
            case VERDICT, SEVERITY -> {
                rule(sheet, cells, anyOf(cell, Emphasis.URGENT.codes()), dxf("urgent"));
                rule(sheet, cells, anyOf(cell, Emphasis.LOOK.codes()), dxf("look"));
            }
            case TEXT, CODE, NUMBER, DATE, MOMENT, LINK -> {
                // nothing stands out in these
            }
        }
    }

    private String anyOf(String cell, List<String> codes) {
        return codes.stream()
                .map(words::of)
                .distinct()
                .map(word -> cell + "=\"" + word.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(",", "OR(", ")"));
    }

    private static String range(int fromColumn, int toColumn, int first, int last) {
        return CellReference.convertNumToColString(fromColumn) + (first + 1) + ":"
                + CellReference.convertNumToColString(toColumn) + (last + 1);
    }

    private static void rule(XSSFSheet sheet, String range, String formula, long dxf) {
        int priority = sheet.getCTWorksheet().sizeOfConditionalFormattingArray() + 1;
        CTConditionalFormatting format = sheet.getCTWorksheet().addNewConditionalFormatting();
        format.setSqref(List.of(range));
        CTCfRule rule = format.addNewCfRule();
        rule.setType(STCfType.EXPRESSION);
        rule.setDxfId(dxf);
        rule.setPriority(priority);
        rule.addFormula(formula);
    }

    private long dxf(String name) {
        return made.computeIfAbsent(name, key -> (long) styles.putDxf(make(key)) - 1);
    }

    private static CTDxf make(String name) {
        CTDxf dxf = CTDxf.Factory.newInstance();
        switch (name) {
            case "new" -> {
                font(dxf, CellStyles.BLUE);
                leftBorder(dxf);
            }
            case "changed" -> {
                font(dxf, "833C0B");
                fill(dxf, CellStyles.ORANGE);
            }
            case "removed" -> {
                dxf.addNewFont().addNewStrike();
                dxf.getFont()
                        .addNewColor()
                        .setRgb(CellStyles.colour(CellStyles.GREY_TEXT).getRGB());
            }
            case "urgent" -> {
                font(dxf, CellStyles.RED);
                fill(dxf, "FBE3E3");
            }
            case "look" -> font(dxf, "7F6000");
            default -> grade(dxf, name.charAt(name.length() - 1) - '0');
        }
        return dxf;
    }

    private static void grade(CTDxf dxf, int grade) {
        if (grade == CellStyles.GRADES.length) {
            font(dxf, "FFFFFF");
        }
        fill(dxf, CellStyles.GRADES[grade - 1]);
    }

    private static void font(CTDxf dxf, String colour) {
        dxf.addNewFont().addNewB();
        dxf.getFont().addNewColor().setRgb(CellStyles.colour(colour).getRGB());
    }

    private static void fill(CTDxf dxf, String colour) {
        CTFill fill = dxf.addNewFill();
        CTPatternFill pattern = fill.addNewPatternFill();
        pattern.setPatternType(STPatternType.SOLID);
        pattern.addNewFgColor().setRgb(CellStyles.colour(colour).getRGB());
        pattern.addNewBgColor().setRgb(CellStyles.colour(colour).getRGB());
    }

    private static void leftBorder(CTDxf dxf) {
        CTBorder border = dxf.addNewBorder();
        CTBorderPr left = border.addNewLeft();
        left.setStyle(STBorderStyle.MEDIUM);
        left.addNewColor().setRgb(CellStyles.colour(CellStyles.BLUE).getRGB());
    }
}
