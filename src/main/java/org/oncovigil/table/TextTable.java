package org.oncovigil.table;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A whole CSV table in memory: UTF-8 (a byte order mark is accepted), comma, RFC 4180 quoting, a header line. Lines that
 * begin with {@code #} before or between the rows are comments. For tables of the rulebook and of the table commands;
 * listings are streamed instead.
 *
 * @param header the column names as written
 * @param rows the rows in order
 */
public record TextTable(List<String> header, List<TextRow> rows) {
    public TextTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /**
     * Reads a file.
     *
     * @throws UncheckedIOException if it cannot be read, or is not a CSV file
     */
    public static TextTable read(Path file) {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return read(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Reads a table from a reader, which is left open.
     *
     * @throws UncheckedIOException if it cannot be read, or is not a CSV file
     */
    public static TextTable read(Reader reader) {
        try {
            return read(reader, CommentStrategy.SKIP);
        } catch (CsvParseException notCsv) {
            throw new UncheckedIOException(new IOException(notCsv));
        }
    }

    /**
     * Reads a user's table from a reader, which is left open. Nothing is a comment here: a row that begins with
     * {@code #} is a row.
     *
     * @throws UncheckedIOException if it cannot be read
     * @throws NotATable if it is not a CSV file
     */
    public static TextTable readRows(Reader reader) {
        try {
            return read(reader, CommentStrategy.NONE);
        } catch (CsvParseException notCsv) {
            throw new NotATable(notCsv);
        }
    }

    /** The text cannot be read as a CSV table. */
    public static final class NotATable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private NotATable(CsvParseException cause) {
            super(cause.getMessage(), cause);
        }
    }

    private static TextTable read(Reader reader, CommentStrategy comments) {
        var csv = CsvReader.builder()
                .commentStrategy(comments)
                .skipEmptyLines(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(reader);
        Iterator<CsvRecord> records = csv.iterator();
        if (!records.hasNext()) {
            return new TextTable(List.of(), List.of());
        }
        List<String> header = new ArrayList<>(records.next().getFields());
        header.set(0, header.get(0).replace("\uFEFF", ""));
        Map<String, Integer> columns = positions(header);
        List<TextRow> rows = new ArrayList<>();
        records.forEachRemaining(record ->
                rows.add(new TextRow(record.getStartingLineNumber(), columns, List.copyOf(record.getFields()))));
        return new TextTable(header, rows);
    }

    /** The position of each column name, in capital letters; the first of two columns of one name. */
    public static Map<String, Integer> positions(List<String> header) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int position = 0; position < header.size(); position++) {
            columns.putIfAbsent(header.get(position).strip().toUpperCase(Locale.ROOT), position);
        }
        return Map.copyOf(columns);
    }
}
