package org.oncovigil.listing.xport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncovigil.listing.xport.TransportWriter.Column;
import org.oncovigil.listing.xport.TransportWriter.Missing;

/** All data is synthetic. */
class TransportReaderTest {
    private static final Charset FALLBACK = Charset.forName("windows-1252");
    private static final String ALPHABET = "abc XYZ,;\"'0123éü肿";

    @ParameterizedTest
    @EnumSource(TransportVersion.class)
    void readsNamesLabelsTextsNumbersAndMissingKinds(TransportVersion version) throws IOException {
        List<Column> columns =
                List.of(new Column("USUBJID", "Subject", false, 12), new Column("AESEQ", "Sequence", true, 8));
        byte[] file = new TransportWriter(version)
                .member(
                        "AE",
                        columns,
                        List.of(
                                List.of("  S-1", new BigDecimal("57")),
                                List.of("", new Missing('.')),
                                List.of("S-3", new Missing('A'))),
                        true)
                .bytes();

        try (TransportReader reader = reader(file)) {
            TransportMember member = reader.nextMember().orElseThrow();
            assertThat(member.name()).isEqualTo("AE");
            assertThat(member.label()).isEqualTo("synthetic");
            assertThat(member.variables()).extracting(TransportVariable::label).containsExactly("Subject", "Sequence");
            assertThat(rows(reader)).containsExactly(List.of("  S-1", "57"), List.of("", ""), List.of("S-3", ".A"));
            assertThat(reader.nextMember()).isEmpty();
            assertThat(reader.version()).isEqualTo(version);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "V5, 1", "V5, 2", "V5, 3", "V5, 4", "V5, 5", "V5, 6", "V8, 1", "V8, 2", "V8, 3", "V8, 4", "V8, 5", "V8, 6",
    })
    void givesBackEveryRandomDataSet(TransportVersion version, long seed) throws IOException {
        Random random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            List<Column> columns = columns(random, version);
            List<List<Object>> rows = rows(random, columns);
            byte[] file = new TransportWriter(version)
                    .member("DATA", columns, rows, random.nextBoolean())
                    .bytes();
            try (TransportReader reader = reader(file)) {
                TransportMember member = reader.nextMember().orElseThrow();
                assertThat(member.variables())
                        .extracting(TransportVariable::name)
                        .isEqualTo(columns.stream().map(Column::name).toList());
                assertThat(member.variables())
                        .extracting(TransportVariable::label)
                        .isEqualTo(columns.stream().map(Column::label).toList());
                assertThat(rows(reader))
                        .as("seed %d round %d", seed, round)
                        .isEqualTo(rows.stream().map(TransportReaderTest::texts).toList());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TransportVersion.class)
    void readsSeveralMembersAndPassesOverTheRestOfOne(TransportVersion version) throws IOException {
        List<Column> columns = List.of(new Column("T", "", false, 7));
        TransportWriter writer = new TransportWriter(version);
        for (String name : List.of("ONE", "TWO", "THREE")) {
            writer.member(name, columns, List.of(List.of(name + 1), List.of(name + 2)), false);
        }
        try (TransportReader reader = reader(writer.bytes())) {
            assertThat(reader.nextMember().orElseThrow().name()).isEqualTo("ONE");
            assertThat(reader.next()).isTrue();
            assertThat(reader.cells()).containsExactly("ONE1");
            assertThat(reader.nextMember().orElseThrow().name()).isEqualTo("TWO");
            assertThat(rows(reader)).containsExactly(List.of("TWO1"), List.of("TWO2"));
            assertThat(reader.nextMember().orElseThrow().name()).isEqualTo("THREE");
            assertThat(rows(reader)).hasSize(2);
            assertThat(reader.nextMember()).isEmpty();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {5, 50})
    void everyDoubleComesBackWithTheSameBits(long seed) throws IOException {
        Random random = new Random(seed);
        List<List<Object>> rows = new ArrayList<>();
        List<Double> numbers = new ArrayList<>();
        for (int row = 0; row < 500; row++) {
            double number = Math.scalb(random.nextDouble() - 0.5, random.nextInt(200) - 100);
            numbers.add(number);
            rows.add(List.of(new BigDecimal(number), "x"));
        }
        List<Column> columns = List.of(new Column("N", "", true, 8), new Column("T", "", false, 3));
        byte[] file = new TransportWriter(TransportVersion.V5)
                .member("T", columns, rows, false)
                .bytes();
        try (TransportReader reader = reader(file)) {
            reader.nextMember();
            for (double number : numbers) {
                assertThat(reader.next()).isTrue();
                assertThat(reader.number(0)).hasValue(number);
            }
            assertThatThrownBy(() -> reader.number(1)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void anObservationThatEndsOnARecordBorderIsWhole() throws IOException {
        List<Column> columns = List.of(new Column("T", "", false, 160));
        byte[] file = new TransportWriter(TransportVersion.V5)
                .member("T", columns, List.of(List.of("first"), List.of("last")), false)
                .bytes();
        try (TransportReader reader = reader(file)) {
            reader.nextMember();
            assertThat(rows(reader)).containsExactly(List.of("first"), List.of("last"));
        }
    }

    /** 4 of 10 bytes: 3 rows and 50 blanks of padding; the padding is 5 blank rows that are none. */
    @Test
    void blankRowsAtTheEndArePaddingOnlyAsFarAsTheLastRecordGoes() throws IOException {
        List<Column> columns = List.of(new Column("T", "", false, 10));
        List<List<Object>> blankInside = List.of(List.of("a"), List.of(""), List.of("b"));
        assertThat(read(TransportVersion.V5, columns, blankInside, false))
                .containsExactly(List.of("a"), List.of(""), List.of("b"));

        List<List<Object>> manyBlank = new ArrayList<>(List.of(List.of((Object) "a")));
        for (int row = 0; row < 23; row++) {
            manyBlank.add(List.of(""));
        }
        assertThat(read(TransportVersion.V5, columns, manyBlank, false)).hasSize(17);
        assertThat(read(TransportVersion.V8, columns, manyBlank, true)).hasSize(24);
    }

    @Test
    void aFileCutInsideAnObservationGivesTheRowsBeforeAndThenTheFault() throws IOException {
        List<Column> columns = List.of(new Column("T", "", false, 100));
        byte[] whole = new TransportWriter(TransportVersion.V5)
                .member("T", columns, List.of(List.of("a"), List.of("b"), List.of("c")), false)
                .bytes();
        try (TransportReader reader = reader(Arrays.copyOf(whole, whole.length - 110))) {
            reader.nextMember();
            assertThat(reader.next()).isTrue();
            assertThat(reader.next()).isTrue();
            assertThat(reader.cells()).containsExactly("b");
            assertThatThrownBy(reader::next)
                    .isInstanceOfSatisfying(
                            TransportFault.class,
                            fault -> assertThat(fault.kind()).isEqualTo(TransportFault.Kind.CUT_SHORT));
            assertThat(reader.next()).isFalse();
        }
    }

    @Test
    void aCountThatDoesNotHoldIsAFaultAfterTheRows() throws IOException {
        List<Column> columns = List.of(new Column("T", "", false, 80));
        byte[] whole = new TransportWriter(TransportVersion.V8)
                .member("T", columns, List.of(List.of("a"), List.of("b"), List.of("c")), true)
                .bytes();
        try (TransportReader reader = reader(Arrays.copyOf(whole, whole.length - 80))) {
            reader.nextMember();
            assertThat(reader.next()).isTrue();
            assertThat(reader.next()).isTrue();
            assertThatThrownBy(reader::next)
                    .isInstanceOf(TransportFault.class)
                    .hasMessage("2 observations where the header states 3");
        }
    }

    @ParameterizedTest
    @CsvSource({"79", "100", "241", "400", "560", "700"})
    void aFileCutInsideItsHeadersIsAFault(int length) {
        byte[] whole = new TransportWriter(TransportVersion.V5)
                .member("T", List.of(new Column("T", "", false, 8)), List.of(List.of("a")), false)
                .bytes();
        try (TransportReader reader = reader(Arrays.copyOf(whole, length))) {
            assertThatThrownBy(reader::nextMember).isInstanceOf(TransportFault.class);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void textThatIsNotUtf8IsReadInTheSingleByteSet() throws IOException {
        byte[] file = new TransportWriter(TransportVersion.V5)
                .member("T", List.of(new Column("T", "", false, 8)), List.of(List.of("caf?")), false)
                .bytes();
        for (int index = 0; index < file.length; index++) {
            file[index] = file[index] == '?' ? (byte) 0xE9 : file[index];
        }
        try (TransportReader reader = reader(file)) {
            reader.nextMember();
            assertThat(rows(reader)).containsExactly(List.of("café"));
            assertThat(reader.usedFallback()).isTrue();
        }
    }

    @Test
    void tooManyVariablesAreRefused() throws IOException {
        byte[] file = new TransportWriter(TransportVersion.V5)
                .member("T", List.of(new Column("A", "", false, 8), new Column("B", "", false, 8)), List.of(), false)
                .bytes();
        try (TransportReader reader = new TransportReader(new ByteArrayInputStream(file), FALLBACK, 1)) {
            assertThatThrownBy(reader::nextMember).isInstanceOf(TransportFault.class);
        }
    }

    private static List<List<String>> read(
            TransportVersion version, List<Column> columns, List<List<Object>> rows, boolean count) throws IOException {
        byte[] file =
                new TransportWriter(version).member("T", columns, rows, count).bytes();
        try (TransportReader reader = reader(file)) {
            reader.nextMember();
            return rows(reader);
        }
    }

    private static TransportReader reader(byte[] file) {
        return new TransportReader(new ByteArrayInputStream(file), FALLBACK, 100);
    }

    private static List<List<String>> rows(TransportReader reader) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        while (reader.next()) {
            rows.add(List.copyOf(reader.cells()));
        }
        return rows;
    }

    private static List<Column> columns(Random random, TransportVersion version) {
        List<Column> columns = new ArrayList<>();
        int count = 1 + random.nextInt(12);
        for (int index = 0; index < count; index++) {
            boolean eight = version == TransportVersion.V8;
            String name = (eight && random.nextBoolean() ? "a_name_longer_than_eight_" : "V") + index;
            String label = "L".repeat(random.nextInt(eight ? 120 : 41));
            boolean numeric = random.nextInt(3) == 0;
            int text = 1 + random.nextInt(eight && random.nextInt(5) == 0 ? 2_000 : 60);
            columns.add(new Column(name, label, numeric, numeric ? 2 + random.nextInt(7) : text));
        }
        return columns;
    }

    /** Rows whose last one is never blank, because a blank one cannot be told from padding without a count. */
    private static List<List<Object>> rows(Random random, List<Column> columns) {
        List<List<Object>> rows = new ArrayList<>();
        int count = random.nextInt(60);
        for (int row = 0; row < count; row++) {
            List<Object> cells = new ArrayList<>();
            for (Column column : columns) {
                boolean last = row == count - 1;
                cells.add(column.numeric() ? number(random, column.length()) : text(random, column.length(), last));
            }
            rows.add(cells);
        }
        return rows;
    }

    private static Object number(Random random, int length) {
        return switch (random.nextInt(6)) {
            case 0 -> new Missing('.');
            case 1 -> new Missing((char) ('A' + random.nextInt(26)));
            case 2 -> new Missing('_');
            default -> BigDecimal.valueOf(random.nextInt(length == 2 ? 16 : 4_000) - (length == 2 ? 8 : 2_000));
        };
    }

    private static String text(Random random, int bytes, boolean notBlank) {
        StringBuilder text = new StringBuilder(notBlank ? "x" : "");
        int letters = random.nextInt(bytes);
        for (int letter = 0; letter < letters; letter++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        while (text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8).length > bytes) {
            text.setLength(text.length() - 1);
        }
        return text.toString();
    }

    private static List<String> texts(List<Object> row) {
        return row.stream()
                .map(cell -> {
                    if (cell instanceof Missing missing) {
                        return missing.kind() == '.' ? "" : "." + missing.kind();
                    }
                    return cell instanceof BigDecimal number
                            ? number.toPlainString()
                            : cell.toString().stripTrailing();
                })
                .toList();
    }
}
