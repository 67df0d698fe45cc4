package org.oncovigil.listing;

import java.io.IOException;
import java.util.List;

/** The tables that one file holds. */
final class ListingParts {
    private ListingParts() {}

    /** The names of the tables; one empty name where a file can hold only one. */
    static List<String> of(ListingContent content, ReadingLimits limits) throws IOException {
        return switch (content.format()) {
            case TRANSPORT_5, TRANSPORT_8 -> TransportRows.members(content.open(limits), limits);
            case WORKBOOK -> WorkbookRows.sheets(content, limits);
            case CSV, DATASET_JSON -> List.of("");
        };
    }
}
