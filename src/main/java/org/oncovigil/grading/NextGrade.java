package org.oncovigil.grading;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.oncovigil.grading.LabBlock.Direction;
import org.oncovigil.subject.Grade;

/**
 * How far a value is from the nearest bound of a worse grade.
 *
 * @param grade the grade beyond the bound
 * @param bound the bound
 * @param distance from the value to the bound, never negative; 0: the value lies on a bound that is not yet the worse grade
 * @param unit the unit of both; empty for the laboratory's own unit
 * @param near whether the distance is within the share of the bound that {@code limits.csv} calls near
 */
public record NextGrade(Grade grade, BigDecimal bound, BigDecimal distance, String unit, boolean near) {
    private static final String NEAR = "near-boundary";

    /** The next worse grade of a laboratory value; nothing if there is none, or the value is not graded. */
    public static Optional<NextGrade> of(LabBlock block, LabFacts facts, GradingLimits limits) {
        LabOperands operands = new LabOperands(facts);
        Optional<Grade> now = block.decide(operands).grade();
        if (now.isEmpty() || operands.value == null) {
            return Optional.empty();
        }
        boolean high = block.direction() == Direction.HIGH;
        return nearest(
                block.criteria().stream()
                        .filter(row -> row.measure() == LabCriterion.Measure.VALUE
                                && row.grade()
                                        .filter(grade -> grade.compareTo(now.get()) > 0)
                                        .isPresent()
                                && row.conditions().stream().allMatch(condition -> condition.holds(operands)))
                        .flatMap(row -> Optional.ofNullable((high ? row.lower() : row.upper()).limit(operands))
                                .map(bound -> step(row.grade().get(), bound, operands.value, block.unit(), limits))
                                .stream()),
                high,
                operands.value);
    }

    /** The next worse grade of a size at the dosing site. */
    static Optional<NextGrade> of(List<ScaleCell> cells, BigDecimal size, Grade now, GradingLimits limits) {
        return nearest(
                cells.stream()
                        .filter(cell -> cell.grade().compareTo(now) > 0)
                        .flatMap(
                                cell -> cell
                                        .band()
                                        .lower()
                                        .map(bound -> step(cell.grade(), bound, size, cell.unit(), limits))
                                        .stream()),
                true,
                size);
    }

    /** The next worse grade of a measurement whose higher values are worse. */
    static Optional<NextGrade> of(
            MeasurementGrader grader, String term, BigDecimal value, Grade now, GradingLimits limits) {
        return nearest(
                grader.criteria().stream()
                        .filter(row -> row.term().equals(term)
                                && row.measure() == MeasurementCriterion.Measure.VALUE
                                && row.and().measure().isEmpty()
                                && row.lower().of() == LabBound.Reference.NUMBER
                                && row.grade().compareTo(now) > 0)
                        .map(row -> step(row.grade(), row.lower().number(), value, row.unit(), limits)),
                true,
                value);
    }

    /** In words, such as {@code grade 3 from 10 cm on, 0.2 away (near)}. */
    public String text() {
        return "next worse grade " + grade.number() + " at " + bound.toPlainString()
                + (unit.isEmpty() ? "" : " " + unit) + ", " + distance.toPlainString() + " away"
                + (near ? " (near)" : "");
    }

    private static Optional<NextGrade> nearest(Stream<NextGrade> steps, boolean high, BigDecimal value) {
        return steps.filter(step -> step.bound().compareTo(value) * (high ? 1 : -1) >= 0)
                .min(Comparator.comparing(NextGrade::distance).thenComparing(NextGrade::grade));
    }

    private static NextGrade step(Grade grade, BigDecimal bound, BigDecimal value, String unit, GradingLimits limits) {
        BigDecimal distance = bound.subtract(value).abs();
        BigDecimal share = bound.abs().multiply(limits.limit(NEAR)).movePointLeft(2);
        return new NextGrade(grade, bound, distance, unit, distance.compareTo(share) <= 0);
    }
}
