package org.oncovigil.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncovigil.subject.YesNo;

/** All data is synthetic. */
class RowReadingTest {
    @ParameterizedTest
    @CsvSource({"1, 1", "-1.50, -1.50", "+7, 7", ".5, 0.5", "5., 5", "1e3, 1000", "2.5E-3, 0.0025", "007, 7"})
    void numbersAreReadAsDecimals(String text, BigDecimal number) {
        assertThat(RowReading.number(text).orElseThrow()).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                ".",
                "+.",
                "1,5",
                "<0.2",
                ">150",
                "1 2",
                "1.2.3",
                "e5",
                "1e",
                "1e999",
                "1e1234567890",
                "0x10",
                "NaN",
                "٣",
                "12345678901234567890123456789012345678901"
            })
    void anyOtherTextIsNoNumber(String text) {
        assertThat(RowReading.number(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"57.0, 57", "57, 57", "1e2, 100", "E07, E07", "'', ''"})
    void aSequenceIsComparedWithoutDecimals(String text, String plain) {
        assertThat(RowReading.plain(text)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({"'', true", "., true", ".A, true", "._, true", ".a, false", "0, false", "x, false"})
    void specialMissingValuesAreNoNumbersAndNoFaults(String text, boolean missing) {
        assertThat(RowReading.isMissingNumber(text)).isEqualTo(missing);
    }

    @ParameterizedTest
    @CsvSource({
        "ONGOING, '', '', YES",
        "'', ONGOING, '', YES",
        "'', AFTER, '', YES",
        "'', DURING/AFTER, '', YES",
        "BEFORE, '', '', NO",
        "'', DURING, '', NO",
        "'', '', Y, YES",
        "'', '', N, NO",
        "'', '', '', UNKNOWN",
        "U, '', '', UNKNOWN",
    })
    void onlyAWordSaysThatAnEventGoesOn(String toPoint, String toPeriod, String flag, YesNo ongoing) {
        RowReading row = read("AEENRTPT,AEENRF,AEONGO\n" + toPoint + "," + toPeriod + "," + flag);
        assertThat(row.ongoing()).isEqualTo(ongoing);
    }

    @Test
    void aResultHasItsUnitAndLimitsAndTheStandardOneMayBeATextOnly() {
        RowReading row = new RowReading(
                Listings.rows(
                                "LB",
                                "LBORRES,LBORRESU,LBORNRLO,LBORNRHI,LBSTRESC,LBSTRESN,LBSTRESU,LBSTNRLO,LBSTNRHI\n"
                                        + "3.9,g/dL,3.3,4.9,<40,,g/L,33,49")
                        .get(0),
                ReferenceData.codeLists().lists(),
                Map.of());
        assertThat(row.original().value()).contains(new BigDecimal("3.9"));
        assertThat(row.original().high()).contains(new BigDecimal("4.9"));
        assertThat(row.standard().value()).isEmpty();
        assertThat(row.standard().text()).isEqualTo("<40");
        assertThat(row.standard().unit()).isEqualTo("g/L");
    }

    @ParameterizedTest
    @CsvSource({"Affects ADL, affects_adl", "narcotic-any, narcotic_any", " severe , severe"})
    void wordsOfTheScaleAreInSnakeCase(String text, String word) {
        assertThat(RowReading.snake(text)).isEqualTo(word);
    }

    @Test
    void aRecordIsKnownByItsDomainFileLineAndSequence() {
        RowReading row = read("USUBJID,AESEQ\nS-1,12.0");
        assertThat(row.record().key()).isEqualTo("AE 12");
        assertThat(row.place("TERM").text()).isEqualTo("ae.csv line 2, S-1 AE 12, column AETERM");
    }

    private static RowReading read(String csv) {
        return new RowReading(
                Listings.rows("AE", csv).get(0), ReferenceData.codeLists().lists(), Map.of());
    }
}
