package org.oncovigil.rulebook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.oncovigil.attribution.Bounds;
import org.oncovigil.attribution.Spelling;
import org.oncovigil.attribution.TermGroup;
import org.oncovigil.attribution.TermPlacement;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;
import org.oncovigil.table.TextRow;

/**
 * Reads a licence holder's MedDRA ASCII files ({@code llt.asc}, {@code pt.asc}, {@code smq_list.asc},
 * {@code smq_content.asc}; fields end with a dollar sign). The dictionary goes before our other names: a lowest level term
 * is placed where its preferred term is placed. A preferred term that no list places is placed by the first standardised
 * query of {@code meddra-smqs.csv} whose narrow terms have it. Without the folder nothing changes.
 */
final class MeddraFiles {
    private static final String PREFERRED_TERM_LEVEL = "4";
    private static final String NARROW = "2";
    private static final String ACTIVE = "A";

    private final Path folder;
    private final ModelTable queries;
    private final Spelling spelling;
    private final List<Problem> problems;

    MeddraFiles(Path folder, ModelTable queries, Spelling spelling, List<Problem> problems) {
        this.folder = folder;
        this.queries = queries;
        this.spelling = spelling;
        this.problems = problems;
    }

    /** Places the dictionary's names among the placements of the lists. */
    void addTo(Map<String, List<TermPlacement>> placements) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Map<String, String> preferred = new HashMap<>();
        read("pt.asc", 2).forEach(row -> preferred.put(row.get(0), row.get(1)));
        placeByQueries(preferred, placements);
        for (List<String> row : read("llt.asc", 3)) {
            String name = preferred.get(row.get(2));
            List<TermPlacement> placed = name == null ? null : placements.get(spelling.level(name));
            if (placed != null) {
                placements.put(spelling.level(row.get(1)), placed);
            }
        }
    }

    private void placeByQueries(Map<String, String> preferred, Map<String, List<TermPlacement>> placements) {
        Map<String, String> codes = new HashMap<>();
        for (List<String> row : read("smq_list.asc", 2)) {
            codes.put(spelling.level(row.get(1).replaceAll("(?i)\\s*\\(SMQ\\)\\s*$", "")), row.get(0));
        }
        Map<String, List<String>> content = new HashMap<>();
        for (List<String> row : read("smq_content.asc", 7)) {
            boolean counts = row.get(2).equals(PREFERRED_TERM_LEVEL)
                    && row.get(3).equals(NARROW)
                    && row.get(6).equals(ACTIVE);
            if (counts) {
                content.computeIfAbsent(row.get(0), any -> new ArrayList<>()).add(row.get(1));
            }
        }
        for (TextRow query : queries.rows()) {
            String code = codes.getOrDefault(spelling.level(query.cell("smq")), "");
            for (String term : content.getOrDefault(code, List.of())) {
                String name = preferred.get(term);
                if (name != null) {
                    placements.putIfAbsent(spelling.level(name), List.of(placement(name, query)));
                }
            }
        }
    }

    private TermPlacement placement(String name, TextRow query) {
        return new TermPlacement(
                name,
                queries.word(query, "group", TermGroup.class, TermGroup.OTHER),
                query.cell("organ"),
                query.cell("window"),
                Set.of(),
                Bounds.OPEN,
                Bounds.OPEN,
                false);
    }

    /** The rows of a file that have so many fields or more; a file that is not there is told and empty. */
    private List<List<String>> read(String name, int fields) {
        List<List<String>> rows = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(folder.resolve(name), StandardCharsets.UTF_8)) {
                List<String> row = List.of(line.split("\\$", -1));
                if (row.size() >= fields) {
                    rows.add(row);
                }
            }
        } catch (IOException failure) {
            problems.add(Problem.of(
                    AttributionMessage.DICTIONARY_NOT_READ,
                    Place.file("meddra/" + name),
                    "the file cannot be read",
                    "a MedDRA ASCII file in UTF-8",
                    "Read on without it."));
        }
        return rows;
    }
}
