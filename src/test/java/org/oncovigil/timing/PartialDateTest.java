package org.oncovigil.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ISO 8601 forms that SDTM allows, and the days they may mean. */
class PartialDateTest {
    @ParameterizedTest
    @CsvSource({
        "2026-03-09, 2026-03-09, 2026-03-09",
        "2026-03, 2026-03-01, 2026-03-31",
        "2024-02, 2024-02-01, 2024-02-29",
        "2023-02, 2023-02-01, 2023-02-28",
        "2026, 2026-01-01, 2026-12-31",
        "2014---09, 2014-01-01, 2014-12-31",
        "2026-03-09T10:30, 2026-03-09, 2026-03-09",
        "2026-03-09T10:30:15.250, 2026-03-09, 2026-03-09",
        "2026-03-09T23:30+08:00, 2026-03-09, 2026-03-09",
        "2026-03-09/2026-03-12, 2026-03-09, 2026-03-09",
        "' 2026-03-09 ', 2026-03-09, 2026-03-09"
    })
    void aDateMayHaveBeenAnyDayThatItsTextLeavesOpen(String text, LocalDate earliest, LocalDate latest) {
        PartialDate date = PartialDate.parse(text).orElseThrow();
        assertThat(date.earliest()).contains(earliest);
        assertThat(date.latest()).contains(latest);
        assertThat(date.day().isPresent()).isEqualTo(earliest.equals(latest));
        assertThat(date.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-13-02",
                "2025-00-10",
                "2025-02-29",
                "2025-02-30",
                "2025-04-31",
                "2025-06-00",
                "02/03/2025",
                "2025-3-2",
                "20250302",
                "2025-03-02T25:00",
                "2025-03-02T10:61",
                "yesterday",
                "2025-03-02x",
                "25-03-02"
            })
    void aDayThatDoesNotExistOrAnotherFormIsNoDate(String text) {
        assertThat(PartialDate.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "--03-09", "-----09"})
    void aTextThatLeavesEvenTheYearOpenIsMissing(String text) {
        PartialDate date = PartialDate.parse(text).orElseThrow();
        assertThat(date.isMissing()).isTrue();
        assertThat(date.range()).isEmpty();
    }

    @Test
    void theTimeIsKeptAsTheSiteWroteIt() {
        assertThat(PartialDate.parse("2026-03-09T23:30+08:00").orElseThrow().time())
                .contains(LocalTime.of(23, 30));
        assertThat(PartialDate.parse("2026-03-09").orElseThrow().time()).isEmpty();
    }
}
