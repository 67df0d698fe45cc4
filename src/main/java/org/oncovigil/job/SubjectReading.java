package org.oncovigil.job;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.oncovigil.listing.AssemblyResult;
import org.oncovigil.listing.ColumnNames;
import org.oncovigil.listing.ListingRow;
import org.oncovigil.listing.SubjectAssembly;
import org.oncovigil.rulebook.Rulebook;
import org.oncovigil.store.RowStore.SourceRow;

/** Takes the stored rows of a subject back to facts. Used by one thread. */
final class SubjectReading {
    private final SubjectAssembly assembly;
    private final Map<String, ColumnNames> layouts = new TreeMap<>();

    SubjectReading(Rulebook rulebook) {
        assembly = new SubjectAssembly(rulebook.codeLists(), rulebook.reactionTerms());
    }

    /** The facts of a subject; or what is wrong with its rows, if DM does not know it. */
    AssemblyResult read(String subject, List<SourceRow> rows) {
        return assembly.assemble(subject, rows.stream().map(this::row).toList());
    }

    private ListingRow row(SourceRow row) {
        ColumnNames columns = layouts.computeIfAbsent(row.columns(), text -> ColumnNames.of(ListingRow.decode(text)));
        return ListingRow.decode(row.domain(), row.file(), row.line(), columns, row.cells());
    }
}
