package org.oncovigil.listing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A local form of dates, such as {@code MM/dd/yyyy} or {@code dd-MMM-yyyy HH:mm}, and what it means in ISO 8601. Known are
 * {@code yyyy}, {@code MM}, {@code MMM} (English month), {@code dd}, {@code HH}, {@code mm} and {@code ss}; other
 * characters stand for themselves. Day and month may be {@code UN}, {@code UNK}, {@code NK}, {@code XX}, {@code 00} or
 * hyphens: then the date is known to the month or the year.
 */
final class LocalDatePattern {
    private static final List<String> MONTHS =
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
    private static final Pattern PART = Pattern.compile("yyyy|MMM|MM|dd|HH|mm|ss");
    private static final String UNKNOWN = "UNK|UN|NK|XX|00|-{2,3}";

    private final Pattern form;

    LocalDatePattern(String pattern) {
        StringBuilder form = new StringBuilder();
        Matcher part = PART.matcher(pattern);
        int from = 0;
        while (part.find()) {
            form.append(Pattern.quote(pattern.substring(from, part.start())));
            form.append(group(part.group()));
            from = part.end();
        }
        form.append(Pattern.quote(pattern.substring(from)));
        this.form = Pattern.compile(form.toString(), Pattern.CASE_INSENSITIVE);
    }

    private static String group(String part) {
        return switch (part) {
            case "yyyy" -> "(?<year>\\d{4})";
            case "MMM" -> "(?<name>[A-Z]{3}|" + UNKNOWN + ")";
            case "MM" -> "(?<month>\\d{1,2}|" + UNKNOWN + ")";
            case "dd" -> "(?<day>\\d{1,2}|" + UNKNOWN + ")";
            case "HH" -> "(?<hour>\\d{1,2})";
            case "mm" -> "(?<minute>\\d{2})";
            default -> "(?<second>\\d{2})";
        };
    }

    /** The date in ISO 8601, cut off where it is unknown; the text unchanged if it is not of this form. */
    String toIso(String text) {
        Matcher date = form.matcher(text.strip());
        if (!date.matches() || group(date, "year").isEmpty()) {
            return text;
        }
        String month = month(date);
        String day = known(group(date, "day"));
        if (month.isEmpty() || day.isEmpty()) {
            return group(date, "year") + (month.isEmpty() ? "" : "-" + month);
        }
        return group(date, "year") + "-" + month + "-" + day + time(date);
    }

    private static String month(Matcher date) {
        String name = group(date, "name").toUpperCase(Locale.ROOT);
        return name.isEmpty() ? known(group(date, "month")) : known("" + (MONTHS.indexOf(name) + 1));
    }

    private static String time(Matcher date) {
        String hour = group(date, "hour");
        String minute = group(date, "minute");
        String second = group(date, "second");
        return (hour.isEmpty() ? "" : "T" + two(hour))
                + (minute.isEmpty() ? "" : ":" + minute)
                + (second.isEmpty() ? "" : ":" + second);
    }

    /** A day or month in two digits; empty if it is not known. */
    private static String known(String part) {
        return part.matches("\\d{1,2}") && !part.matches("0+") ? two(part) : "";
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }

    private static String group(Matcher matcher, String name) {
        return Optional.of(name)
                .filter(any -> matcher.pattern().pattern().contains("<" + any + ">"))
                .map(matcher::group)
                .orElse("");
    }
}
