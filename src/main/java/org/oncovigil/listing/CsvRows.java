package org.oncovigil.listing;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.oncovigil.table.TextRowReader;

/**
 * Rows of a text table. Passed over and counted are titles above the header, rows of blank cells, and a footer: records at
 * the end that have one cell and fewer fields than the header. Blank cells past the header are cut off. With semicolons
 * between the fields, numbers have decimal commas.
 */
final class CsvRows implements RowSource {
    private static final int SAMPLE = 1 << 16;
    private static final int LONGEST_FOOTER = 5;
    private static final char UNREADABLE = '\uFFFD';
    private static final Pattern DECIMAL_COMMA = Pattern.compile("-?\\d+,\\d+");

    private final TextRowReader rows;
    private final ColumnNames columns;
    private final boolean decimalCommas;
    private final List<ListingFault> remarks;
    private final Deque<Row> held = new ArrayDeque<>();
    private Row current = new Row(0, List.of());
    private long passedOver;
    private boolean unreadable;

    private CsvRows(TextRowReader rows, ColumnNames columns, TextLayout layout, List<ListingFault> remarks) {
        this.rows = rows;
        this.columns = columns;
        this.decimalCommas = layout.separator() == ';';
        this.remarks = remarks;
    }

    private record Row(long line, List<String> cells) {}

    static CsvRows open(ListingContent content, Set<String> keyColumns, ReadingLimits limits) throws IOException {
        TextEncoding encoding = encoding(content, limits);
        List<ListingFault> remarks = new ArrayList<>(encoding.remarks());
        InputStream in = content.open(limits);
        byte[] sample = ListingContent.piece(in, SAMPLE);
        TextLayout layout = TextLayout.of(new String(encoding.withoutMark(sample), encoding.charset()), keyColumns);
        Reader text = new InputStreamReader(
                ListingContent.restored(encoding.withoutMark(sample), in),
                encoding.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
        TextRowReader rows = new TextRowReader(text, layout.separator(), limits.maxColumns(), limits.maxCellLength());
        try {
            ColumnNames columns = header(rows, layout);
            remark(layout, columns, remarks);
            return new CsvRows(rows, columns, layout, remarks);
        } catch (IOException failure) {
            rows.close();
            throw failure;
        }
    }

    /** The encoding by the first piece of the text that has more than ASCII in it. */
    private static TextEncoding encoding(ListingContent content, ReadingLimits limits) throws IOException {
        try (InputStream in = content.open(limits)) {
            byte[] start = ListingContent.piece(in, SAMPLE);
            if (!isAscii(start)) {
                return TextEncoding.of(start);
            }
            byte[] later = firstBeyondAscii(in);
            return TextEncoding.of(later.length == 0 ? start : fromFirstLine(later));
        }
    }

    /** The next piece with more than ASCII in it; empty if there is none, or none before a break. */
    private static byte[] firstBeyondAscii(InputStream in) {
        try {
            byte[] piece = ListingContent.piece(in, SAMPLE);
            while (piece.length > 0 && isAscii(piece)) {
                piece = ListingContent.piece(in, SAMPLE);
            }
            return piece;
        } catch (IOException toldWhenRead) {
            return new byte[0];
        }
    }

    private static byte[] fromFirstLine(byte[] piece) {
        for (int index = 0; index < piece.length; index++) {
            if (piece[index] == '\n') {
                return java.util.Arrays.copyOfRange(piece, index + 1, piece.length);
            }
        }
        return piece;
    }

    private static boolean isAscii(byte[] piece) {
        for (byte value : piece) {
            if (value <= 0) {
                return false;
            }
        }
        return true;
    }

    private static ColumnNames header(TextRowReader rows, TextLayout layout) throws IOException {
        for (int above = 0; above < layout.recordsAbove(); above++) {
            rows.next();
        }
        return ColumnNames.of(rows.next()
                .orElseThrow(() -> new ListingFault(ListingMessage.EMPTY_FILE, "only blank lines", "a header line")));
    }

    private static void remark(TextLayout layout, ColumnNames columns, List<ListingFault> remarks) {
        if (layout.separator() != ',') {
            remarks.add(new ListingFault(
                    ListingMessage.ENCODING_STATED, "fields parted by " + layout.separatorName(), "comma"));
        }
        if (layout.recordsAbove() > 0) {
            remarks.add(new ListingFault(
                    ListingMessage.LINES_PASSED_OVER, layout.recordsAbove() + " lines above the header", ""));
        }
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

    /** Goes on to the next row; a record that may belong to a footer waits for the one after it. */
    @Override
    public boolean advance() throws IOException {
        boolean release = !held.isEmpty() && !isFooter(held.peekLast());
        while (!release) {
            Optional<List<String>> next = rows.next();
            if (next.isEmpty()) {
                end();
                return false;
            }
            Row row = new Row(rows.line(), next.get());
            if (isBlank(row.cells(), 0)) {
                passedOver++;
            } else {
                held.add(row);
                release = !isFooter(row) || held.size() > LONGEST_FOOTER;
            }
        }
        current = tidy(held.remove());
        return true;
    }

    private boolean isFooter(Row row) {
        return columns.size() > 2
                && row.cells().size() < columns.size()
                && row.cells().stream().filter(cell -> !cell.isBlank()).count() == 1;
    }

    private Row tidy(Row row) {
        List<String> cells = row.cells();
        if (cells.size() > columns.size() && isBlank(cells, columns.size())) {
            cells = cells.subList(0, columns.size());
        }
        if (decimalCommas) {
            cells = cells.stream().map(CsvRows::withPoint).toList();
        }
        for (String cell : cells) {
            unreadable |= cell.indexOf(UNREADABLE) >= 0;
        }
        return new Row(row.line(), cells);
    }

    private static String withPoint(String cell) {
        return DECIMAL_COMMA.matcher(cell).matches() ? cell.replace(',', '.') : cell;
    }

    private void end() {
        passedOver += held.size();
        held.clear();
        if (passedOver > 0) {
            remarks.add(new ListingFault(
                    ListingMessage.LINES_PASSED_OVER, passedOver + " blank rows or lines of a footer", ""));
            passedOver = 0;
        }
        if (unreadable) {
            remarks.add(new ListingFault(
                    ListingMessage.CHARACTERS_LOST,
                    "characters that are none in the encoding",
                    "one encoding throughout"));
            unreadable = false;
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
        return current.cells();
    }

    @Override
    public long line() {
        return current.line() == 0 ? rows.line() : current.line();
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
