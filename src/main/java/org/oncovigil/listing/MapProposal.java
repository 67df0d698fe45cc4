package org.oncovigil.listing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.oncovigil.listing.ProposedColumn.Certainty;
import org.oncovigil.study.ColumnMap;
import org.oncovigil.study.TableMap;
import org.oncovigil.study.TargetColumn;

/**
 * Looks at a folder of unknown tables and proposes a column map: table by table which domain it is, and column by column
 * what it is, how sure, and what is missing. A proposal is never used unseen.
 */
public final class MapProposal {
    private static final int LOOKED_AT = 500;
    private static final String DATE_ENDING = "(DTC|DATE|DAT|DTM|DT|DTS)$";

    private final Map<String, Set<String>> knownNames = new HashMap<>();
    private final List<ProposedColumn> rows = new ArrayList<>();

    private MapProposal(List<ColumnMap> readyMaps) {
        for (ColumnMap map : readyMaps) {
            map.tables().forEach(this::learn);
        }
    }

    private void learn(TableMap table) {
        for (TargetColumn column : table.columns()) {
            if (column.sources().size() == 1) {
                knownNames
                        .computeIfAbsent(table.domain() + " " + column.target(), any -> new HashSet<>())
                        .add(plain(column.sources().iterator().next()));
            }
        }
    }

    /**
     * Proposes a map for the tables of a folder.
     *
     * @param folder the folder
     * @param readyMaps maps of other exports, whose column names are recognised
     */
    public static List<ProposedColumn> of(Path folder, List<ColumnMap> readyMaps) {
        MapProposal proposal = new MapProposal(readyMaps);
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path path : entries.filter(Files::isRegularFile).sorted().toList()) {
                proposal.look(path);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return proposal.rows;
    }

    private void look(Path path) {
        try {
            ListingContent content = ListingContent.of(path, ReadingLimits.USUAL);
            for (String part : ListingParts.of(content, ReadingLimits.USUAL)) {
                look(path.getFileName().toString(), content, part);
            }
        } catch (IOException | RuntimeException unreadable) {
            rows.add(new ProposedColumn(
                    "",
                    "",
                    "missing",
                    path.getFileName().toString(),
                    "",
                    Certainty.MISSING,
                    ListingReader.fault(unreadable).getMessage()));
        }
    }

    private void look(String file, ListingContent content, String part) throws IOException {
        TableGlance glance = TableGlance.of(content, part, ReadingLimits.USUAL);
        Optional<String> told =
                glance.domain().filter(name -> ListingDomain.of(name).isPresent());
        Optional<String> domain = told.or(() -> byColumns(glance.columns()))
                .or(() -> ListingDomain.inFileName(file)
                        .filter(name -> ListingDomain.of(name).isPresent()));
        if (domain.isEmpty()) {
            rows.add(new ProposedColumn(
                    "", "", "missing", file, "", Certainty.MISSING, "no domain is known by its columns or its name"));
            return;
        }
        rows.add(new ProposedColumn(
                domain.get(),
                "",
                "file",
                file,
                "",
                told.isPresent() ? Certainty.SURE : Certainty.LIKELY,
                told.isPresent() ? "its rows say so" : "its columns or its name"));
        Map<String, List<String>> values = values(content, part, glance.columns());
        Set<String> seen = new HashSet<>();
        for (String choice : ListingDomain.targets(domain.get())) {
            ProposedColumn row = column(domain.get(), choice, glance.columns(), values);
            if (seen.add(row.target())) {
                rows.add(row);
            }
        }
        tellUnused(domain.get(), file, glance.columns());
    }

    /** Names the columns of a table that no row of the proposal uses: one of them may be what is missing. */
    private void tellUnused(String domain, String file, ColumnNames columns) {
        Set<String> used = new HashSet<>();
        rows.stream().filter(row -> row.domain().equals(domain)).forEach(row -> used.add(row.source()));
        List<String> unused = new ArrayList<>();
        columns.forEach(name -> {
            if (!used.contains(name)) {
                unused.add(name);
            }
        });
        if (!unused.isEmpty()) {
            rows.add(new ProposedColumn(
                    domain,
                    "",
                    "missing",
                    file,
                    "",
                    Certainty.MISSING,
                    "columns without a target: " + String.join(", ", unused)));
        }
    }

