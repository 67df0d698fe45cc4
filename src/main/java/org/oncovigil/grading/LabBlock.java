package org.oncovigil.grading;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.oncovigil.grading.LabBound.Reference;
import org.oncovigil.grading.LabCriterion.Measure;
import org.oncovigil.subject.Grade;

/**
 * The criteria of one CTCAE term in one unit.
 *
 * @param scale the CTCAE version
 * @param term the term as that version prints it
 * @param direction whether low or high values are graded
 * @param analyte what is measured, as {@code rules/scales/lab-tests.csv} names it
 * @param unit the unit; empty: any, for criteria that are pure multiples of a limit
 * @param criteria the rows in the order in which they are tried; the last one always holds
 */
public record LabBlock(
        ScaleId scale, String term, Direction direction, String analyte, String unit, List<LabCriterion> criteria) {
    public LabBlock {
        criteria = List.copyOf(criteria);
    }

    /** Whether low or high values are graded. */
    public enum Direction {
        LOW,
        HIGH
    }

    /**
     * The least grade, 1 or more, of which the band in plain numbers reaches below a limit of this unit; nothing if none
     * does. A value of a milder grade cannot lie below the limit.
     */
    public Optional<Grade> leastGradeBelow(BigDecimal limit) {
        return criteria.stream()
                .filter(row -> row.upper().of() == Reference.NUMBER)
                .filter(row -> row.lower().isOpen()
                        || row.lower().of() == Reference.NUMBER
                                && row.lower().number().compareTo(limit) < 0)
                .flatMap(row -> row.grade().stream())
                .filter(grade -> grade.atLeast(Grade.GRADE_1))
                .min(Comparator.naturalOrder());
    }

    /** The row that decides for these facts. */
    public LabCriterion decide(LabFacts facts) {
        return decide(new LabOperands(facts));
    }

    LabCriterion decide(LabOperands operands) {
        for (int i = 0; i < criteria.size(); i++) {
            if (criteria.get(i).holds(operands)) {
                return criteria.get(i);
            }
        }
        throw new IllegalStateException(name() + " has no last row that always holds");
    }

    /** The scale, term and unit, such as {@code CTCAE-5.0 Anemia (g/L)}. */
    public String name() {
        return scale.name() + " " + term + (unit.isEmpty() ? "" : " (" + unit + ")");
    }

    /** The name of one of its rows, with the words of the criterion. */
    public String name(LabCriterion criterion) {
        return name() + " row " + criterion.step() + ": " + criterion.text();
    }

    /** Whether any row reads the lower limit of the reference range. */
    public boolean readsLow() {
        return reads(Reference.TIMES_LLN)
                || conditions(LabCondition.LLN_MISSING, LabCondition.LLN_PRESENT, LabCondition.VALUE_BELOW_LLN);
    }

    /** Whether any row reads the upper limit of the reference range. */
    public boolean readsHigh() {
        return reads(Reference.TIMES_ULN)
                || reads(Reference.ULN_PLUS)
                || reads(Reference.HIGHER_OF_BASE_AND_ULN)
                || conditions(LabCondition.ULN_MISSING, LabCondition.ULN_PRESENT);
    }

    /** Whether any row reads the baseline value. */
    public boolean readsBase() {
        return reads(Reference.TIMES_BASE)
                || reads(Reference.BASE_PLUS)
                || reads(Reference.HIGHER_OF_BASE_AND_ULN)
                || conditions(LabCondition.BASE_MISSING, LabCondition.BASE_PRESENT);
    }

    /** Whether any row reads the change from baseline. */
    public boolean readsChange() {
        return criteria.stream().anyMatch(row -> row.measure() == Measure.PERCENT_CHANGE)
                || conditions(LabCondition.CHANGE_MISSING, LabCondition.CHANGE_PRESENT);
    }

    private boolean reads(Reference reference) {
        return criteria.stream()
                .anyMatch(row -> row.lower().of() == reference || row.upper().of() == reference);
    }

    private boolean conditions(LabCondition... any) {
        List<LabCondition> wanted = List.of(any);
        return criteria.stream().anyMatch(row -> row.conditions().stream().anyMatch(wanted::contains));
    }
}
