package org.oncovigil.listing;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What a Dataset-JSON file says of itself. */
final class DatasetJsonHeader {
    private static final String VERSION = "1.1";

    private final List<String> columns = new ArrayList<>();
    private String version = "";
    private String name = "";
    private long records;
    private boolean older;
    private boolean rowsPassed;

    /**
     * Reads the attributes up to the rows.
     *
     * @param passIfNoColumns whether rows that come before the columns are passed over
     * @return whether the parser stands inside the array of rows
     */
    boolean read(JsonParser json, boolean passIfNoColumns) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new ListingFault(ListingMessage.NOT_A_LISTING, "JSON that is no object", "Dataset-JSON 1.1");
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String attribute = json.currentName();
            JsonToken value = json.nextToken();
            if (attribute.equals("rows") && value == JsonToken.START_ARRAY) {
                if (!columns.isEmpty() || !passIfNoColumns) {
                    return true;
                }
                rowsPassed = true;
            }
            take(attribute, json);
        }
        return false;
    }

    private void take(String attribute, JsonParser json) throws IOException {
        switch (attribute) {
            case "datasetJSONVersion" -> version = json.getValueAsString("");
            case "name" -> name = json.getValueAsString("");
            case "records" -> records = json.getValueAsLong(0);
            case "columns" -> readColumns(json);
            case "clinicalData", "referenceData" -> older = true;
            default -> {}
        }
        json.skipChildren();
    }

    private void readColumns(JsonParser json) throws IOException {
        if (!json.isExpectedStartArrayToken()) {
            return;
        }
        while (json.nextToken() == JsonToken.START_OBJECT) {
            String column = "";
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean isName = json.currentName().equals("name");
                json.nextToken();
                column = isName ? json.getValueAsString("") : column;
                json.skipChildren();
            }
            columns.add(column);
        }
    }

    /** Refuses what cannot be read. */
    void check(ReadingLimits limits) throws ListingFault {
        if (older || (!version.isEmpty() && !version.startsWith(VERSION))) {
            throw new ListingFault(
                    ListingMessage.UNKNOWN_CONTENT,
                    "Dataset-JSON of version " + (older ? "1.0" : version),
                    "version 1.1");
        }
        if (columns.isEmpty()) {
            throw new ListingFault(ListingMessage.NOT_A_LISTING, "JSON without columns", "Dataset-JSON 1.1");
        }
        if (columns.size() > limits.maxColumns()) {
            throw new ListingFault(ListingMessage.OVER_LIMIT, columns.size() + " columns", "fewer columns");
        }
    }

    List<String> columns() {
        return columns;
    }

    String name() {
        return name;
    }

    /** The rows that the file says it has; 0 if it does not say. */
    long records() {
        return records;
    }

    /** Whether the rows came before the columns and were passed over. */
    boolean rowsPassed() {
        return rowsPassed;
    }
}
