package org.oncovigil.rulebook;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.oncovigil.attribution.AffectedOrgans;
import org.oncovigil.attribution.SteroidTable;
import org.oncovigil.escalation.WatchedResult.Meaning;
import org.oncovigil.escalation.WatchedTests;
import org.oncovigil.problem.Problem;
import org.oncovigil.table.TextRow;

/** Tables of the stopping, pause and follow-up rules: organs of organ classes, steroid doses, watched tests. */
final class WatchTables {
    private WatchTables() {}

    static AffectedOrgans organs(Path rules, List<Problem> problems) {
        Map<String, String> organs = new TreeMap<>();
        List<String> columns = List.of("organ_class", "organ", "source");
        for (TextRow row : RuleTables.read(rules, "stopping/organ-classes.csv", columns, problems)
                .rows()) {
            organs.put(row.cell("organ_class").toUpperCase(Locale.ROOT), row.cell("organ"));
        }
        return new AffectedOrgans(organs);
    }

    static SteroidTable steroids(Path rules, List<Problem> problems) {
        String words = "stopping/dose-words.csv";
        Map<String, Map<String, BigDecimal>> byKind =
                new TreeMap<>(Map.of("unit", new TreeMap<>(), "frequency", new TreeMap<>()));
        for (TextRow row : RuleTables.read(rules, words, List.of("kind", "word", "value", "source"), problems)
                .rows()) {
            Map<String, BigDecimal> kind = byKind.get(row.cell("kind"));
            if (kind == null) {
                problems.add(wrong(words, row, "kind", "unit or frequency"));
            } else {
                kind.put(upper(row.cell("word")), RuleTables.number(row, "value", words, problems));
            }
        }
        return new SteroidTable(equivalents(rules, problems), byKind.get("unit"), byKind.get("frequency"));
    }

    private static Map<String, BigDecimal> equivalents(Path rules, List<Problem> problems) {
        String file = "stopping/steroid-equivalents.csv";
        String column = "equal_to_5_mg_prednisone";
        Map<String, BigDecimal> equal = new TreeMap<>();
        for (TextRow row : RuleTables.read(rules, file, List.of("steroid", column, "source"), problems)
                .rows()) {
            BigDecimal value = RuleTables.number(row, column, file, problems);
            if (value.signum() <= 0) {
                problems.add(wrong(file, row, column, "a number above 0"));
            } else {
                equal.put(upper(row.cell("steroid")), value);
            }
        }
        return equal;
    }

    static WatchedTests watchedTests(Path rules, List<Problem> problems) {
        String file = "followup/watched-tests.csv";
        List<String> columns = List.of("domain", "test_code", "meaning", "positive", "negative", "source");
        List<WatchedTests.Row> rows = new ArrayList<>();
        for (TextRow row : RuleTables.read(rules, file, columns, problems).rows()) {
            Optional<Meaning> meaning = Arrays.stream(Meaning.values())
                    .filter(one -> one.name().equals(row.cell("meaning")))
                    .findFirst();
            if (meaning.isEmpty()) {
                problems.add(wrong(file, row, "meaning", "one of " + Arrays.toString(Meaning.values())));
            } else {
                rows.add(new WatchedTests.Row(
                        row.cell("domain"),
                        upper(row.cell("test_code")),
                        meaning.get(),
                        words(row.cell("positive")),
                        words(row.cell("negative"))));
            }
        }
        return new WatchedTests(rows);
    }

    private static Set<String> words(String cell) {
        return Arrays.stream(cell.split(";")).map(WatchTables::upper).collect(Collectors.toSet());
    }

    private static String upper(String word) {
        return word.strip().toUpperCase(Locale.ROOT);
    }

    private static Problem wrong(String file, TextRow row, String column, String expected) {
        return YamlSection.fault(
                RulebookMessage.VALUE_WRONG, "rules/" + file, row.line(), column, row.cell(column), expected);
    }
}
