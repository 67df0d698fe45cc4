package org.oncovigil.listing;

import java.util.List;

/**
 * One row of a proposed column map, to be looked at by a person.
 *
 * @param domain the domain
 * @param target the SDTM column; empty for the file itself
 * @param how how the target comes about, in the words of a column map; {@code missing} if nothing was found for it
 * @param source the source column, file or text
 * @param detail the form of a date
 * @param certainty how sure the proposal is
 * @param why what it rests on
 */
public record ProposedColumn(
        String domain, String target, String how, String source, String detail, Certainty certainty, String why) {
    /** The columns of a proposal's table. A column map reads the first five and passes over the rest. */
    public static final List<String> HEADER =
            List.of("domain", "target", "how", "source", "detail", "certainty", "why");

    /** How sure a proposal is. */
    public enum Certainty {
        /** The name is that of the target, or of a map that is ready. */
        SURE,
        /** The name or the content speaks for it. */
        LIKELY,
        /** More than one reading is possible. */
        DOUBTFUL,
        /** Nothing was found. */
        MISSING
    }

    /** The row as cells. */
    public List<String> cells() {
        return List.of(domain, target, how, source, detail, certainty.name(), why);
    }
}
