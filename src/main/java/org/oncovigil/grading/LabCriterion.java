package org.oncovigil.grading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.oncovigil.subject.Grade;

/**
 * One row of the laboratory criteria. The rows of a block are tried by step; the first that holds decides.
 *
 * @param step its place in the block, from 1
 * @param grade the grade it gives; nothing: not evaluable
 * @param conditions all must hold; none: no condition
 * @param measure what is compared with the bounds
 * @param lower the lower end
 * @param upper the upper end
 * @param text the criterion in words
 * @param assumption what was assumed where print needs a clinical fact; empty if nothing
 * @param status how well the row is confirmed
 * @param source codes of {@code rules/scales/sources.csv}
 */
public record LabCriterion(
        int step,
        Optional<Grade> grade,
        List<LabCondition> conditions,
        Measure measure,
        LabBound lower,
        LabBound upper,
        String text,
        String assumption,
        CellStatus status,
        String source) {
    public LabCriterion {
        conditions = List.copyOf(conditions);
    }

    /** What a criterion compares with its bounds. */
    public enum Measure {
        /** The result. */
        VALUE,
        /** The change from baseline in percent. */
        PERCENT_CHANGE
    }

    boolean holds(LabOperands operands) {
        for (int i = 0; i < conditions.size(); i++) {
            if (!conditions.get(i).holds(operands)) {
                return false;
            }
        }
        if (lower.isOpen() && upper.isOpen()) {
            return true;
        }
        BigDecimal measured = measured(operands);
        return measured != null && above(measured, operands) && below(measured, operands);
    }

    /** Rows that only say "not evaluable" compare the numbers as written; grades compare 15 significant digits. */
    private BigDecimal measured(LabOperands operands) {
        if (measure == Measure.PERCENT_CHANGE) {
            return operands.change;
        }
        return grade.isPresent() ? operands.value : operands.facts.value().orElse(null);
    }

    private boolean above(BigDecimal measured, LabOperands operands) {
        if (lower.isOpen()) {
            return true;
        }
        BigDecimal limit = lower.limit(operands);
        if (limit == null) {
            return false;
        }
        int order = measured.compareTo(limit);
        return order > 0 || order == 0 && lower.inclusive();
    }

    private boolean below(BigDecimal measured, LabOperands operands) {
        if (upper.isOpen()) {
            return true;
        }
        BigDecimal limit = upper.limit(operands);
        if (limit == null) {
            return false;
        }
        int order = measured.compareTo(limit);
        return order < 0 || order == 0 && upper.inclusive();
    }
}
