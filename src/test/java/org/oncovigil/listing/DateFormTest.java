package org.oncovigil.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All data is synthetic. */
class DateFormTest {
    @ParameterizedTest
    @CsvSource({
        "2026-01-03;2026-01;2026, '', true",
        "13/02/2026;01/03/2026, dd/MM/yyyy, true",
        "02/13/2026;2003, MM/dd/yyyy, true",
        "01/02/2026;03/04/2026, MM/dd/yyyy, false",
        "02-Jan-2026;UN-Feb-2026, dd-MMM-yyyy, true",
        "20260102;20260203, yyyyMMdd, true",
        "2026年1月2日, yyyy年MM月dd日, true",
        "01.02.2026, dd.MM.yyyy, true",
    })
    void theFormIsTheOneThatFitsAllValues(String values, String pattern, boolean certain) {
        assertThat(DateForm.of(List.of(values.split(";")))).contains(new DateForm(pattern, certain));
    }

    @ParameterizedTest
    @CsvSource({"''", "yes;no", "13/13/2026", "01/02/2026;soon"})
    void valuesThatAreNoDatesHaveNoForm(String values) {
        assertThat(DateForm.of(List.of(values.split(";")))).isEmpty();
    }
}
