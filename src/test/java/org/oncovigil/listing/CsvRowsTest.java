package org.oncovigil.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncovigil.problem.Problem;

/** All data is synthetic. */
class CsvRowsTest {
    private static final String CHINESE = "USUBJID,AETERM,AEOUT\nS-1,注射部位红斑、肿胀,痊愈\nS-2,发热（腋温39.1℃）,好转\n";
    private static final String JAPANESE = "USUBJID,AETERM,AEOUT\nS-1,注射部位の紅斑,回復\nS-2,アプリケーションサイトのそう痒,未回復\n";
    private static final String FRENCH =
            "USUBJID,AETERM,AEOUT\nS-1,Fièvre à répétition,guéri\nS-2,Müdigkeit übermäßig,\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "UTF-8, C, ''",
        "UTF-16LE, C, LST-032",
        "UTF-16BE, C, LST-032",
        "GB18030, C, LST-032",
        "GBK, C, LST-032",
        "Shift_JIS, J, LST-032",
        "UTF-8, J, ''",
        "windows-1252, F, LST-017",
        "UTF-8, F, ''",
    })
    void theEncodingIsToldByTheContentAndStated(String charset, String language, String id) {
        String text = language.equals("C") ? CHINESE : language.equals("J") ? JAPANESE : FRENCH;
        Listings.write(folder, "ae.csv", text.getBytes(Charset.forName(charset)));
        Listings.Read read = Listings.read(Listings.only(folder));
        assertThat(read.cells().get(0).get(1)).isEqualTo(text.split("\n")[1].split(",")[1]);
        assertThat(read.cells().get(1).get(1)).isEqualTo(text.split("\n")[2].split(",")[1]);
        assertThat(read.ids()).isEqualTo(id.isEmpty() ? List.of() : List.of(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-8"})
    void aByteOrderMarkIsNoPartOfTheFirstName(String charset) {
        Listings.write(folder, "ae.csv", ("\uFEFF" + CHINESE).getBytes(Charset.forName(charset)));
        assertThat(Listings.read(Listings.only(folder)).rows().get(0).usubjid()).isEqualTo("S-1");
    }

    @Test
    void theEncodingIsToldByTheFirstTextThatIsNotAscii() {
        StringBuilder text = new StringBuilder("USUBJID,AETERM,AEOUT\n");
        for (int row = 0; row < 9_000; row++) {
            text.append("S-").append(row).append(",headache,\n");
        }
        text.append("S-X,注射部位红斑,痊愈\n");
        Listings.write(folder, "ae.csv", text.toString().getBytes(Charset.forName("GB18030")));
        Listings.Read read = Listings.read(Listings.only(folder));
        assertThat(read.cells().get(9_000)).containsExactly("S-X", "注射部位红斑", "痊愈");
    }

    @Test
    void charactersOfASecondEncodingAreToldAndNotGuessed() {
        byte[] first = ("USUBJID,AETERM\nS-1,红斑\n" + "S-2,x\n".repeat(20_000)).getBytes(StandardCharsets.UTF_8);
        byte[] second = "S-3,红斑\n".getBytes(Charset.forName("GBK"));
        byte[] both = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        Listings.write(folder, "ae.csv", both);
        assertThat(Listings.read(Listings.only(folder)).ids()).containsExactly("LST-043");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {"; # semicolon", "| # vertical bar"})
    void theSeparatorIsToldByTheContentAndStated(String separator, String name) {
        assertReads(separator, name);
    }

    @Test
    void tabsAreSeparatorsToo() {
        assertReads("\t", "tab");
    }

    private void assertReads(String separator, String name) {
        Listings.write(
                folder,
                "ae.txt",
                "USUBJID,AETERM,AESER\nS-1,\"a, b\",N\nS-2,c,Y\n"
                        .replace("\"a, b\"", "a b")
                        .replace(",", separator));
        Listings.Read read = Listings.read(Listings.only(folder));
        assertThat(read.cells()).containsExactly(List.of("S-1", "a b", "N"), List.of("S-2", "c", "Y"));
        assertThat(read.problems())
                .extracting(Problem::text)
                .containsExactly("LST-032 ae.txt: fields parted by " + name + "; expected comma. Read on.");
    }

    @Test
    void aSeparatorInsideTheTermsIsNotTakenForOne() {
        Listings.write(folder, "ae.csv", "USUBJID,AETERM\nS-1,a;b;c\nS-2,a;b;c\nS-3,a;b;c\n");
        assertThat(Listings.read(Listings.only(folder)).cells().get(0)).containsExactly("S-1", "a;b;c");
    }

    @Test
    void semicolonsGoWithDecimalCommas() {
        Listings.write(folder, "vs.csv", "USUBJID;VSORRES;VSTEST\nS-1;37,5;Temperature, axillary\n");
        assertThat(Listings.read(Listings.only(folder)).cells())
                .containsExactly(List.of("S-1", "37.5", "Temperature, axillary"));
    }

    @Test
    void titlesAboveTheHeaderAndAFooterArePassedOverAndTold() {
        Listings.write(
                folder,
                "ae.csv",
                "Listing of adverse events\n\"Study T, cut-off 2026-03-06\"\n\nprinted 2026-03-07,,\n\n"
                        + "USUBJID,AETERM,AESER\nS-1,a,N\nS-2,b,Y\nTotal: 2 records\n");
        Listings.Read read = Listings.read(Listings.only(folder));
        assertThat(read.rows()).extracting(ListingRow::line).containsExactly(7L, 8L);
        assertThat(read.problems())
                .extracting(Problem::found)
                .containsExactly("3 lines above the header", "1 blank rows or lines of a footer");
    }

    @Test
    void aShortRowInTheMiddleIsARowAndNoFooter() {
        Listings.write(folder, "ae.csv", "USUBJID,AETERM,AESER\nS-1\nS-2,b,Y\n");
        assertThat(Listings.read(Listings.only(folder)).cells())
                .containsExactly(List.of("S-1"), List.of("S-2", "b", "Y"));
    }
}
