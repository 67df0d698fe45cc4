package org.oncovigil.listing.xport;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IbmNumberTest {
    /** Expected values worked out by hand from the layout: value = 0.fraction x 16^(first byte - 64). */
    @ParameterizedTest
    @CsvSource({
        "4239000000000000, 57",
        "4110000000000000, 1",
        "C110000000000000, -1",
        "4080000000000000, 0.5",
        "0000000000000000, 0",
        "4164000000000000, 6.25",
        "433E800000000000, 1000",
        "C276A00000000000, -118.625",
        "401999999999999A, 0.1",
        "3FA3D70A3D70A3D7, 0.04",
        "4110000000000001, 1",
        "4110000000000003, 1",
        "4110000000000008, 1",
        "411000000000001F, 1.00000000000001",
        "4188CCCCCCCCCCC0, 8.55",
        "4123, 2.1875",
        "423900, 57"
    })
    void readsNumbersOfEveryLength(String hex, String text) {
        assertThat(text(hex)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "2E00000000000000, ''",
        "4100000000000000, .A",
        "5A00000000000000, .Z",
        "5F00000000000000, ._",
        "4100, .A"
    })
    void keepsTheKindsOfMissingApart(String hex, String text) {
        assertThat(text(hex)).isEqualTo(text);
        assertThat(IbmNumber.isMissing(bits(hex))).isTrue();
    }

    @Test
    void aLetterInFrontOfAFractionIsANumber() {
        assertThat(IbmNumber.isMissing(bits("4100000000000001"))).isFalse();
        assertThat(IbmNumber.isMissing(bits("5B00000000000000"))).isFalse();
    }

    @Test
    void writesHugeAndTinyNumbersWithoutAnExponent() {
        assertThat(IbmNumber.text(long64(new BigDecimal("1E20")))).isEqualTo("100000000000000000000");
        assertThat(IbmNumber.text(long64(new BigDecimal("0.0000001220703125")))).isEqualTo("0.0000001220703125");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20261122, 977})
    void givesBackEveryDoubleAndItsFirstFifteenDigits(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 5_000; round++) {
            double value = Math.scalb(random.nextLong(), random.nextInt(120) - 90);
            long bits = long64(new BigDecimal(value));
            assertThat(IbmNumber.value(bits)).isEqualTo(value);
            assertThat(new BigDecimal(IbmNumber.text(bits)))
                    .isEqualByComparingTo(new BigDecimal(value).round(new MathContext(15)));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {2, 7})
    void givesBackDecimalsAsTheyWereWritten(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 5_000; round++) {
            BigDecimal written = BigDecimal.valueOf(random.nextInt(2_000_000) - 1_000_000, random.nextInt(5));
            long bits = long64(new BigDecimal(written.doubleValue()));
            String expected =
                    written.signum() == 0 ? "0" : written.stripTrailingZeros().toPlainString();
            assertThat(IbmNumber.text(bits)).isEqualTo(expected);
        }
    }

    private static String text(String hex) {
        return IbmNumber.text(bits(hex));
    }

    private static long bits(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        return IbmNumber.bits(bytes, 0, bytes.length);
    }

    private static long long64(BigDecimal value) {
        return IbmNumber.bits(TransportWriter.ibm(value), 0, 8);
    }
}
