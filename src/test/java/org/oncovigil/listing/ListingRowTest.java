package org.oncovigil.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All data is synthetic. */
class ListingRowTest {
    private static final String ALPHABET = "aZ09 ,;\"'\\/\t\n\r\u0000\u0007é红斑\uD83D\uDE00<>[]{}";

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 42, 4711})
    void anEncodedRowComesBackUnchanged(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            List<String> cells = new ArrayList<>();
            int count = random.nextInt(40);
            for (int cell = 0; cell < count; cell++) {
                cells.add(text(random));
            }
            ListingRow row = new ListingRow("AE", "ae.csv", 7, ColumnNames.of(List.of("A")), cells);
            assertThat(ListingRow.decode("AE", "ae.csv", 7, row.columns(), row.encode()))
                    .isEqualTo(row);
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int letters = random.nextInt(30);
        for (int letter = 0; letter < letters; letter++) {
            int at = ALPHABET.offsetByCodePoints(0, random.nextInt(ALPHABET.codePointCount(0, ALPHABET.length())));
            text.appendCodePoint(ALPHABET.codePointAt(at));
        }
        return text.toString();
    }

    @Test
    void anEncodedRowIsAJsonArray() {
        assertThat(ListingRow.encode(List.of("S-1", "a \"b\"", ""))).isEqualTo("[\"S-1\",\"a \\\"b\\\"\",\"\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[1]", "[\"a\"", "[\"a\",null]", "x"})
    void anyOtherTextIsRefused(String text) {
        assertThatThrownBy(() -> ListingRow.decode(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCellThatIsNotThereIsEmpty() {
        ListingRow row = new ListingRow("AE", "ae.csv", 2, ColumnNames.of(List.of("A", "B")), List.of(" x "));
        assertThat(row.cell("A")).isEqualTo("x");
        assertThat(row.cell("B")).isEmpty();
        assertThat(row.cell("C")).isEmpty();
        assertThat(row.first("C", "B", "A")).isEqualTo("x");
    }
}
