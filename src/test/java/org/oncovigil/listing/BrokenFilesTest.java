package org.oncovigil.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oncovigil.listing.xport.TransportVersion;
import org.oncovigil.listing.xport.TransportWriter;
import org.oncovigil.listing.xport.TransportWriter.Column;

/**
 * Good files, broken in every way that a transfer, a disk or an editor can: each must end in rows and messages, never in
 * an exception, a hang, or nothing at all. All data is synthetic.
 */
class BrokenFilesTest {
    private static final int ROUNDS = 60;
    private static final Duration LONGEST = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    enum Good {
        CSV,
        CSV_GZIP,
        CSV_UTF_16,
        TRANSPORT_5,
        TRANSPORT_8,
        JSON,
        NDJSON_ZLIB,
        XLSX
    }

    @ParameterizedTest
    @EnumSource(Good.class)
    void aBrokenFileIsRowsAndMessages(Good kind) throws IOException {
        byte[] good = good(kind);
        Random random = new Random(20260306L + kind.ordinal());
        for (int round = 0; round < ROUNDS; round++) {
            byte[] broken = broken(good, random);
            String name = "ae-" + round + ".dat";
            Path file = Listings.write(folder, name, broken);
            int number = round;
            Assertions.assertTimeout(LONGEST, () -> read(kind + " round " + number), kind + " round " + number);
            Files.delete(file);
        }
    }

    private void read(String what) {
        ListingSet set = ListingFolder.find(folder, ReferenceData.plan());
        int rows = 0;
        int problems = set.problems().size();
        RowCheck check = new RowCheck(ReferenceData.codeLists().lists());
        for (ListingFile file : set.files()) {
            Listings.Read read = Listings.read(file);
            rows += read.rows().size();
            problems += read.problems().size();
            read.rows().forEach(row -> {
                check.check(row, problem -> assertThat(problem.text()).isNotBlank());
                assertThat(ListingRow.decode(row.encode())).isEqualTo(row.cells());
            });
        }
        assertThat(rows + problems).as(what).isPositive();
    }

    private static byte[] broken(byte[] good, Random random) {
        byte[] bytes = good.clone();
        return switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> flipped(bytes, random, 1);
            case 2 -> flipped(bytes, random, 40);
            case 3 -> withHole(bytes, random);
            case 4 -> withNoise(bytes, random);
            default -> blanked(bytes, random);
        };
    }

    private static byte[] flipped(byte[] bytes, Random random, int bits) {
        for (int bit = 0; bit < bits; bit++) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    private static byte[] withHole(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(300));
        byte[] shorter = Arrays.copyOf(bytes, bytes.length - (to - from));
        System.arraycopy(bytes, to, shorter, from, bytes.length - to);
        return shorter;
    }

    private static byte[] withNoise(byte[] bytes, Random random) {
        byte[] noise = new byte[1 + random.nextInt(500)];
        random.nextBytes(noise);
        int at = random.nextInt(bytes.length);
        byte[] longer = Arrays.copyOf(bytes, bytes.length + noise.length);
        System.arraycopy(bytes, at, longer, at + noise.length, bytes.length - at);
        System.arraycopy(noise, 0, longer, at, noise.length);
        return longer;
    }

    private static byte[] blanked(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length);
        Arrays.fill(bytes, from, Math.min(bytes.length, from + random.nextInt(400)), (byte)
                (random.nextBoolean() ? 0 : '9'));
        return bytes;
    }

    private static byte[] good(Good kind) throws IOException {
        return switch (kind) {
            case CSV -> csv().getBytes(StandardCharsets.UTF_8);
            case CSV_GZIP -> Listings.gzip(csv().getBytes(StandardCharsets.UTF_8));
            case CSV_UTF_16 -> csv().getBytes(Charset.forName("UTF-16"));
            case TRANSPORT_5 -> transport(TransportVersion.V5);
            case TRANSPORT_8 -> transport(TransportVersion.V8);
            case JSON -> json(",\"rows\":[", ",", "]}").getBytes(StandardCharsets.UTF_8);
            case NDJSON_ZLIB -> zlib(json("}\n", "\n", "\n").getBytes(StandardCharsets.UTF_8));
            case XLSX -> workbook();
        };
    }

    private static String csv() {
        StringBuilder text = new StringBuilder(Listings.AE_HEADER);
        for (int row = 1; row <= 60; row++) {
            text.append("AE,S-1,")
                    .append(row)
                    .append(",E")
                    .append(row)
                    .append(",\"红斑, \"\"x\"\" ")
                    .append(row);
            text.append("\",Rash,2026-01-03,,MILD,,N,POSSIBLE,\n");
        }
        return text.toString();
    }

    private static byte[] transport(TransportVersion version) {
        List<Column> columns = List.of(
                new Column("DOMAIN", "Domain", false, 2),
                new Column("USUBJID", "Subject", false, 11),
                new Column("AESEQ", "Sequence", true, 8),
                new Column("AETERM", "A label that is longer than the forty characters of version 5", false, 40));
        List<List<Object>> rows = new ArrayList<>();
        for (int row = 1; row <= 60; row++) {
            rows.add(List.of("AE", "S-1", BigDecimal.valueOf(row), "Rash " + row));
        }
        List<Column> short5 = columns.stream()
                .map(column -> new Column(
                        column.name(),
                        column.label().substring(0, Math.min(40, column.label().length())),
                        column.numeric(),
                        column.length()))
                .toList();
        return new TransportWriter(version)
                .member("AE", version == TransportVersion.V5 ? short5 : columns, rows, true)
                .member("DM", short5, rows, true)
                .bytes();
    }

    private static String json(String before, String between, String after) {
        StringBuilder text = new StringBuilder(
                "{\"datasetJSONVersion\":\"1.1.0\",\"records\":60,\"name\":\"AE\","
                        + "\"columns\":[{\"name\":\"DOMAIN\"},{\"name\":\"USUBJID\"},{\"name\":\"AESEQ\"},{\"name\":\"AETERM\"}]");
        text.append(before);
        for (int row = 1; row <= 60; row++) {
            text.append(row > 1 ? between : "")
                    .append("[\"AE\",\"S-1\",")
                    .append(row)
                    .append(".5,\"Rash\"]");
        }
        return text.append(after).toString();
    }

    private static byte[] zlib(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream zlib = new DeflaterOutputStream(out)) {
            zlib.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Sheet sheet = book.createSheet("AE");
            for (int row = 0; row <= 60; row++) {
                Row cells = sheet.createRow(row);
                cells.createCell(0).setCellValue(row == 0 ? "USUBJID" : "S-1");
                cells.createCell(1).setCellValue(row == 0 ? "AETERM" : "Rash " + row);
            }
            book.write(out);
        }
        return out.toByteArray();
    }
}
