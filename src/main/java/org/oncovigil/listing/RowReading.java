package org.oncovigil.listing;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.oncovigil.problem.Place;
import org.oncovigil.subject.CodeLists;
import org.oncovigil.subject.Measured;
import org.oncovigil.subject.RecordRef;
import org.oncovigil.subject.YesNo;
import org.oncovigil.timing.PartialDate;

/** The cells of one row as dates, numbers and words. What cannot be read counts as missing: {@link RowCheck} told it. */
final class RowReading {
    private static final int LONGEST_NUMBER = 40;
    private static final Pattern EXPONENT = Pattern.compile("[+-]?\\d{1,2}");
    private static final Pattern SPECIAL_MISSING = Pattern.compile("\\.[A-Z_]?");

    private final ListingRow row;
    private final String prefix;
    private final Map<String, Integer> variables;
    private final CodeLists lists;
    private final Map<String, String> supplemental;

    RowReading(ListingRow row, CodeLists lists, Map<String, String> supplemental) {
        this.row = row;
        this.prefix = row.domain().length() >= 2 ? row.domain().substring(0, 2) : row.domain();
        this.variables = row.columns().variables(prefix);
        this.lists = lists;
        this.supplemental = supplemental;
    }

    CodeLists lists() {
        return lists;
    }

    /** The supplemental values of the row, by QNAM. */
    Map<String, String> supplemental() {
        return supplemental;
    }

    /** The record that the row is. */
    RecordRef record() {
        return new RecordRef(row.domain(), row.file(), row.line(), sequence(row));
    }

    /** The place of one variable of the row; of the row, if the variable is empty. */
    Place place(String variable) {
        RecordRef record = record();
        return Place.line(row.file(), row.line())
                .of(row.usubjid(), record.key())
                .column(variable.isEmpty() ? "" : prefix + variable);
    }

    /** The sequence number of a row as text, without decimals. */
    static String sequence(ListingRow row) {
        String prefix = row.domain().length() >= 2 ? row.domain().substring(0, 2) : "";
        return plain(row.cell(prefix + "SEQ"));
    }

    /** A number without superfluous decimals; any other text unchanged. */
    static String plain(String text) {
        return number(text)
                .map(value -> value.stripTrailingZeros().toPlainString())
                .orElse(text);
    }

    /** The text of a variable, named without the domain's two letters: {@code TERM} for AETERM. */
    String text(String variable) {
        return row.cell(variables.getOrDefault(variable, -1));
    }

    /** The text of a column under its full name. */
    String column(String name) {
        return row.cell(name);
    }

    /** The text of a column, else the supplemental value of this name. */
    String columnOrSupplement(String name) {
        String text = row.cell(name);
        return text.isEmpty() ? supplemental.getOrDefault(name, "").strip() : text;
    }

    /** Whether the listing has the variable at all. */
    boolean has(String variable) {
        return variables.containsKey(variable);
    }

    /** The text in capital letters with single blanks. */
    String word(String variable) {
        return CodeLists.normal(text(variable));
    }

    PartialDate date(String variable) {
        return read(text(variable));
    }

    PartialDate dateOf(String column) {
        return read(row.cell(column));
    }

    private static PartialDate read(String text) {
        return PartialDate.parse(text).orElseGet(() -> new PartialDate.Missing(text));
    }

    Optional<BigDecimal> numberOf(String variable) {
        return number(text(variable));
    }

    /** The number that a text is: decimal, perhaps with an exponent of two digits; nothing for any other text. */
    static Optional<BigDecimal> number(String text) {
        return isNumber(text) ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static boolean isNumber(String text) {
        int at = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        int digits = 0;
        boolean point = false;
        for (; at < text.length() && text.length() <= LONGEST_NUMBER; at++) {
            char letter = text.charAt(at);
            if (letter == '.' && !point) {
                point = true;
            } else if (letter >= '0' && letter <= '9') {
                digits++;
            } else {
                return digits > 0
                        && (letter == 'e' || letter == 'E')
                        && EXPONENT.matcher(text.substring(at + 1)).matches();
            }
        }
        return digits > 0 && at == text.length();
    }

    /** Whether a text stands for a missing number: blank, or a special missing value of SAS. */
    static boolean isMissingNumber(String text) {
        return text.isEmpty() || SPECIAL_MISSING.matcher(text).matches();
    }

    YesNo yesNo(String variable) {
        return CodeLists.meaning(lists.yesNo(), text(variable)).orElse(YesNo.UNKNOWN);
    }

    boolean isYes(String variable) {
        return yesNo(variable) == YesNo.YES;
    }

    /** Whether the record says that the event or treatment still goes on. */
    YesNo ongoing() {
        String relation = word("ENRTPT").isEmpty() ? word("ENRF") : word("ENRTPT");
        if (relation.equals("ONGOING") || relation.contains("AFTER")) {
            return YesNo.YES;
        }
        if (relation.equals("BEFORE") || relation.equals("DURING") || relation.equals("COINCIDENT")) {
            return YesNo.NO;
        }
        return yesNo("ONGO");
    }

    /** A result as reported, with its unit and limits. */
    Measured original() {
        return measured(text("ORRES"), text("ORRES"), "ORRESU", "ORNRLO", "ORNRHI");
    }

    /** A result in the study's standard unit. */
    Measured standard() {
        String text = text("STRESC").isEmpty() ? plain(text("STRESN")) : text("STRESC");
        String value = text("STRESN").isEmpty() ? text("STRESC") : text("STRESN");
        return measured(text, value, "STRESU", "STNRLO", "STNRHI");
    }

    private Measured measured(String text, String value, String unit, String low, String high) {
        return new Measured(text, number(value), text(unit), numberOf(low), numberOf(high));
    }

    /** A text in lower case with underscores, as the scales write their words. */
    static String snake(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
    }
}
