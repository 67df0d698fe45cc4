package org.oncovigil.listing;

import java.io.IOException;
import java.util.Optional;
import org.oncovigil.study.TableMap;

/**
 * What the header and the first row of a table say about it.
 *
 * @param columns the column names
 * @param domain the domain that the first row or the table's own name gives
 */
record TableGlance(ColumnNames columns, Optional<String> domain) {
    static TableGlance of(ListingContent content, String part, ReadingLimits limits) throws IOException {
        try (RowSource source = RowSource.open(content, part, TableMap.NONE, limits)) {
            Optional<String> domain = Optional.empty();
            if (source.advance()) {
                ListingRow row = new ListingRow("", "", 1, source.columns(), source.cells());
                domain = ListingDomain.named(ListingDomain.SUPPLEMENT + row.cell("RDOMAIN"))
                        .filter(name -> row.columns().has("QNAM"))
                        .or(() -> ListingDomain.named(row.cell("DOMAIN")));
            }
            return new TableGlance(source.columns(), domain.or(() -> ListingDomain.named(source.tableName())));
        }
    }

    /** Whether the table has a column that only a listing has. */
    boolean hasKeyColumn() {
        return columns.has("USUBJID") || columns.has("DOMAIN");
    }
}
