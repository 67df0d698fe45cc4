package org.oncovigil.listing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of a CDISC Dataset-JSON 1.1 file, as one object or as NDJSON (the object without rows on the first line, then one
 * array a line). The columns may follow the rows, in which case the file is read twice. Source: CDISC Dataset-JSON v1.1.
 */
final class DatasetJsonRows implements RowSource {
    private static final int DEEPEST = 50;
    private static final int LONGEST_NUMBER = 400;

    private final ReadingLimits limits;
    private final List<ListingFault> remarks = new ArrayList<>();
    private final JsonParser json;
    private final DatasetJsonHeader header;
    private final ColumnNames columns;
    private List<String> cells = List.of();
    private long record;
    private boolean ended;

    private DatasetJsonRows(JsonParser json, DatasetJsonHeader header, ReadingLimits limits) {
        this.json = json;
        this.header = header;
        this.limits = limits;
        this.columns = ColumnNames.of(header.columns());
    }

    static DatasetJsonRows open(ListingContent content, ReadingLimits limits) throws IOException {
        DatasetJsonHeader header = new DatasetJsonHeader();
        JsonParser json = parser(content.open(limits), limits);
        try {
            boolean atRows = header.read(json, true);
            if (!atRows && header.rowsPassed()) {
                json.close();
                json = parser(content.open(limits), limits);
                new DatasetJsonHeader().read(json, false);
            }
            header.check(limits);
            return new DatasetJsonRows(json, header, limits);
        } catch (IOException failure) {
            json.close();
            throw fault(failure);
        }
    }

    private static JsonParser parser(InputStream in, ReadingLimits limits) throws IOException {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxStringLength(limits.maxCellLength())
                .maxNameLength(1_000)
                .maxNestingDepth(DEEPEST)
                .maxNumberLength(LONGEST_NUMBER)
                .build();
        return JsonFactory.builder()
                .streamReadConstraints(constraints)
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .build()
                .createParser(in);
    }

    private static IOException fault(IOException failure) {
        if (failure instanceof JsonEOFException) {
            return new ListingFault(ListingMessage.CUT_SHORT, "JSON that breaks off", "a whole file");
        }
        if (failure instanceof StreamConstraintsException over) {
            return new ListingFault(ListingMessage.OVER_LIMIT, over.getOriginalMessage(), "shorter values");
        }
        if (failure instanceof JsonProcessingException broken) {
            return new ListingFault(
                    ListingMessage.MALFORMED,
                    "JSON with a fault on line " + broken.getLocation().getLineNr() + ", column "
                            + broken.getLocation().getColumnNr(),
                    "Dataset-JSON 1.1");
        }
        return failure;
    }

    @Override
    public ColumnNames columns() {
        return columns;
    }

    @Override
    public String tableName() {
        return header.name();
    }

    @Override
    public boolean advance() throws IOException {
        try {
            return !ended && read();
        } catch (IOException failure) {
            ended = true;
            throw fault(failure);
        }
    }

    /** The next array; in one object the rows end with the array of rows, in NDJSON with the file. */
    private boolean read() throws IOException {
        JsonToken token = json.nextToken();
        if (token == null || token == JsonToken.END_ARRAY) {
            ended = true;
            compareCount();
            return false;
        }
        if (token != JsonToken.START_ARRAY) {
            throw new ListingFault(ListingMessage.MALFORMED, "row " + (record + 1) + " is no array", "an array");
        }
        cells = row();
        record++;
        return true;
    }

    private List<String> row() throws IOException {
        List<String> row = new ArrayList<>(columns.size());
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            if (row.size() >= limits.maxColumns()) {
                throw new ListingFault(
                        ListingMessage.OVER_LIMIT,
                        "row " + (record + 1) + " has too many values",
                        "as many as columns");
            }
            row.add(cell(token));
        }
        return row;
    }

    private String cell(JsonToken token) throws IOException {
        if (token == JsonToken.VALUE_NULL) {
            return "";
        }
        if (token == JsonToken.VALUE_STRING) {
            return json.getText().stripTrailing();
        }
        if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
            return number(json.getText());
        }
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return token == JsonToken.VALUE_TRUE ? "Y" : "N";
        }
        throw new ListingFault(
                ListingMessage.MALFORMED,
                "row " + (record + 1) + " has a value that is no text or number",
                "a plain value");
    }

    /** A number as plain decimal text; one with an exponent out of all proportion as written. */
    private static String number(String text) {
        if (text.indexOf('.') < 0 && text.indexOf('e') < 0 && text.indexOf('E') < 0) {
            return text;
        }
        BigDecimal value = new BigDecimal(text).stripTrailingZeros();
        return Math.abs((long) value.scale()) > LONGEST_NUMBER ? text : value.toPlainString();
    }

    private void compareCount() {
        if (header.records() > 0 && record != header.records()) {
            remarks.add(new ListingFault(
                    ListingMessage.ROWS_FEWER, record + " rows", header.records() + ", as the file states"));
        }
    }

    @Override
    public List<String> cells() {
        return cells;
    }

    @Override
    public long line() {
        return record;
    }

    @Override
    public List<ListingFault> remarks() {
        return remarks;
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
