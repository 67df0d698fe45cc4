package org.oncovigil.listing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class LocalDatePatternTest {
    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "/spec/listing/local-dates.csv", numLinesToSkip = 2)
    void aLocalDateIsReadByItsFormAndByNoOther(String pattern, String text, String iso) {
        assertThat(new LocalDatePattern(pattern).toIso(text == null ? "" : text))
                .isEqualTo(iso == null ? "" : iso);
    }
}
