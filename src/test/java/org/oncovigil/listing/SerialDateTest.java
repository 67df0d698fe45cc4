package org.oncovigil.listing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SerialDateTest {
    /** Day 0 of SAS is 1 January 1960, 18,263 days later it is 1 January 2010; day 1 of Excel is 1 January 1900. */
    @ParameterizedTest
    @CsvSource({
        "SAS_DATE, 0, 1960-01-01",
        "SAS_DATE, -1, 1959-12-31",
        "SAS_DATE, 18263, 2010-01-01",
        "SAS_DATE, 18263.75, 2010-01-01",
        "SAS_DATETIME, 0, 1960-01-01T00:00",
        "SAS_DATETIME, -1, 1959-12-31T23:59:59",
        "SAS_DATETIME, 1577923200, 2010-01-01T00:00",
        "EXCEL_1900, 1, 1900-01-01",
        "EXCEL_1900, 59, 1900-02-28",
        "EXCEL_1900, 61, 1900-03-01",
        "EXCEL_1900, 46025, 2026-01-03",
        "EXCEL_1904, 0, 1904-01-01",
        "EXCEL_1904, 46025, 2030-01-04",
        "SAS_DATE, 2026-01-03, 2026-01-03",
        "SAS_DATE, '', ''",
        "SAS_DATE, 99999999999, 99999999999",
    })
    void aNumberIsTheDayItCounts(SerialDate system, String text, String iso) {
        assertThat(system.toIso(text)).isEqualTo(iso);
    }

    @Test
    void onlyItsNameNamesASystem() {
        assertThat(SerialDate.named("SAS_DATE")).contains(SerialDate.SAS_DATE);
        assertThat(SerialDate.named("dd-MMM-yyyy")).isEmpty();
    }
}
