package org.oncovigil.rulebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.oncovigil.grading.LabBound;
import org.oncovigil.grading.MeasurementCriterion;
import org.oncovigil.grading.MeasurementGrader;
import org.oncovigil.grading.TermCatalogue;
import org.oncovigil.grading.UnitTable;

/**
 * Proves the measurement criteria of a CTCAE version: the numeric bands of one term, analyte, population and measure do
 * not overlap and touch each other, their grades rise or fall with the number throughout, and every term, unit and source
 * is known. Rows that ask for something more, such as a duration, are left out of the touching.
 */
final class MeasurementProof {
    private final MeasurementGrader grader;
    private final String file;
    private final ScaleProof.Findings findings;

    MeasurementProof(MeasurementGrader grader, ScaleProof.Findings findings) {
        this.grader = grader;
        this.file = "scales/" + grader.scale().name().toLowerCase(Locale.ROOT) + "-measurements.csv";
        this.findings = findings;
    }

    void prove(UnitTable units, SourceList sources, TermCatalogue terms) {
        int before = findings.problems();
        Map<String, List<MeasurementCriterion>> groups = new TreeMap<>();
        for (MeasurementCriterion row : grader.criteria()) {
            sources.check(file, describe(row), row.source(), findings);
            if (!row.unit().isEmpty() && !units.unit(row.unit()).equals(Optional.of(row.unit()))) {
                findings.problem(
                        ScaleFileMessage.SCALE_UNIT_UNKNOWN,
                        file,
                        describe(row) + ": unit \"" + row.unit() + "\"",
                        "a unit of rules/units.csv");
            }
            if (terms.term(row.term()).isEmpty()) {
                findings.problem(ScaleFileMessage.TERM_NOT_IN_CATALOGUE, file, describe(row), "a term of the version");
            }
            if (row.and().measure().isEmpty() && isNumeric(row)) {
                groups.computeIfAbsent(
                                String.join(
                                        "|",
                                        row.term(),
                                        row.analyte(),
                                        row.population(),
                                        row.measure().name()),
                                name -> new ArrayList<>())
                        .add(row);
            }
        }
        groups.values().forEach(this::touching);
        findings.proved(
                before,
                grader.scale() + " measurements: " + grader.criteria().size()
                        + " rows; the bands touch without overlap or hole and rise in severity; every term, unit and "
                        + "source is known");
    }

    private void touching(List<MeasurementCriterion> group) {
        List<MeasurementCriterion> sorted = new ArrayList<>(group);
        sorted.sort(Comparator.comparing(row -> row.lower().isOpen()
                ? BigDecimal.valueOf(Long.MIN_VALUE)
                : row.lower().number()));
        for (int i = 1; i < sorted.size(); i++) {
            LabBound end = sorted.get(i - 1).upper();
            LabBound start = sorted.get(i).lower();
            int order = end.isOpen() || start.isOpen() ? 1 : end.number().compareTo(start.number());
            if (order > 0 || order == 0 && end.inclusive() && start.inclusive()) {
                tell(ScaleFileMessage.BANDS_OVERLAP, sorted.get(i - 1), sorted.get(i), "bands without a common value");
            }
            if (order < 0 || order == 0 && !end.inclusive() && !start.inclusive()) {
                tell(ScaleFileMessage.HOLE_BETWEEN_BANDS, sorted.get(i - 1), sorted.get(i), "bands that touch");
            }
            if (sorted.get(i).grade() == sorted.get(i - 1).grade()
                    || i > 1
                            && (sorted.get(i)
                                                    .grade()
                                                    .compareTo(sorted.get(i - 1).grade())
                                            > 0)
                                    != (sorted.get(i - 1)
                                                    .grade()
                                                    .compareTo(sorted.get(i - 2).grade())
                                            > 0)) {
                tell(
                        ScaleFileMessage.SEVERITY_DOES_NOT_RISE,
                        sorted.get(i - 1),
                        sorted.get(i),
                        "grades that rise, or fall, with the number throughout");
            }
        }
    }

    private void tell(ScaleFileMessage message, MeasurementCriterion low, MeasurementCriterion high, String expected) {
        findings.problem(message, file, describe(low) + " and " + describe(high), expected);
    }

    private static boolean isNumeric(MeasurementCriterion row) {
        return isNumberOrOpen(row.lower()) && isNumberOrOpen(row.upper());
    }

    private static boolean isNumberOrOpen(LabBound bound) {
        return bound.isOpen() || bound.of() == LabBound.Reference.NUMBER;
    }

    private static String describe(MeasurementCriterion row) {
        return row.term() + " by " + row.analyte() + ", " + row.population() + ", grade "
                + row.grade().number() + " (" + row.text() + ")";
    }
}
