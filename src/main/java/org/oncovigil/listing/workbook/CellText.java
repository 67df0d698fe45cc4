package org.oncovigil.listing.workbook;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.SharedStrings;

/** The value of a cell as text: dates in ISO 8601, numbers in plain decimals of at most 15 digits. */
final class CellText {
    private static final MathContext DIGITS = new MathContext(15);
    private static final double LAST_DAY = 2_958_465;

    private final SharedStrings texts;
    private final boolean[] dateStyles;
    private final boolean from1904;

    CellText(SharedStrings texts, boolean[] dateStyles, boolean from1904) {
        this.texts = texts;
        this.dateStyles = dateStyles.clone();
        this.from1904 = from1904;
    }

    /**
     * The text of a cell.
     *
     * @param type the cell's type attribute; empty for a number
     * @param style the cell's style
     * @param value the text of its value element
     */
    String of(String type, int style, String value) throws IOException {
        return switch (type) {
            case "s" -> shared(value);
            case "b" -> value.equals("1") ? "TRUE" : "FALSE";
            case "", "n" -> number(value, style >= 0 && style < dateStyles.length && dateStyles[style]);
            default -> value;
        };
    }

    private String shared(String index) throws IOException {
        try {
            return texts.getItemAt(Integer.parseInt(index.strip())).getString();
        } catch (RuntimeException broken) {
            throw new WorkbookFault(WorkbookFault.Kind.DAMAGED, "a text that the workbook does not hold", broken);
        }
    }

    private String number(String value, boolean date) throws IOException {
        if (value.isBlank()) {
            return "";
        }
        try {
            double number = Double.parseDouble(value.strip());
            if (date && number >= 0 && number <= LAST_DAY) {
                return date(number);
            }
            return plain(new BigDecimal(number).round(DIGITS));
        } catch (NumberFormatException broken) {
            throw new WorkbookFault(WorkbookFault.Kind.DAMAGED, "a number that is none", broken);
        }
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private String date(double serial) {
        LocalDateTime moment = DateUtil.getLocalDateTime(serial, from1904, true);
        if (serial < 1 && !from1904) {
            return moment.toLocalTime().toString();
        }
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toString();
    }
}
