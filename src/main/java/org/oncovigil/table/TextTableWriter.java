package org.oncovigil.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes a CSV table: comma, RFC 4180 quoting where needed, LF. */
public final class TextTableWriter implements Closeable {
    private final CsvWriter csv;

    /** Starts a table. The writer is closed with the table. */
    public TextTableWriter(Writer writer, List<String> header) {
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
        csv.writeRecord(header);
    }

    /** Writes one row. */
    public void write(List<String> cells) {
        csv.writeRecord(cells);
    }

    /** Writes a line that readers pass over. */
    public void remark(String text) {
        csv.writeComment(" " + text);
    }

    /** Hands on what was written so far; the writer stays open. */
    public void flush() throws IOException {
        csv.flush();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
