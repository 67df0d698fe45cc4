package org.oncovigil.listing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;

/**
 * Dates that are numbers: days or seconds since a day. In the 1900 system of Excel day 60 is a 29 February that never was,
 * so that days up to 59 count from 31 December 1899 and later ones from 30 December.
 */
enum SerialDate {
    SAS_DATE(LocalDate.of(1960, 1, 1)),
    SAS_DATETIME(LocalDate.of(1960, 1, 1)),
    EXCEL_1900(LocalDate.of(1899, 12, 30)),
    EXCEL_1904(LocalDate.of(1904, 1, 1));

    private static final BigDecimal FURTHEST = BigDecimal.valueOf(1_000_000_000_000L);
    private static final BigDecimal FURTHEST_DAY = BigDecimal.valueOf(3_000_000);
    private static final BigDecimal FALSE_LEAP_DAY = BigDecimal.valueOf(60);

    private final LocalDate origin;

    SerialDate(LocalDate origin) {
        this.origin = origin;
    }

    /** The system that a column map names, such as {@code SAS_DATE}. */
    static Optional<SerialDate> named(String pattern) {
        return Arrays.stream(values()).filter(one -> one.name().equals(pattern)).findFirst();
    }

    /** The date in ISO 8601; the text unchanged if it is no number or out of all proportion. */
    String toIso(String text) {
        Optional<BigDecimal> number = RowReading.number(text.strip());
        BigDecimal furthest = this == SAS_DATETIME ? FURTHEST : FURTHEST_DAY;
        if (number.isEmpty() || number.get().abs().compareTo(furthest) > 0) {
            return text;
        }
        return this == SAS_DATETIME ? moment(number.get()) : day(number.get());
    }

    private String day(BigDecimal number) {
        BigDecimal days = number.setScale(0, RoundingMode.FLOOR);
        boolean beforeTheFalseDay = this == EXCEL_1900 && days.compareTo(FALSE_LEAP_DAY) < 0;
        return origin.plusDays(days.longValue() + (beforeTheFalseDay ? 1 : 0)).toString();
    }

    private String moment(BigDecimal number) {
        LocalDateTime moment = origin.atStartOfDay()
                .plusSeconds(number.setScale(0, RoundingMode.FLOOR).longValue());
        return moment.getSecond() == 0 ? moment.toString() : moment.withNano(0).toString();
    }
}
