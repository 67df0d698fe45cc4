package org.oncovigil.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncovigil.problem.Problem;

/** All data is synthetic. */
class DatasetJsonRowsTest {
    private static final String HEAD = "\"datasetJSONVersion\":\"1.1.0\",\"records\":2,\"name\":\"AE\"";
    private static final String COLUMNS = "\"columns\":[{\"name\":\"USUBJID\",\"x\":{\"name\":\"no\"}},"
            + "{\"name\":\"AESEQ\"},{\"name\":\"AETERM\"}]";
    private static final String ROWS = "\"rows\":[[\"S-1\",1,\"a \"],[\"S-2\",2.50,null]]";
    private static final List<List<String>> CELLS = List.of(List.of("S-1", "1", "a"), List.of("S-2", "2.5", ""));

    @TempDir
    Path folder;

    @Test
    void oneObjectIsRead() {
        assertReads(bytes("{" + HEAD + "," + COLUMNS + "," + ROWS + "}"), "Dataset-JSON");
    }

    @Test
    void columnsMayFollowTheRows() {
        assertReads(bytes("\uFEFF{" + ROWS + "," + HEAD + "," + COLUMNS + "}"), "Dataset-JSON");
    }

    @Test
    void oneArrayALineIsRead() {
        String lines = "{" + HEAD + "," + COLUMNS + "}\r\n[\"S-1\",1,\"a \"]\r\n[\"S-2\",2.50,null]\r\n";
        assertReads(bytes(lines), "Dataset-JSON");
    }

    @Test
    void bothCompressionsAreRead() {
        byte[] plain = bytes("{" + HEAD + "," + COLUMNS + "," + ROWS + "}");
        assertReads(zlib(plain), "Dataset-JSON, zlib");
        assertReads(Listings.gzip(plain), "Dataset-JSON, gzip");
        assertReads(Listings.gzip(zlib(plain)), "Dataset-JSON, gzip, zlib");
    }

    private void assertReads(byte[] file, String format) {
        Listings.write(folder, "any.name", file);
        ListingFile listing = Listings.only(folder);
        assertThat(listing.format()).isEqualTo(format);
        assertThat(listing.domain()).isEqualTo("AE");
        Listings.Read read = Listings.read(listing);
        assertThat(read.cells()).isEqualTo(CELLS);
        assertThat(read.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "-7, -7",
        "1.0, 1",
        "57.00, 57",
        "0.1, 0.1",
        "1e3, 1000",
        "2.5E-3, 0.0025",
        "12345678901234567890, 12345678901234567890",
        "1e999999999, 1e999999999",
        "true, Y",
        "false, N"
    })
    void numbersArePlainDecimalText(String json, String cell) {
        Listings.write(folder, "ae.json", bytes("{" + COLUMNS + ",\"rows\":[[\"S-1\"," + json + ",\"a\"]]}"));
        assertThat(Listings.read(Listings.only(folder)).cells().get(0).get(1)).isEqualTo(cell);
    }

    @Test
    void aFileThatHoldsFewerRowsThanItSaysIsReadAndTold() {
        Listings.write(folder, "ae.json", bytes("{" + HEAD + "," + COLUMNS + ",\"rows\":[[\"S-1\",1,\"a\"]]}"));
        Listings.Read read = Listings.read(Listings.only(folder));
        assertThat(read.rows()).hasSize(1);
        assertThat(read.problems())
                .extracting(Problem::text)
                .containsExactly("LST-036 ae.json: 1 rows; expected 2, as the" + " file states. Read on.");
    }

    @Test
    void aFileThatBreaksOffGivesTheRowsBefore() {
        Listings.write(
                folder, "ae.json", bytes("{" + HEAD + "," + COLUMNS + ",\"rows\":[[\"S-1\",1,\"a\"],[\"S-2\",2"));
        Listings.Read read = Listings.read(Listings.only(folder));
        assertThat(read.rows()).hasSize(1);
        assertThat(read.ids()).containsExactly("LST-006");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'clinicalData':{'itemGroupData':{}}} | LST-004",
                "{'datasetJSONVersion':'2.0.0','columns':[{'name':'A'}],'rows':[]} | LST-004",
                "{'a':1} | LST-002",
                "{'columns':[],'rows':[]} | LST-002",
                "{'columns':[{'name':'USUBJID'}],'rows':[['S-1'],oops]} | LST-007",
                "{'columns':[{'name':'USUBJID'}] | LST-006",
                "{not json | LST-007"
            })
    void anyOtherJsonIsRefusedByName(String json, String id) {
        Listings.write(folder, "ae.json", bytes(json.replace('\'', '"')));
        ListingSet set = ListingFolder.find(folder, ReferenceData.plan());
        List<String> ids = set.files().isEmpty()
                ? set.problems().stream().map(Problem::id).toList()
                : Listings.read(set.files().get(0)).ids();
        assertThat(ids).containsExactly(id);
    }

    @Test
    void valuesInsideValuesAreRefusedAndDeepNestingIsNoDanger() {
        String deep = "[".repeat(5_000);
        Listings.write(folder, "ae.json", bytes("{" + COLUMNS + ",\"rows\":[[\"S-1\",1,\"a\"],[" + deep));
        Listings.Read read = Listings.read(Listings.only(folder));
        assertThat(read.rows()).hasSize(1);
        assertThat(read.ids()).containsExactly("LST-007");
        Listings.write(folder, "ae.json", bytes("{\"x\":" + deep));
        assertThat(ListingFolder.find(folder, ReferenceData.plan()).problems())
                .extracting(Problem::id)
                .containsExactly("LST-008");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zlib(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream zlib = new DeflaterOutputStream(out)) {
            zlib.write(bytes);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
        return out.toByteArray();
    }
}
