package org.oncovigil.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All data is synthetic. */
class TextEncodingTest {
    @ParameterizedTest
    @CsvSource({
        "GB18030, 注射部位红斑",
        "GB18030, 发热（三十九度）、头痛。",
        "windows-31j, 注射部位の紅斑",
        "windows-31j, アプリケーションサイト",
        "UTF-8, 注射部位红斑",
        "UTF-8, アプリケーション",
        "windows-1252, Müller Fièvre élevée",
        "windows-1252, naïve café",
        "windows-1252, µmol/L and 37.5°C",
    })
    void everydayTextsAreToldApart(String charset, String text) {
        byte[] bytes = text.getBytes(Charset.forName(charset));
        assertThat(TextEncoding.of(bytes).charset()).isEqualTo(Charset.forName(charset));
    }

    @Test
    void aSampleMayEndInsideACharacter() {
        byte[] bytes = "USUBJID,红斑".getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(bytes, bytes.length - 1);
        assertThat(TextEncoding.of(cut).charset()).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void plainAsciiIsUtf8AndSaysNothing() {
        TextEncoding encoding = TextEncoding.of("USUBJID,AETERM\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(encoding.charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(encoding.remarks()).isEmpty();
    }

    @Test
    void utf16NeedsMoreThanAFewZeros() {
        assertThat(TextEncoding.isUtf16("USUBJID,AETERM".getBytes(StandardCharsets.UTF_16LE)))
                .isTrue();
        assertThat(TextEncoding.isUtf16("USUBJID,AETERM".getBytes(StandardCharsets.UTF_16BE)))
                .isTrue();
        assertThat(TextEncoding.isUtf16(new byte[] {1, 0, 2, 0})).isFalse();
        assertThat(TextEncoding.isUtf16(new byte[64])).isFalse();
        assertThat(TextEncoding.isUtf16("USUBJID,AETERM".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    /** In GBK the two kana are rare signs, in Shift-JIS the two characters are half-width kana. */
    @Test
    void aTextReadInTheWrongSetFallsOnRareCharacters() {
        byte[] japanese = "アプリケーション".getBytes(Charset.forName("windows-31j"));
        byte[] chinese = "注射部位红斑".getBytes(Charset.forName("GB18030"));
        assertThat(NationalText.japaneseShare(japanese)).isEqualTo(1);
        assertThat(NationalText.chineseShare(japanese)).isLessThan(0.5);
        assertThat(NationalText.chineseShare(chinese)).isEqualTo(1);
        assertThat(NationalText.japaneseShare(chinese)).isLessThan(0.8);
        assertThat(NationalText.chineseShare(new byte[] {'a', 'b'})).isZero();
    }
}
