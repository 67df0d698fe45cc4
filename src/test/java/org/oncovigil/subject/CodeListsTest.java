package org.oncovigil.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A word of a listing is compared without regard to case and blanks")
class CodeListsTest {
    private static final String LETTERS = "aZ9 -\u00e9\u4e2d\u3000\t~";

    @ParameterizedTest(name = "\"{0}\" is \"{1}\"")
    @CsvSource(quoteCharacter = '|', textBlock = """
            |RECOVERED|, |RECOVERED|
            |Not  recovered |, |NOT RECOVERED|
            | NOT RECOVERED|, |NOT RECOVERED|
            |NOT RECOVERED/NOT RESOLVED|, |NOT RECOVERED/NOT RESOLVED|
            |récent|, |RÉCENT|
            |恢复|, |恢复|
            ||, ||
            """)
    void isLevelled(String word, String normal) {
        assertThat(CodeLists.normal(word)).isEqualTo(normal);
    }

    @Test
    @DisplayName("however it is written: the short way for usual words gives what the rule gives")
    void shortWayIsTheRule() {
        Random random = new Random(20261122);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder word = new StringBuilder();
            for (int length = random.nextInt(6); length > 0; length--) {
                word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            String written = word.toString();
            String byTheRule = written.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
            assertThat(CodeLists.normal(written)).isEqualTo(byTheRule);
        }
    }
}
