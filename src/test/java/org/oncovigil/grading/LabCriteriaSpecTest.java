package org.oncovigil.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncovigil.table.TextRow;
import org.oncovigil.table.TextTable;

@DisplayName("Every bound of every laboratory criterion, at it, just below and just above")
class LabCriteriaSpecTest {
    private static final List<String> COLUMNS = List.of(
            "grade", "when", "measure", "lower_of", "lower", "lower_inclusive", "upper_of", "upper", "upper_inclusive");
    private static final BigDecimal STEP = new BigDecimal("0.0001");

    private record Block(String term, String direction, String unit) {}

    @ParameterizedTest(name = "CTCAE-{0}: the engine agrees with a plain reading of the table")
    @ValueSource(strings = {"4.03", "5.0", "6.0"})
    void engineAgreesWithPlainReading(String version) {
        Map<Block, List<Map<String, String>>> blocks = blocks(version);
        LabGrader grader =
                new LabGrader(Scales.of("NMPA-2025", "CTCAE-" + version).lab());
        int cases = 0;
        Set<String> grades = new LinkedHashSet<>();
        for (Map.Entry<Block, List<Map<String, String>>> block : blocks.entrySet()) {
            for (PlainLabReading.Case each : cases(block.getValue())) {
                String expected = PlainLabReading.grade(block.getValue(), each);
                assertThat(grade(grader, block.getKey(), each))
                        .as("CTCAE-%s %s %s", version, block.getKey(), each)
                        .isEqualTo(expected);
                cases++;
                grades.add(expected);
            }
        }
        assertThat(blocks).hasSizeGreaterThan(60);
        assertThat(cases).isGreaterThan(10_000);
        assertThat(grades).containsExactlyInAnyOrder("NE", "0", "1", "2", "3", "4");
    }

    private static String grade(LabGrader grader, Block block, PlainLabReading.Case of) {
        LabFacts facts = new LabFacts(
                Optional.ofNullable(of.get("VALUE")),
                Optional.ofNullable(of.get("LLN")),
                Optional.ofNullable(of.get("ULN")),
                Optional.ofNullable(of.get("BASE")),
                BaselineIndicator.of(of.indicator()),
                Optional.ofNullable(of.get("CHANGE")));
        CellGrading grading = grader.grade(block.term(), Optional.empty(), block.unit(), facts);
        assertThat(grading.reason()).isNotBlank();
        return grading.grade().map(grade -> Integer.toString(grade.number())).orElse("NE");
    }

    /** Baselines, ranges and gaps, each with the values around every bound that they give. */
    private static List<PlainLabReading.Case> cases(List<Map<String, String>> rows) {
        BigDecimal low = new BigDecimal("3.5");
        BigDecimal high = new BigDecimal("7.3");
        List<PlainLabReading.Case> cases = new ArrayList<>();
        for (BigDecimal base : List.of(new BigDecimal("5"), new BigDecimal("11.1"), new BigDecimal("1.7"))) {
            String own = base.compareTo(high) > 0 ? "HIGH" : base.compareTo(low) < 0 ? "LOW" : "NORMAL";
            for (String indicator : new LinkedHashSet<>(List.of(own, "NORMAL", ""))) {
                Map<String, BigDecimal> all = new TreeMap<>(Map.of("LLN", low, "ULN", high, "BASE", base));
                for (String missing : List.of("", "LLN", "ULN", "BASE", "LLN ULN", "ULN BASE", "CHANGE", "VALUE")) {
                    around(rows, all, missing, indicator, cases);
                }
            }
        }
        return cases;
    }

    private static void around(
            List<Map<String, String>> rows,
            Map<String, BigDecimal> all,
            String missing,
            String indicator,
            List<PlainLabReading.Case> cases) {
        for (BigDecimal bound : bounds(rows, all)) {
            for (BigDecimal value : List.of(bound.subtract(STEP), bound, bound.add(STEP))) {
                Map<String, BigDecimal> numbers = new TreeMap<>(all);
                numbers.put("VALUE", value);
                BigDecimal base = all.get("BASE");
                numbers.put(
                        "CHANGE", value.subtract(base).scaleByPowerOfTen(2).divide(base.abs(), MathContext.DECIMAL64));
                for (String name : missing.split(" ")) {
                    numbers.remove(name);
                }
                cases.add(new PlainLabReading.Case(numbers, indicator));
            }
        }
    }

    private static Set<BigDecimal> bounds(List<Map<String, String>> rows, Map<String, BigDecimal> all) {
        Set<BigDecimal> bounds = new LinkedHashSet<>();
        for (Map<String, String> row : rows) {
            for (String end : List.of("lower", "upper")) {
                String of = row.get(end + "_of");
                if (of.isEmpty()) {
                    continue;
                }
                BigDecimal number = new BigDecimal(row.get(end));
                if (row.get("measure").equals("PERCENT_CHANGE")) {
                    bounds.add(all.get("BASE")
                            .multiply(number.add(BigDecimal.valueOf(100)))
                            .movePointLeft(2));
                } else if (of.equals("NUMBER")) {
                    bounds.add(number);
                } else if (of.equals("HIGHER_OF_BASE_AND_ULN")) {
                    bounds.add(all.get("BASE"));
                    bounds.add(all.get("ULN"));
                } else if (of.startsWith("TIMES_")) {
                    bounds.add(all.get(of.substring(6)).multiply(number));
                } else {
                    bounds.add(all.get(of.substring(0, of.length() - 5)).add(number));
                }
            }
        }
        return bounds;
    }

    private static Map<Block, List<Map<String, String>>> blocks(String version) {
        Map<Block, List<Map<String, String>>> blocks = new LinkedHashMap<>();
        List<TextRow> rows = new ArrayList<>();
        for (String part : List.of("lab", "lab-more")) {
            Path file = Scales.RULES.resolve("scales/ctcae-" + version + "-" + part + ".csv");
            if (Files.exists(file)) {
                rows.addAll(TextTable.read(file).rows());
            }
        }
        for (TextRow row : rows) {
            Map<String, String> cells = new TreeMap<>();
            COLUMNS.forEach(column -> cells.put(column, row.cell(column)));
            blocks.computeIfAbsent(
                            new Block(row.cell("term"), row.cell("direction"), row.cell("unit")),
                            key -> new ArrayList<>())
                    .add(cells);
        }
        return blocks;
    }
}