    /** The domain most of whose columns are found, if it is at least half of the required ones. */
    private Optional<String> byColumns(ColumnNames columns) {
        return Stream.of(ListingDomain.values())
                .filter(domain -> share(domain, columns) >= 0.5)
                .max(Comparator.comparingDouble((ListingDomain domain) -> share(domain, columns))
                        .thenComparing(ListingDomain::name, Comparator.reverseOrder()))
                .map(ListingDomain::name);
    }

    private double share(ListingDomain domain, ColumnNames columns) {
        List<String> required = ListingDomain.required(domain.name());
        long found = required.stream()
                .filter(choice -> !choice.equals("USUBJID"))
                .filter(choice -> find(domain.name(), choice, columns).isPresent())
                .count();
        return required.size() <= 1 ? 0 : (double) found / (required.size() - 1);
    }

    private record Found(String target, String source, Certainty certainty, String why) {}

    private Optional<Found> find(String domain, String choice, ColumnNames columns) {
        for (String target : choice.split("\\|")) {
            if (columns.has(target)) {
                return Optional.of(new Found(target, target, Certainty.SURE, "the same name"));
            }
            Set<String> known = knownNames.getOrDefault(domain + " " + target, Set.of());
            for (String source : columns) {
                if (known.contains(plain(source))) {
                    return Optional.of(new Found(target, source, Certainty.SURE, "a map that is ready has this name"));
                }
                if (stem(source).equals(stem(target)) || stem(source).equals(stem(target.substring(2)))) {
                    return Optional.of(new Found(target, source, Certainty.LIKELY, "the name is alike"));
                }
            }
        }
        return Optional.empty();
    }

    private ProposedColumn column(String domain, String choice, ColumnNames columns, Map<String, List<String>> values) {
        Optional<Found> found = find(domain, choice, columns);
        if (found.isEmpty()) {
            return new ProposedColumn(
                    domain, choice.split("\\|")[0], "missing", "", "", Certainty.MISSING, "no column is alike");
        }
        Found column = found.get();
        boolean isDate = column.target().endsWith("DTC");
        Optional<DateForm> form =
                isDate ? DateForm.of(values.getOrDefault(column.source(), List.of())) : Optional.empty();
        if (form.isEmpty() || form.get().pattern().isEmpty()) {
            return new ProposedColumn(
                    domain, column.target(), "column", column.source(), "", column.certainty(), column.why());
        }
        return new ProposedColumn(
                domain,
                column.target(),
                "date",
                column.source(),
                form.get().pattern(),
                form.get().certain() ? column.certainty() : Certainty.DOUBTFUL,
                column.why() + (form.get().certain() ? "" : "; day and month could be the other way round"));
    }

    private static Map<String, List<String>> values(ListingContent content, String part, ColumnNames columns)
            throws IOException {
        Map<String, List<String>> values = new HashMap<>();
        columns.forEach(name -> values.put(name, new ArrayList<>()));
        try (RowSource source = RowSource.open(content, part, TableMap.NONE, ReadingLimits.USUAL)) {
            for (int row = 0; row < LOOKED_AT && source.advance(); row++) {
                List<String> cells = source.cells();
                for (int column = 0; column < Math.min(cells.size(), columns.size()); column++) {
                    values.get(columns.get(column)).add(cells.get(column));
                }
            }
        }
        return values;
    }

    /** A name in capital letters and digits alone, without what stands before a point. */
    private static String plain(String name) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        return last.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** A plain name without the ending that makes it a date. */
    private static String stem(String name) {
        return plain(name).replaceAll(DATE_ENDING, "#");
    }
}
