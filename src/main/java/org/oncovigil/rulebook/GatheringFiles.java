package org.oncovigil.rulebook;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.oncovigil.attribution.EvidenceItem;
import org.oncovigil.attribution.GatheringTables;
import org.oncovigil.attribution.Medicine;
import org.oncovigil.attribution.MedicineBook;
import org.oncovigil.problem.Problem;
import org.oncovigil.subject.CodeLists;
import org.oncovigil.table.TextRow;

/** Reads the tables by which evidence is gathered: medications, routes, body sites, coded values. */
final class GatheringFiles {
    private static final String ACUTE_CRITERIA = "acute_criteria";

    private final Path folder;
    private final AttributionOverrides overrides;
    private final List<Problem> problems;

    GatheringFiles(Path folder, AttributionOverrides overrides, List<Problem> problems) {
        this.folder = folder;
        this.overrides = overrides;
        this.problems = problems;
    }

    GatheringTables read() {
        Map<String, EvidenceItem> supplemental = new HashMap<>();
        Set<String> acute = new LinkedHashSet<>();
        supplemental(supplemental, acute);
        return new GatheringTables(new MedicineBook(medicines()), routes(), sites(), supplemental, acute);
    }

    private ModelTable table(String name, String... columns) {
        return ModelTable.read(folder, name, List.of(columns), overrides, problems)
                .sourced();
    }

    private List<Medicine> medicines() {
        ModelTable table = table("medications.csv", "name", "kind", "daily_at_most", "unit");
        return table.rows().stream()
                .map(row -> new Medicine(
                        CodeLists.normal(table.text(row, "name")),
                        table.word(row, "kind", Medicine.Kind.class, Medicine.Kind.OTHER),
                        amount(table, row),
                        row.cell("unit")))
                .toList();
    }

    private static Optional<BigDecimal> amount(ModelTable table, TextRow row) {
        String cell = row.cell("daily_at_most");
        try {
            return cell.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(cell));
        } catch (NumberFormatException notNumber) {
            table.problem(AttributionMessage.NUMBER_UNREADABLE, row, "daily_at_most", "\"" + cell + "\"", "a number");
            return Optional.empty();
        }
    }

    private Set<String> routes() {
        Set<String> routes = new HashSet<>();
        ModelTable table = table("routes.csv", "route");
        table.rows().forEach(row -> routes.add(CodeLists.normal(table.text(row, "route"))));
        return routes;
    }

    private Map<String, Set<String>> sites() {
        Map<String, Set<String>> sites = new HashMap<>();
        ModelTable table = table("body-sites.csv", "site", "near");
        table.rows()
                .forEach(row -> sites.computeIfAbsent(CodeLists.normal(table.text(row, "site")), any -> new HashSet<>())
                        .add(CodeLists.normal(table.text(row, "near"))));
        return sites;
    }

    private void supplemental(Map<String, EvidenceItem> supplemental, Set<String> acute) {
        ModelTable table = table("supplemental.csv", "qnam", "item", "meaning");
        for (TextRow row : table.rows()) {
            String name = CodeLists.normal(table.text(row, "qnam"));
            if (row.cell("item").equals(ACUTE_CRITERIA)) {
                acute.add(name);
                continue;
            }
            EvidenceItem.of(row.cell("item"))
                    .filter(EvidenceItem::isColumn)
                    .ifPresentOrElse(
                            item -> supplemental.put(name, item),
                            () -> table.problem(
                                    AttributionMessage.WORD_UNKNOWN, row, "item", row.cell("item"), "a column"));
        }
    }
}
