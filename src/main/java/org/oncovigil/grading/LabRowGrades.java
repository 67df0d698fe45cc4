package org.oncovigil.grading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oncovigil.grading.LabUnits.TermPlan;
import org.oncovigil.grading.LabUnits.Way;
import org.oncovigil.subject.Grade;
import org.oncovigil.subject.LabResult;
import org.oncovigil.subject.Measured;

/** One laboratory result graded on every term that goes by its analyte. */
final class LabRowGrades {
    private final LabUnits units;
    private final LabResult result;
    private final Optional<LabResult> baseline;
    private final List<LabPoint> points = new ArrayList<>(2);
    private LabGap gap;

    LabRowGrades(LabUnits units, LabResult result, Optional<LabResult> baseline) {
        this.units = units;
        this.result = result;
        this.baseline = baseline;
    }

    void grade(List<TermPlan> plans) {
        for (TermPlan plan : plans) {
            Optional<Way> way = plan.choose(result);
            if (way.isPresent()) {
                grade(way.get());
            } else {
                note(plan.ways().isEmpty() ? unitGap() : LabGap.NO_NUMBER);
            }
        }
    }

    /** The graded terms. */
    List<LabPoint> points() {
        return points;
    }

    /**
     * Why the row as a whole has no grade. A term that is not evaluable leaves the row ungraded unless another one found
     * a grade above 0: a side that was not looked at forbids calling the whole normal.
     */
    Optional<LabGap> gap() {
        boolean found = points.stream().anyMatch(point -> point.grade() != Grade.GRADE_0);
        return found ? Optional.empty() : Optional.ofNullable(gap);
    }

    private void grade(Way way) {
        Measured measured = way.measured(result);
        Optional<BigDecimal> base = baseline.flatMap(then -> units.base(way, result, then));
        Optional<BigDecimal> value = measured.value().map(way.conversion()::apply);
        LabFacts facts = new LabFacts(
                value,
                measured.low().map(way.conversion()::apply),
                measured.high().map(way.conversion()::apply),
                base,
                indicator(way),
                way.block().readsChange() ? LabFacts.change(value, base) : Optional.empty());
        LabCriterion row = way.block().decide(facts);
        if (row.grade().isEmpty()) {
            note(gap(row));
            return;
        }
        LocalDate on = result.on().earliest().orElse(LocalDate.MIN);
        points.add(new LabPoint(
                result, on, way.block(), row, facts, way.conversion().text()));
    }

    private BaselineIndicator indicator(Way way) {
        if (baseline.isEmpty()) {
            return BaselineIndicator.UNKNOWN;
        }
        BaselineIndicator told = BaselineIndicator.of(baseline.get().indicator());
        if (told != BaselineIndicator.UNKNOWN) {
            return told;
        }
        Measured then = way.measured(baseline.get());
        return LabFacts.indicator(then.value(), then.low(), then.high());
    }

    private LabGap unitGap() {
        boolean number = result.original().value().isPresent()
                || result.standard().value().isPresent();
        return number ? LabGap.UNIT_NOT_COVERED : LabGap.NO_NUMBER;
    }

    private static LabGap gap(LabCriterion row) {
        List<LabCondition> conditions = row.conditions();
        if (conditions.contains(LabCondition.VALUE_MISSING)) {
            return LabGap.NO_NUMBER;
        }
        if (conditions.contains(LabCondition.ULN_MISSING) || conditions.contains(LabCondition.LLN_MISSING)) {
            return LabGap.LIMIT_MISSING;
        }
        return conditions.isEmpty() ? LabGap.BEYOND_THE_TERM : LabGap.BASELINE_MISSING;
    }

    private void note(LabGap found) {
        gap = gap == null || found.compareTo(gap) > 0 ? found : gap;
    }
}
