package org.oncovigil.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Streams a table of text record by record, whatever its size. Quoting is that of RFC 4180; blank lines are passed over;
 * a record may have fewer or more fields than the first. Not safe for use by several threads.
 */
public final class TextRowReader implements Closeable {
    private static final int LEAST_BUFFER = 1 << 16;

    private final CsvReader<CsvRecord> csv;
    private final Iterator<CsvRecord> records;
    private long line;

    /**
     * Reads from a reader, which is closed with this one.
     *
     * @param reader the text, without a byte order mark
     * @param separator the character between fields
     * @param maxFields the most fields accepted in a record
     * @param maxFieldLength the longest field accepted. Unit: characters
     */
    public TextRowReader(Reader reader, char separator, int maxFields, int maxFieldLength) {
        CsvRecordHandler handler = CsvRecordHandler.builder()
                .maxFields(maxFields)
                .maxFieldSize(maxFieldLength)
                .maxRecordSize(Math.multiplyExact(maxFieldLength, 4))
                .build();
        csv = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .maxBufferSize(Math.max(LEAST_BUFFER, Math.multiplyExact(maxFieldLength, 2)))
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(handler, reader);
        records = csv.iterator();
    }

    /**
     * The fields of the next record, as written and unquoted; nothing at the end.
     *
     * @throws IOException if the text cannot be read on: a quote that is never closed, a field or record over the limit
     */
    public Optional<List<String>> next() throws IOException {
        try {
            if (!records.hasNext()) {
                return Optional.empty();
            }
            CsvRecord row = records.next();
            line = row.getStartingLineNumber();
            return Optional.of(row.getFields());
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        } catch (CsvParseException failure) {
            Throwable cause = failure.getCause() == null ? failure : failure.getCause();
            throw new IOException(cause.getMessage(), failure);
        }
    }

    /** The line on which the latest record starts, counted from 1; 0 before the first. */
    public long line() {
        return line;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
