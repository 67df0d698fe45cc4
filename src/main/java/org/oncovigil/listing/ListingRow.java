package org.oncovigil.listing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * One row of a listing as text.
 *
 * @param domain the SDTM domain of its file
 * @param file the name of its file
 * @param line its line in a text file, its record number in a binary one, counted from 1
 * @param columns the column names, shared by the rows of a file
 * @param cells the cells; as many as columns unless the row is broken
 */
public record ListingRow(String domain, String file, long line, ColumnNames columns, List<String> cells) {
    private static final JsonFactory JSON = new JsonFactory();

    /** The cell of a column, without surrounding blanks; empty if the column or the cell is absent. */
    public String cell(String column) {
        return cell(columns.position(column));
    }

    /** The cell at a position, without surrounding blanks; empty if there is none. */
    String cell(int position) {
        return position < 0 || position >= cells.size()
                ? ""
                : cells.get(position).strip();
    }

    /** The cell of the first of several columns that has a value; empty if none has. */
    public String first(String... choices) {
        for (String column : choices) {
            String cell = cell(column);
            if (!cell.isEmpty()) {
                return cell;
            }
        }
        return "";
    }

    /** The subject id; empty if the row has none. */
    public String usubjid() {
        return cell("USUBJID");
    }

    /** The cells as one text, from which {@link #decode} gives them back unchanged. */
    public String encode() {
        return encode(cells);
    }

    /** Texts as one text: a JSON array. */
    public static String encode(List<String> cells) {
        StringWriter text = new StringWriter(16 * cells.size() + 16);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartArray();
            for (String cell : cells) {
                json.writeString(cell);
            }
            json.writeEndArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** The row of an encoded text. */
    public static ListingRow decode(String domain, String file, long line, ColumnNames columns, String encoded) {
        return new ListingRow(domain, file, line, columns, decode(encoded));
    }

    /**
     * The texts of an encoded text.
     *
     * @throws IllegalArgumentException if it was not made by {@link #encode}
     */
    public static List<String> decode(String encoded) {
        List<String> cells = new ArrayList<>();
        try (JsonParser json = JSON.createParser(encoded)) {
            if (json.nextToken() != JsonToken.START_ARRAY) {
                throw new IllegalArgumentException("an encoded row does not begin with [");
            }
            for (String cell = json.nextTextValue(); cell != null; cell = json.nextTextValue()) {
                cells.add(cell);
            }
            if (json.currentToken() != JsonToken.END_ARRAY) {
                throw new IllegalArgumentException("an encoded row does not end with ]");
            }
        } catch (IOException broken) {
            throw new IllegalArgumentException("an encoded row cannot be read", broken);
        }
        return cells;
    }
}
