package org.oncovigil.subject;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class GradeWordTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/spec/listing/grade-words.csv", numLinesToSkip = 2)
    void readsGradesAsSitesWriteThem(String text, String grade) {
        assertThat(GradeWord.read(text == null ? "" : text).map(Grade::number).map(String::valueOf))
                .isEqualTo(java.util.Optional.ofNullable(grade));
    }
}
