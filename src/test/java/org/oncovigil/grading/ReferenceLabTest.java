package org.oncovigil.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncovigil.grading.LabBlock.Direction;
import org.oncovigil.table.TextRow;
import org.oncovigil.table.TextTable;

@DisplayName("The reference criteria, executed on their own, give the engine's grades")
class ReferenceLabTest {
    private static final int CASES_A_BLOCK = 80;
    private static final List<String> FACTORS = List.of(
            "0.05", "0.1", "0.25", "0.5", "0.75", "0.99", "1", "1.01", "1.2", "1.25", "1.5", "2", "2.5", "3", "3.01",
            "4", "5", "6", "10", "20", "20.01");

    private record Block(String version, String term, String direction, String system, String unit) {}

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20261122})
    void agreesOnEveryCaseButTheStrictOne(long seed) {
        Map<Block, List<Map<String, String>>> blocks = blocks();
        Random random = new Random(seed);
        int cases = 0;
        int strict = 0;
        for (Map.Entry<Block, List<Map<String, String>>> block : blocks.entrySet()) {
            LabGrader grader = new LabGrader(
                    Scales.of("NMPA-2025", "CTCAE-" + block.getKey().version()).lab());
            for (int i = 0; i < CASES_A_BLOCK; i++) {
                Map<String, BigDecimal> numbers = numbers(block.getValue(), random);
                String indicator = List.of("LOW", "NORMAL", "HIGH", "").get(random.nextInt(4));
                String reference = ReferenceLabReading.grade(block.getValue(), numbers, indicator);
                String engine = grade(grader, block.getKey(), numbers, indicator);
                if (isStrict(block.getValue(), numbers, indicator)) {
                    assertThat(engine)
                            .as("decision 0020: %s %s", block.getKey(), numbers)
                            .isEqualTo("NE");
                    strict++;
                } else {
                    assertThat(engine)
                            .as("seed %d, %s, %s, baseline %s", seed, block.getKey(), numbers, indicator)
                            .isEqualTo(reference);
                    cases++;
                }
            }
        }
        assertThat(blocks).hasSize(267);
        assertThat(cases).isGreaterThan(5_000);
        assertThat(strict).isPositive();
    }

    /** A baseline said to be high whose value is missing: the reference gives 0, this engine says not evaluable. */
    private static boolean isStrict(
            List<Map<String, String>> steps, Map<String, BigDecimal> numbers, String indicator) {
        return indicator.equals("HIGH")
                && !numbers.containsKey("BASE")
                && numbers.containsKey("VALUE")
                && steps.stream().anyMatch(step -> step.get("condition").contains("BASELINE_HIGH"));
    }

    private static String grade(LabGrader grader, Block block, Map<String, BigDecimal> numbers, String indicator) {
        LabFacts facts = new LabFacts(
                Optional.ofNullable(numbers.get("VALUE")),
                Optional.ofNullable(numbers.get("LLN")),
                Optional.ofNullable(numbers.get("ULN")),
                Optional.ofNullable(numbers.get("BASE")),
                BaselineIndicator.of(indicator),
                Optional.ofNullable(numbers.get("PCHG")));
        Direction direction = block.direction().equals("L") ? Direction.LOW : Direction.HIGH;
        return grader.grade(
                        block.term().toUpperCase(java.util.Locale.ROOT), Optional.of(direction), block.unit(), facts)
                .grade()
                .map(grade -> Integer.toString(grade.number()))
                .orElse("NE");
    }

    /** Numbers that often lie exactly on a bound; each is missing now and then. */
    private static Map<String, BigDecimal> numbers(List<Map<String, String>> steps, Random random) {
        List<BigDecimal> fixed = steps.stream()
                .flatMap(step -> java.util.stream.Stream.of(step.get("lower"), step.get("upper")))
                .filter(text -> text.matches("[\\d.]+"))
                .map(BigDecimal::new)
                .toList();
        BigDecimal scale = fixed.isEmpty() ? BigDecimal.valueOf(40) : fixed.get(random.nextInt(fixed.size()));
        Map<String, BigDecimal> numbers = new TreeMap<>();
        numbers.put("LLN", near(scale.multiply(new BigDecimal("0.9")), random));
        numbers.put("ULN", near(scale.multiply(new BigDecimal("1.3")), random));
        numbers.put("BASE", near(scale, random));
        BigDecimal reference = List.copyOf(numbers.values()).get(random.nextInt(3));
        BigDecimal value = random.nextInt(3) == 0 && !fixed.isEmpty()
                ? fixed.get(random.nextInt(fixed.size()))
                : reference.multiply(new BigDecimal(FACTORS.get(random.nextInt(FACTORS.size()))));
        numbers.put("VALUE", random.nextInt(4) == 0 ? value.add(new BigDecimal("0.001")) : value);
        numbers.put("PCHG", BigDecimal.valueOf(random.nextInt(9) * 25L - 100 + random.nextInt(2)));
        for (String name : List.of("VALUE", "LLN", "ULN", "BASE", "PCHG")) {
            if (random.nextInt(7) == 0) {
                numbers.remove(name);
            }
        }
        return numbers;
    }

    private static BigDecimal near(BigDecimal number, Random random) {
        return number.multiply(BigDecimal.valueOf(80 + random.nextInt(41), 2)).setScale(2, RoundingMode.UP);
    }

    private static Map<Block, List<Map<String, String>>> blocks() {
        Map<Block, List<Map<String, String>>> blocks = new LinkedHashMap<>();
        for (TextRow row : TextTable.read(Scales.reference("reference/ctcae-lab-criteria.csv"))
                .rows()) {
            Map<String, String> cells = new TreeMap<>();
            for (String column :
                    List.of("grade", "condition", "measure", "lower", "lower_inclusive", "upper", "upper_inclusive")) {
                cells.put(column, row.cell(column));
            }
            Block block = new Block(
                    row.cell("version"),
                    row.cell("term"),
                    row.cell("direction"),
                    row.cell("unit_system"),
                    row.cell("unit"));
            blocks.computeIfAbsent(block, key -> new ArrayList<>()).add(cells);
        }
        return blocks;
    }
}
