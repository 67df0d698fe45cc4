package org.oncovigil.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncovigil.table.TextRow;
import org.oncovigil.table.TextTable;

@DisplayName("Every number and every word of the vaccine scales, read a second time")
class VaccineScaleSpecTest {
    private static final BigDecimal STEP = new BigDecimal("0.001");

    @ParameterizedTest(name = "{0}: around every bound the engine gives the highest cell that a plain reading meets")
    @CsvSource({"NMPA-2019, 400", "NMPA-2025, 300", "FDA-2007, 250"})
    void boundsAreReadAsWritten(String scale, int leastCases) {
        List<TextRow> rows = rows(scale);
        VaccineScaleGrader grader =
                new VaccineScaleGrader(Scales.of(scale, "CTCAE-5.0").vaccine(), true);
        int cases = 0;
        for (TextRow row : rows) {
            for (BigDecimal number : around(row)) {
                for (int age : List.of(8, 14, 15, 52)) {
                    Optional<Integer> expected = plain(rows, row, age, number);
                    if (expected.isPresent()) {
                        CellGrading answer = grader.grade(reaction(row, age, number));
                        assertThat(answer.grade().map(grade -> grade.number()))
                                .as("%s, age %d, %s: %s", row.cells(), age, number, answer.reason())
                                .isEqualTo(expected);
                        cases++;
                    }
                }
            }
        }
        assertThat(cases).isGreaterThan(leastCases);
    }

    @ParameterizedTest(name = "{0}: every word gives the grade of its cell")
    @CsvSource({"NMPA-2019, 90", "NMPA-2025, 120", "FDA-2007, 30"})
    void wordsAreReadAsWritten(String scale, int leastCases) {
        VaccineScaleGrader grader =
                new VaccineScaleGrader(Scales.of(scale, "CTCAE-5.0").vaccine(), true);
        int cases = 0;
        for (TextRow row : rows(scale)) {
            String measure = row.cell("measure");
            if (!Set.of("FUNCTION", "FINDING", "TREATMENT").contains(measure)
                    || row.cell("reaction").equals("*")
                    || row.cell("grade").equals("0")) {
                continue;
            }
            LocalReaction seen = new LocalReaction(
                    row.cell("reaction"),
                    Optional.of(row.cell("population").equals("child") ? 8 : 52),
                    Optional.empty(),
                    Optional.empty(),
                    measure.equals("FUNCTION") ? row.cell("word") : "",
                    measure.equals("TREATMENT") ? Set.of(row.cell("word")) : Set.of(),
                    measure.equals("FINDING") ? Set.of(row.cell("word")) : Set.of(),
                    Map.of(),
                    Optional.empty(),
                    "");
            CellGrading answer = grader.grade(seen);
            assertThat(answer.grade().map(grade -> Integer.toString(grade.number())))
                    .as("%s: %s", row.cells(), answer.reason())
                    .contains(row.cell("grade"));
            cases++;
        }
        assertThat(cases).isGreaterThan(leastCases);
    }

    @ParameterizedTest(name = "{0}: a greater size never has a lower grade")
    @CsvSource({"NMPA-2019", "NMPA-2025", "FDA-2007"})
    void gradesRiseWithSize(String scale) {
        VaccineScaleGrader grader =
                new VaccineScaleGrader(Scales.of(scale, "CTCAE-5.0").vaccine(), true);
        for (String reaction : List.of("erythema", "induration", "swelling")) {
            int last = 0;
            for (int millimetres = 0; millimetres <= 150; millimetres++) {
                CellGrading answer = grader.grade(new LocalReaction(
                        reaction,
                        Optional.of(52),
                        Optional.of(BigDecimal.valueOf(millimetres, 1)),
                        Optional.empty(),
                        "none",
                        Set.of(),
                        Set.of(),
                        Map.of(),
                        Optional.empty(),
                        ""));
                int grade = answer.grade().orElseThrow().number();
                assertThat(grade).as("%s %d mm", reaction, millimetres).isGreaterThanOrEqualTo(last);
                last = grade;
            }
            assertThat(last).isEqualTo(3);
        }
    }

    private static List<TextRow> rows(String scale) {
        return TextTable.read(
                        Scales.RULES.resolve("scales/vaccine-" + scale.toLowerCase(java.util.Locale.ROOT) + ".csv"))
                .rows();
    }

    private static Set<BigDecimal> around(TextRow row) {
        Set<BigDecimal> numbers = new TreeSet<>();
        for (String end : List.of("lower", "upper")) {
            if (!row.cell(end).isEmpty()) {
                BigDecimal bound = new BigDecimal(row.cell(end));
                numbers.addAll(List.of(bound.subtract(STEP), bound, bound.add(STEP)));
            }
        }
        numbers.removeIf(number -> number.signum() < 0);
        return numbers;
    }

    /** The highest grade among the cells of the same reaction, measure and word; nothing if the age has none. */
    private static Optional<Integer> plain(List<TextRow> rows, TextRow like, int age, BigDecimal number) {
        boolean fda = like.cell("text").isEmpty()
                || rows.get(0).cell("population").equals("adult")
                        && rows.stream().noneMatch(row -> row.cell("population").equals("child"));
        String group = age >= (fda ? 12 : 15) ? "adult" : fda ? "none" : "child";
        List<TextRow> same = new ArrayList<>();
        for (TextRow row : rows) {
            if (row.cell("reaction").equals(like.cell("reaction"))
                    && row.cell("measure").equals(like.cell("measure"))
                    && (row.cell("word").equals(like.cell("word")))
                    && (row.cell("population").equals("all")
                            || row.cell("population").equals(group))) {
                same.add(row);
            }
        }
        if (same.isEmpty() || like.cell("measure").equals("LIMB_SHARE")) {
            return Optional.empty();
        }
        int worst = 0;
        for (TextRow row : same) {
            boolean low = row.cell("lower").isEmpty()
                    || number.subtract(new BigDecimal(row.cell("lower"))).signum()
                            >= (row.cell("lower_inclusive").equals("true") ? 0 : 1);
            boolean high = row.cell("upper").isEmpty()
                    || number.subtract(new BigDecimal(row.cell("upper"))).signum()
                            <= (row.cell("upper_inclusive").equals("true") ? 0 : -1);
            if (low && high && row.cell("and_word").isEmpty()) {
                worst = Math.max(worst, Integer.parseInt(row.cell("grade")));
            }
        }
        return Optional.of(worst);
    }

    private static LocalReaction reaction(TextRow row, int age, BigDecimal number) {
        String measure = row.cell("measure");
        Map<String, BigDecimal> numbers = new TreeMap<>();
        if (measure.equals("COUNT")) {
            numbers.put(row.cell("word"), number);
        }
        return new LocalReaction(
                row.cell("reaction"),
                Optional.of(age),
                measure.equals("DIAMETER") ? Optional.of(number) : Optional.empty(),
                measure.equals("AREA") ? Optional.of(number) : Optional.empty(),
                "",
                Set.of(),
                Set.of(),
                numbers,
                measure.equals("TEMPERATURE") ? Optional.of(number) : Optional.empty(),
                measure.equals("TEMPERATURE") ? row.cell("word") : "");
    }
}
