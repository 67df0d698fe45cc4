package org.oncovigil.listing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;

/**
 * The values of SUPP-- rows, by the row they belong to: the rows of RDOMAIN whose IDVAR has the value IDVARVAL, compared
 * as numbers where both are numbers. A blank IDVARVAL means every record of the subject in that domain.
 */
final class SupplementalValues {
    private final Map<ListingRow, Map<String, String>> values = new IdentityHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> indexed = new HashSet<>();
    private final Map<String, List<ListingRow>> index = new HashMap<>();
    private final List<ListingRow> records;

    SupplementalValues(List<ListingRow> records, List<ListingRow> supplements) {
        this.records = records;
        supplements.forEach(this::take);
    }

    /** The values of a row by QNAM; none if it has none. */
    Map<String, String> of(ListingRow row) {
        return values.getOrDefault(row, Map.of());
    }

    List<Problem> problems() {
        return problems;
    }

    private void take(ListingRow supplement) {
        String parent = supplement.domain().substring(ListingDomain.SUPPLEMENT.length());
        String relatedTo = supplement.cell("RDOMAIN").isEmpty() ? parent : supplement.cell("RDOMAIN");
        List<ListingRow> matches =
                matches(parent, relatedTo, supplement.cell("IDVAR"), RowReading.plain(supplement.cell("IDVARVAL")));
        for (ListingRow row : matches) {
            values.computeIfAbsent(row, any -> new TreeMap<>()).put(supplement.cell("QNAM"), supplement.cell("QVAL"));
        }
        if (matches.isEmpty()) {
            problems.add(Problem.of(
                    ListingMessage.SUPPLEMENT_UNMATCHED,
                    Place.line(supplement.file(), supplement.line())
                            .of(supplement.usubjid(), parent)
                            .column("IDVARVAL"),
                    supplement.cell("QNAM") + " for " + supplement.cell("IDVAR") + " " + supplement.cell("IDVARVAL"),
                    "a record of " + relatedTo,
                    "The value is not used."));
        }
    }

    private List<ListingRow> matches(String domain, String relatedTo, String variable, String value) {
        String scope = domain + "\n" + relatedTo + "\n" + variable;
        if (indexed.add(scope)) {
            for (ListingRow row : records) {
                if (isOf(row, domain, relatedTo)) {
                    String own = variable.isEmpty() ? "" : RowReading.plain(row.cell(variable));
                    index.computeIfAbsent(scope + "\n" + own, any -> new ArrayList<>())
                            .add(row);
                    index.computeIfAbsent(scope + "\n\n", any -> new ArrayList<>())
                            .add(row);
                }
            }
        }
        return index.getOrDefault(scope + "\n" + (value.isEmpty() ? "\n" : value), List.of());
    }

    private static boolean isOf(ListingRow row, String domain, String relatedTo) {
        String stated = row.cell("DOMAIN");
        return row.domain().equals(domain) && (stated.isEmpty() || stated.equalsIgnoreCase(relatedTo));
    }
}
