package org.oncovigil.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextLinesTest {
    @ParameterizedTest
    @CsvSource({
        "'', 10, 1",
        "thirteen char, 10, 1",
        "fourteen chars, 10, 2",
        "'one\ntwo\nthree', 10, 3",
        "六个中文字符, 10, 1",
        "七个中文的字符, 10, 2",
        "'a veryverylongword', 10, 2"
    })
    void countsTheLinesOfAText(String text, int width, int lines) {
        assertThat(TextLines.of(text, width)).isEqualTo(lines);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 20, 200})
    void aNarrowerColumnNeverNeedsFewerLines(int width) {
        String text = "Began 33 days after the last dose; 末次给药后33天开始；organ of the watch list";

        assertThat(TextLines.of(text, width)).isGreaterThanOrEqualTo(TextLines.of(text, width + 1));
    }

    @Test
    void chineseIsHigher() {
        assertThat(TextLines.hasWide("grade 等级")).isTrue();
        assertThat(TextLines.hasWide("grade → 3 µg")).isFalse();
    }
}
