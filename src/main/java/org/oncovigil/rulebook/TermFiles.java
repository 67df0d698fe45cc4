package org.oncovigil.rulebook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.oncovigil.attribution.Bounds;
import org.oncovigil.attribution.Spelling;
import org.oncovigil.attribution.TermBook;
import org.oncovigil.attribution.TermGroup;
import org.oncovigil.attribution.TermPlacement;
import org.oncovigil.problem.Problem;
import org.oncovigil.table.TextRow;

/** Reads the term lists: {@code term-groups.csv}, {@code term-names.csv}, {@code site-prefixes.csv}, {@code site-suffixes.csv}, {@code spellings.csv}. */
final class TermFiles {
    private final Path folder;
    private final AttributionOverrides overrides;
    private final List<Problem> problems;
    private final Map<String, List<TermPlacement>> placements = new HashMap<>(8192);
    private final Map<String, List<TermPlacement>> byOwnName = new HashMap<>(4096);

    TermFiles(Path folder, AttributionOverrides overrides, List<Problem> problems) {
        this.folder = folder;
        this.overrides = overrides;
        this.problems = problems;
    }

    TermBook read() {
        Spelling spelling = spelling();
        ModelTable terms = table(
                "term-groups.csv",
                "term",
                "group",
                "organ",
                "window",
                "lists",
                "duration_at_least",
                "duration_at_most",
                "onset_at_least",
                "onset_at_most",
                "when_blank");
        terms.rows().forEach(row -> place(terms, row, spelling));
        readOthers(spelling);
        readNames(spelling);
        ModelTable queries = table("meddra-smqs.csv", "smq", "group", "organ", "window");
        new MeddraFiles(folder.resolveSibling("meddra"), queries, spelling, problems).addTo(placements);
        return new TermBook(spelling, placements, prefixes(spelling), suffixes(spelling));
    }

    private ModelTable table(String name, String... columns) {
        return ModelTable.read(folder, name, List.of(columns), overrides, problems)
                .sourced();
    }

    private Spelling spelling() {
        ModelTable table = table("spellings.csv", "written", "read_as");
        return new Spelling(table.rows().stream()
                .map(row -> Map.entry(table.text(row, "written"), row.cell("read_as")))
                .toList());
    }

    private void place(ModelTable table, TextRow row, Spelling spelling) {
        TermPlacement placement = new TermPlacement(
                table.text(row, "term"),
                table.word(row, "group", TermGroup.class, TermGroup.OTHER),
                row.cell("organ"),
                row.cell("window"),
                ModelTable.words(row, "lists"),
                table.bounds(row, "duration_at_least", "duration_at_most"),
                table.bounds(row, "onset_at_least", "onset_at_most"),
                table.flag(row, "when_blank"));
        List<TermPlacement> same =
                placements.computeIfAbsent(spelling.level(placement.name()), key -> new ArrayList<>());
        if (!same.isEmpty() && !(placement.isSplit() && same.get(0).isSplit())) {
            table.problem(
                    AttributionMessage.TERM_TWICE, row, "term", placement.name(), "one row a name, or a split by days");
        }
        same.add(placement);
        byOwnName.put(placement.name(), same);
    }

    /** The names that were placed on purpose in no group. */
    private void readOthers(Spelling spelling) {
        ModelTable others = table("other-terms.csv", "term");
        int term = others.position("term");
        for (TextRow row : others.rows()) {
            String name = ModelTable.at(row, term);
            List<TermPlacement> placed = List.of(
                    new TermPlacement(name, TermGroup.OTHER, "", "", Set.of(), Bounds.OPEN, Bounds.OPEN, false));
            if (placements.putIfAbsent(spelling.level(name), placed) != null) {
                others.problem(AttributionMessage.TERM_TWICE, row, "term", name, "one row a name");
            }
            byOwnName.put(name, placed);
        }
    }

    private void readNames(Spelling spelling) {
        ModelTable names = table("term-names.csv", "name", "language", "same_as");
        int name = names.position("name");
        int sameAs = names.position("same_as");
        for (TextRow row : names.rows()) {
            readName(names, row, ModelTable.at(row, name), ModelTable.at(row, sameAs), spelling);
        }
    }

    private void readName(ModelTable table, TextRow row, String name, String sameAs, Spelling spelling) {
        List<TermPlacement> meant = byOwnName.get(sameAs);
        if (meant == null) {
            table.problem(AttributionMessage.TERM_NOT_PLACED, row, "same_as", sameAs, "a term with a group");
            return;
        }
        List<TermPlacement> known = placements.putIfAbsent(spelling.level(name), meant);
        if (known != null && known != meant) {
            String found = name + " also means " + known.get(0).name();
            table.problem(AttributionMessage.TERM_TWICE, row, "name", found, "one meaning a name");
        }
    }

    private List<String> prefixes(Spelling spelling) {
        ModelTable table = table("site-prefixes.csv", "prefix");
        return table.rows().stream()
                .map(row -> spelling.level(table.text(row, "prefix")))
                .toList();
    }

    private Map<String, String> suffixes(Spelling spelling) {
        Map<String, String> suffixes = new HashMap<>();
        ModelTable table = table("site-suffixes.csv", "suffix", "same_as");
        table.rows()
                .forEach(row -> suffixes.put(spelling.level(table.text(row, "suffix")), table.text(row, "same_as")));
        return suffixes;
    }
}
