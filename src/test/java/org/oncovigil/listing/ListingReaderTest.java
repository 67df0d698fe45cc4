package org.oncovigil.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oncovigil.problem.Problem;

/** All data is synthetic. */
class ListingReaderTest {
    @TempDir
    Path folder;

    @Test
    void aByteOrderMarkQuotesAndLineBreaksInsideQuotesAreRead() {
        Listings.Read read = read("\uFEFFUSUBJID,AETERM,X\r\nS-1,\"one, \"\"two\"\"\nthree\",\r\nS-2,红斑, b \r\n");
        assertThat(read.cells())
                .containsExactly(List.of("S-1", "one, \"two\"\nthree", ""), List.of("S-2", "红斑", " b "));
        assertThat(read.rows()).extracting(ListingRow::line).containsExactly(2L, 4L);
        assertThat(read.rows().get(1).cell("x")).isEmpty();
        assertThat(read.rows().get(1).cell("X")).isEqualTo("b");
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void columnNamesAreReadWithoutRegardToCaseAndBlanks() {
        assertThat(read("usubjid, AeTerm \nS-1,x\n").rows().get(0).cell("AETERM"))
                .isEqualTo("x");
    }

    @Test
    void aRaggedRowKeepsItsFieldsAndBlankOnesPastTheHeaderAreCut() {
        Listings.Read read = read("USUBJID,A\nS-1\nS-2,b,,\nS-3,b,c\n");
        assertThat(read.cells()).containsExactly(List.of("S-1"), List.of("S-2", "b"), List.of("S-3", "b", "c"));
    }

    @Test
    void blankRowsArePassedOverAndCounted() {
        Listings.Read read = read("USUBJID,A\n,\n\nS-1,b\n,\n");
        assertThat(read.rows()).hasSize(1);
        assertThat(read.problems())
                .extracting(Problem::text)
                .containsExactly("LST-033 ae.csv: 2 blank rows or lines of a footer. Read on.");
    }

    @Test
    void aQuoteThatIsNeverClosedStopsTheReadingWithAMessageAndKeepsWhatWasRead() {
        ReadingLimits small = new ReadingLimits(10, 200, 400, 1L << 20, 1L << 30);
        Listings.write(folder, "ae.csv", "USUBJID,AETERM\nS-1,x\nS-2,\"never" + " closed\n".repeat(1000));
        ListingReader reader = ListingReader.open(Listings.only(folder), small);
        assertThat(reader.next().cells()).containsExactly("S-1", "x");
        assertThat(reader.hasNext()).isFalse();
        assertThat(reader.problems()).extracting(Problem::id).containsExactly("LST-020");
    }

    @Test
    void bytesThatAreNotUtf8AreReadAsWindows1252AndTold() {
        Listings.write(folder, "ae.csv", "USUBJID,AETERM\nS-1,café\n".getBytes(StandardCharsets.ISO_8859_1));
        Listings.Read read = Listings.read(Listings.only(folder));
        assertThat(read.cells()).containsExactly(List.of("S-1", "café"));
        assertThat(read.ids()).containsExactly("LST-017");
    }

    @Test
    void aListingWithoutRowsSaysSo() {
        assertThat(read("USUBJID,AETERM\n").ids()).containsExactly("LST-018");
    }

    @Test
    void aColumnNamedTwiceIsToldAndTheFirstIsUsed() {
        Listings.Read read = read("USUBJID,A,A\nS-1,first,second\n");
        assertThat(read.rows().get(0).cell("A")).isEqualTo("first");
        assertThat(read.ids()).containsExactly("LST-019");
    }

    @Test
    void readingCanGoOnAfterARestart() {
        Listings.write(folder, "ae.csv", "USUBJID,A\nS-1,1\nS-2,2\nS-3,3\n");
        ListingReader reader = ListingReader.open(Listings.only(folder));
        reader.skip(2);
        assertThat(reader.rows()).isEqualTo(2);
        assertThat(reader.next().cells()).containsExactly("S-3", "3");
        assertThat(reader.rows()).isEqualTo(3);
        assertThat(reader.hasNext()).isFalse();
    }

    @Test
    void skippingPastTheEndIsNoMistake() {
        Listings.write(folder, "ae.csv", "USUBJID,A\nS-1,1\n");
        ListingReader reader = ListingReader.open(Listings.only(folder));
        reader.skip(7);
        assertThat(reader.hasNext()).isFalse();
    }

    @Test
    void aCompressedListingThatBreaksOffGivesItsFirstRows() throws IOException {
        StringBuilder text = new StringBuilder("USUBJID,AETERM\n");
        for (int row = 0; row < 50_000; row++) {
            text.append("S-")
                    .append(row)
                    .append(",term ")
                    .append(row * 31L % 977)
                    .append('\n');
        }
        byte[] whole = Listings.gzip(text.toString().getBytes(StandardCharsets.UTF_8));
        Listings.write(folder, "ae.csv.gz", Arrays.copyOf(whole, whole.length / 2));
        Listings.Read read = Listings.read(Listings.only(folder));
        assertThat(read.rows()).hasSizeBetween(10_000, 49_000);
        assertThat(read.ids()).containsExactly("LST-006");
    }

    @Test
    void dataThatExpandsOutOfProportionIsRefused() {
        byte[] bomb = Listings.gzip(
                ("USUBJID,AETERM\n" + "S-1,aaaaaaaaaaaaaaaa\n".repeat(300_000)).getBytes(StandardCharsets.UTF_8));
        Listings.write(folder, "ae.csv.gz", bomb);
        ListingFile file = Listings.only(folder);
        ListingReader reader = ListingReader.open(file, new ReadingLimits(10, 1000, 100, 1L << 20, 1L << 30));
        while (reader.hasNext()) {
            reader.next();
        }
        assertThat(reader.problems()).extracting(Problem::id).containsExactly("LST-008");
    }

    @Test
    void aFileThatIsGoneIsAMessage() throws IOException {
        Path path = Listings.write(folder, "ae.csv", "USUBJID,A\nS-1,1\n");
        ListingFile file = Listings.only(folder);
        java.nio.file.Files.delete(path);
        ListingReader reader = ListingReader.open(file);
        assertThat(reader.hasNext()).isFalse();
        assertThat(reader.columns()).isEmpty();
        assertThat(reader.problems()).extracting(Problem::id).containsExactly("LST-020");
        reader.close();
    }

    private Listings.Read read(String text) {
        Listings.write(folder, "ae.csv", text);
        return Listings.read(Listings.only(folder));
    }
}
