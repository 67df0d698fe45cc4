package org.oncovigil.subject;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What the records of DS mean, as a table says it.
 *
 * @param rows the rows of the table
 */
public record DispositionList(List<Row> rows) {
    public DispositionList {
        rows = List.copyOf(rows);
    }

    /**
     * One row. A text of {@code *} stands for any text, an empty one for a blank cell.
     *
     * @param category DSCAT, in capital letters
     * @param subcategory DSSCAT, in capital letters
     * @param standardTerm DSDECOD, in capital letters
     * @param meaning what it means
     */
    public record Row(String category, String subcategory, String standardTerm, DispositionMeaning meaning) {
        private boolean fits(Disposition record) {
            return fits(category, record.category())
                    && fits(subcategory, record.subcategory())
                    && fits(standardTerm, record.standardTerm());
        }

        private static boolean fits(String pattern, String word) {
            return pattern.equals("*") || pattern.equals(CodeLists.normal(word));
        }
    }

    /** Everything that a record means; nothing if the table does not have it. */
    public Set<DispositionMeaning> meanings(Disposition record) {
        Set<DispositionMeaning> meanings = EnumSet.noneOf(DispositionMeaning.class);
        rows.stream().filter(row -> row.fits(record)).forEach(row -> meanings.add(row.meaning()));
        return meanings;
    }
}
