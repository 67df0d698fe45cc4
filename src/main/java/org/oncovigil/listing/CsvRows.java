package org.oncovigil.listing;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.oncovigil.table.TextRowReader;

/** Rows of a text table. A row of blank cells is passed over and counted; blank cells past the header are cut off. */
final class CsvRows implements RowSource {
    private static final int SAMPLE = 1 << 16;

    private final TextRowReader rows;
    private final ColumnNames columns;
    private final List<ListingFault> remarks;
    private List<String> cells = List.of();
    private long blankRows;

    private CsvRows(TextRowReader rows, ColumnNames columns, List<ListingFault> remarks) {
        this.rows = rows;
        this.columns = columns;
        this.remarks = remarks;
    }

    static CsvRows open(InputStream in, ReadingLimits limits) throws IOException {
        byte[] sample = in.readNBytes(SAMPLE);
        TextEncoding encoding = TextEncoding.of(sample);
        List<ListingFault> remarks = new ArrayList<>(encoding.remarks());
        Reader text = new InputStreamReader(
                ListingContent.restored(encoding.withoutMark(sample), in),
                encoding.charset().newDecoder().onMalformedInput(java.nio.charset.CodingErrorAction.REPLACE));
        TextRowReader rows = new TextRowReader(text, ',', limits.maxColumns(), limits.maxCellLength());
        try {
            ColumnNames columns = header(rows);
            twice(columns, remarks);
            return new CsvRows(rows, columns, remarks);
        } catch (IOException failure) {
            rows.close();
            throw failure;
        }
    }

    private static ColumnNames header(TextRowReader rows) throws IOException {
        return ColumnNames.of(rows.next()
                .orElseThrow(() -> new ListingFault(ListingMessage.EMPTY_FILE, "only blank lines", "a header line")));
    }

    private static void twice(ColumnNames columns, List<ListingFault> remarks) {
        Set<String> seen = new HashSet<>();
        for (String name : columns) {
            if (!name.isEmpty() && !seen.add(name)) {
                remarks.add(new ListingFault(ListingMessage.COLUMN_TWICE, name + " twice", "each column once"));
            }
        }
    }

    @Override
    public ColumnNames columns() {
        return columns;
    }

    @Override
    public String tableName() {
        return "";
    }

    @Override
    public boolean advance() throws IOException {
        while (true) {
            var next = rows.next();
            if (next.isEmpty()) {
                tellBlankRows();
                return false;
            }
            cells = next.get();
            if (!isBlank(cells, 0)) {
                if (cells.size() > columns.size() && isBlank(cells, columns.size())) {
                    cells = cells.subList(0, columns.size());
                }
                return true;
            }
            blankRows++;
        }
    }

    private void tellBlankRows() {
        if (blankRows > 0) {
            remarks.add(new ListingFault(ListingMessage.LINES_PASSED_OVER, blankRows + " rows of blank cells", ""));
            blankRows = 0;
        }
    }

    private static boolean isBlank(List<String> cells, int from) {
        for (int position = from; position < cells.size(); position++) {
            if (!cells.get(position).isBlank()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public List<String> cells() {
        return cells;
    }

    @Override
    public long line() {
        return rows.line();
    }

    @Override
    public List<ListingFault> remarks() {
        return remarks;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
