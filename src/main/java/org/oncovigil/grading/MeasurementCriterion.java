package org.oncovigil.grading;

import java.math.BigDecimal;
import java.util.Optional;
import org.oncovigil.subject.Grade;

/**
 * One row of the criteria on vital signs, ECG, weight and other measurements.
 *
 * @param term the CTCAE term
 * @param analyte what is measured: VSTESTCD, EGTESTCD or LBTESTCD where there is one
 * @param population {@code all}, {@code adult} or {@code child}
 * @param unit the unit
 * @param grade the grade it gives
 * @param measure what is compared with the bounds
 * @param lower the lower end
 * @param upper the upper end
 * @param and what else must hold; {@link Also#NOTHING} if nothing
 * @param text the criterion in words
 * @param qualifier what print needs beside the number; empty if nothing
 * @param status how well it is confirmed
 * @param source codes of {@code rules/scales/sources.csv}
 */
public record MeasurementCriterion(
        String term,
        String analyte,
        String population,
        String unit,
        Grade grade,
        Measure measure,
        LabBound lower,
        LabBound upper,
        Also and,
        String text,
        String qualifier,
        CellStatus status,
        String source) {

    /** What is compared with the bounds. */
    public enum Measure {
        VALUE,
        /** The change from baseline in percent. */
        PERCENT_CHANGE,
        /** Value minus baseline. */
        RISE,
        /** Baseline minus value. */
        DROP,
        /** Hours without a break in which the value met the bounds. */
        HOURS
    }

    /** A second measure that must exceed, or reach, a number. */
    public record Also(Optional<Measure> measure, BigDecimal number, boolean inclusive) {
        /** Nothing more is asked. */
        public static final Also NOTHING = new Also(Optional.empty(), BigDecimal.ZERO, false);

        boolean holds(MeasurementFacts facts) {
            return measure.isEmpty()
                    || facts.of(measure.get())
                            .filter(found -> found.compareTo(number) > 0 || inclusive && found.compareTo(number) == 0)
                            .isPresent();
        }
    }

    boolean holds(MeasurementFacts facts) {
        Optional<BigDecimal> measured = facts.of(measure).map(SignificantDigits::of);
        if (measured.isEmpty()) {
            return false;
        }
        LabOperands operands = facts.operands();
        return reaches(lower, lower.limit(operands), measured.get())
                && reaches(upper, upper.limit(operands), measured.get(), -1)
                && and.holds(facts);
    }

    private static boolean reaches(LabBound bound, BigDecimal limit, BigDecimal measured) {
        return reaches(bound, limit, measured, 1);
    }

    private static boolean reaches(LabBound bound, BigDecimal limit, BigDecimal measured, int side) {
        if (bound.isOpen()) {
            return true;
        }
        if (limit == null) {
            return false;
        }
        int order = measured.compareTo(limit) * side;
        return order > 0 || order == 0 && bound.inclusive();
    }
}
