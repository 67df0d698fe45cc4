package org.oncovigil.grading;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.oncovigil.subject.Grade;

/**
 * Grades vital signs, ECG, weight and other measurements by one CTCAE version. The worst row met gives the grade; with a
 * value and no row met the grade is 0. Rows that need something else beside the number, such as symptoms, are taken by
 * the number alone, and the reason says what print needs: the worst case.
 */
public final class MeasurementGrader {
    private final ScaleId scale;
    private final List<MeasurementCriterion> criteria;

    /** A grader for one version. */
    public MeasurementGrader(ScaleId scale, List<MeasurementCriterion> criteria) {
        this.scale = scale;
        this.criteria = List.copyOf(criteria);
    }

    /** The CTCAE version. */
    public ScaleId scale() {
        return scale;
    }

    /** Every row, in the order of the file. */
    public List<MeasurementCriterion> criteria() {
        return criteria;
    }

    /** The unit in which a measurement of a term is graded; nothing if the version has no such criterion. */
    public Optional<String> unit(String term, String analyte) {
        return rows(term, analyte).stream().map(MeasurementCriterion::unit).findFirst();
    }

    /**
     * Grades one measurement.
     *
     * @param term the CTCAE term
     * @param analyte what was measured
     * @param population {@code adult} or {@code child}
     * @param facts the numbers, in the unit of {@link #unit}
     */
    public CellGrading grade(String term, String analyte, String population, MeasurementFacts facts) {
        List<MeasurementCriterion> rows = rows(term, analyte).stream()
                .filter(row -> row.population().equals(ScaleCell.ALL_AGES)
                        || row.population().equals(population))
                .toList();
        if (rows.isEmpty()) {
            return CellGrading.withoutCriterion(scale, "the version has no criterion for " + term + " by " + analyte);
        }
        if (facts.value().isEmpty()) {
            return CellGrading.withoutCriterion(scale, "no value");
        }
        String told = analyte + " " + facts.value().get().toPlainString() + " "
                + rows.get(0).unit();
        Optional<MeasurementCriterion> worst =
                rows.stream().filter(row -> row.holds(facts)).max(Comparator.comparing(MeasurementCriterion::grade));
        if (worst.isEmpty()) {
            return new CellGrading(
                    scale,
                    Optional.of(Grade.GRADE_0),
                    scale.name() + " " + term + ": no grade met",
                    rows.get(0).status(),
                    told);
        }
        MeasurementCriterion row = worst.get();
        return new CellGrading(
                scale,
                Optional.of(row.grade()),
                scale.name() + " " + term + " grade " + row.grade().number() + ": " + row.text(),
                row.status(),
                told + (row.qualifier().isEmpty() ? "" : "; " + row.qualifier()));
    }

    private List<MeasurementCriterion> rows(String term, String analyte) {
        return criteria.stream()
                .filter(row ->
                        row.term().equalsIgnoreCase(term) && row.analyte().equals(analyte))
                .toList();
    }
}
