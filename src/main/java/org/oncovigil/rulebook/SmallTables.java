package org.oncovigil.rulebook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.oncovigil.attribution.AssessedEvent;
import org.oncovigil.attribution.Spelling;
import org.oncovigil.escalation.ExclusionTable;
import org.oncovigil.problem.Problem;
import org.oncovigil.subject.CodeLists;
import org.oncovigil.subject.DispositionList;
import org.oncovigil.subject.DispositionMeaning;
import org.oncovigil.table.TextRow;

/** The rulebook's small tables: what DS records mean, what exclusions remove, which terms make up a set. */
final class SmallTables {
    private SmallTables() {}

    static DispositionList dispositions(Path rules, List<Problem> problems) {
        String file = "codelists/disposition.csv";
        List<DispositionList.Row> rows = new ArrayList<>();
        List<String> columns = List.of("category", "subcategory", "standard_term", "meaning", "source");
        for (TextRow row : RuleTables.read(rules, file, columns, problems).rows()) {
            meaning(row, file, problems)
                    .ifPresent(meaning -> rows.add(new DispositionList.Row(
                            CodeLists.normal(row.cell("category")),
                            CodeLists.normal(row.cell("subcategory")),
                            CodeLists.normal(row.cell("standard_term")),
                            meaning)));
        }
        return new DispositionList(rows);
    }

    private static Optional<DispositionMeaning> meaning(TextRow row, String file, List<Problem> problems) {
        Optional<DispositionMeaning> meaning = Arrays.stream(DispositionMeaning.values())
                .filter(constant -> constant.name().equals(row.cell("meaning")))
                .findFirst();
        if (meaning.isEmpty()) {
            problems.add(YamlSection.fault(
                    RulebookMessage.VALUE_WRONG,
                    "rules/" + file,
                    row.line(),
                    "meaning",
                    row.cell("meaning"),
                    "one of "
                            + Arrays.stream(DispositionMeaning.values())
                                    .map(Enum::name)
                                    .collect(Collectors.joining(", "))));
        }
        return meaning;
    }

    static ExclusionTable exclusions(Path rules, List<Problem> problems) {
        SortedMap<String, Set<String>> removes = new TreeMap<>();
        List<String> columns = List.of("exclusion", "criterion", "source");
        for (TextRow row : RuleTables.read(rules, "dlt/CV-DLT-1.exclusions.csv", columns, problems)
                .rows()) {
            removes.computeIfAbsent(row.cell("exclusion"), key -> new TreeSet<>())
                    .add(row.cell("criterion"));
        }
        return new ExclusionTable(removes);
    }

    static TermSets termSets(Path rules, Spelling spelling, List<Problem> problems) {
        Map<String, Set<String>> sets = new TreeMap<>();
        List<String> columns = List.of("set", "term", "source");
        for (TextRow row :
                RuleTables.read(rules, "dlt/term-sets.csv", columns, problems).rows()) {
            sets.computeIfAbsent(spelling.level(row.cell("term")), key -> new TreeSet<>())
                    .add(row.cell("set"));
        }
        RuleTables.read(rules, "scales/event-terms.csv", List.of("event", "kind"), problems).rows().stream()
                .filter(row -> row.cell("kind").equals("LAB"))
                .forEach(row -> sets.computeIfAbsent(spelling.level(row.cell("event")), key -> new TreeSet<>())
                        .add(AssessedEvent.LABORATORY_VALUE));
        return new TermSets(spelling, sets);
    }
}
