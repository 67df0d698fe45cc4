package org.oncovigil.timing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as a listing gives it: whole, cut off after month or year, or missing. The text is kept.
 *
 * <p>Accepted are the ISO 8601 forms that SDTM allows: {@code YYYY}, {@code YYYY-MM}, {@code YYYY-MM-DD} and date-times
 * {@code YYYY-MM-DDThh[:mm[:ss[.fff]]]}, with hyphens for a missing middle ({@code 2014---09} is known to the year,
 * {@code --03-09} not at all), and intervals {@code a/b}, of which the start is taken. A UTC offset is read over: the
 * time is local to the site.
 */
public sealed interface PartialDate {
    /** The text of the listing, unchanged. */
    String text();

    /** The days it may have been; nothing for a missing date. Both ends are included. */
    Optional<DateRange> range();

    /** The day, if it is known to the day. */
    default Optional<LocalDate> day() {
        return range().filter(DateRange::isExact).map(DateRange::earliest);
    }

    /** The first possible day. */
    default Optional<LocalDate> earliest() {
        return range().map(DateRange::earliest);
    }

    /** The last possible day. */
    default Optional<LocalDate> latest() {
        return range().map(DateRange::latest);
    }

    /** The time of day, if the listing has one. */
    default Optional<LocalTime> time() {
        return Optional.empty();
    }

    /** Whether nothing at all is known. */
    default boolean isMissing() {
        return range().isEmpty();
    }

    /** Known to the day. */
    record Day(String text, LocalDate date) implements PartialDate {
        @Override
        public Optional<DateRange> range() {
            return Optional.of(DateRange.of(date));
        }
    }

    /** Known to the hour or better; what the text does not give is 0. */
    record DayTime(String text, LocalDate date, LocalTime clock) implements PartialDate {
        @Override
        public Optional<DateRange> range() {
            return Optional.of(DateRange.of(date));
        }

        @Override
        public Optional<LocalTime> time() {
            return Optional.of(clock);
        }
    }

    /** Known to the month. */
    record Month(String text, YearMonth month) implements PartialDate {
        @Override
        public Optional<DateRange> range() {
            return Optional.of(new DateRange(month.atDay(1), month.atEndOfMonth()));
        }
    }

    /** Known to the year. */
    record WholeYear(String text, Year year) implements PartialDate {
        @Override
        public Optional<DateRange> range() {
            return Optional.of(new DateRange(year.atDay(1), year.atMonth(12).atEndOfMonth()));
        }
    }

    /** Blank, or of a form that leaves even the year open. */
    record Missing(String text) implements PartialDate {
        @Override
        public Optional<DateRange> range() {
            return Optional.empty();
        }
    }

    /** A missing date without text. */
    PartialDate MISSING = new Missing("");

    /** A date known to the day. */
    static PartialDate of(LocalDate date) {
        return new Day(date.toString(), date);
    }

    /**
     * Reads the text of a listing.
     *
     * @return the date, or nothing if the text is none of the accepted forms or names a day that does not exist
     */
    static Optional<PartialDate> parse(String text) {
        String start = text.strip();
        int interval = start.indexOf('/');
        if (interval > 0) {
            start = start.substring(0, interval);
        }
        if (start.isEmpty()) {
            return Optional.of(text.isEmpty() ? MISSING : new Missing(text));
        }
        if (Form.YEAR_OPEN.matcher(start).matches()) {
            return Optional.of(new Missing(text));
        }
        try {
            return Form.read(text, start);
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /** The accepted forms. */
    final class Form {
        private static final Pattern YEAR_OPEN = Pattern.compile("-(-|-\\d\\d|\\d\\d)(-(-|\\d\\d)|---?\\d\\d)?(T.*)?");
        private static final Pattern DATE =
                Pattern.compile("(\\d{4})(?:-(\\d\\d|-)(?:-(\\d\\d|-))?)?(?:T([-\\d:.]*)(Z|[+-]\\d\\d:?\\d\\d)?)?");
        private static final Pattern TIME = Pattern.compile("(\\d\\d)(?::(\\d\\d|-)(?::(\\d\\d)(?:\\.\\d+)?)?)?");

        private Form() {}

        private static Optional<PartialDate> read(String text, String start) {
            Matcher date = DATE.matcher(start);
            if (!date.matches()) {
                return Optional.empty();
            }
            int year = Integer.parseInt(date.group(1));
            if (unknown(date.group(2))) {
                return Optional.of(new WholeYear(text, Year.of(year)));
            }
            YearMonth month = YearMonth.of(year, Integer.parseInt(date.group(2)));
            if (unknown(date.group(3))) {
                return Optional.of(new Month(text, month));
            }
            LocalDate day = month.atDay(1).withDayOfMonth(Integer.parseInt(date.group(3)));
            if (date.group(4) == null || date.group(4).isEmpty()) {
                return Optional.of(new Day(text, day));
            }
            if (date.group(4).startsWith("-")) {
                return Optional.of(new Day(text, day));
            }
            Matcher time = TIME.matcher(date.group(4));
            return time.matches() ? Optional.of(new DayTime(text, day, clock(time))) : Optional.empty();
        }

        private static boolean unknown(String part) {
            return part == null || part.equals("-");
        }

        private static LocalTime clock(Matcher time) {
            return LocalTime.of(
                    Integer.parseInt(time.group(1)),
                    unknown(time.group(2)) ? 0 : Integer.parseInt(time.group(2)),
                    time.group(3) == null ? 0 : Integer.parseInt(time.group(3)));
        }
    }
}
