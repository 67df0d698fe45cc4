package org.oncovigil.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An onset, exact or partial, against a window of 28 days from 1 March: day 28 is 28 March. */
class WindowPositionTest {
    private static final LocalDate FIRST = LocalDate.parse("2026-03-01");
    private static final LocalDate LAST = LocalDate.parse("2026-03-28");

    @ParameterizedTest
    @CsvSource({
        "2026-02-28, 2026-02-28, BEFORE",
        "2026-03-01, 2026-03-01, INSIDE",
        "2026-03-28, 2026-03-28, INSIDE",
        "2026-03-29, 2026-03-29, AFTER",
        "2026-02-01, 2026-02-28, BEFORE",
        "2026-02-01, 2026-03-01, MAY_BE_INSIDE",
        "2026-03-01, 2026-03-28, INSIDE",
        "2026-03-01, 2026-03-31, MAY_BE_INSIDE",
        "2026-03-28, 2026-03-29, MAY_BE_INSIDE",
        "2026-03-29, 2026-12-31, AFTER",
        "2026-01-01, 2026-12-31, MAY_BE_INSIDE"
    })
    void bothEndsOfTheWindowBelongToIt(LocalDate earliest, LocalDate latest, WindowPosition expected) {
        assertThat(WindowPosition.of(earliest, latest, FIRST, LAST)).isEqualTo(expected);
    }
}
