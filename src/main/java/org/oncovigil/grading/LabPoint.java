package org.oncovigil.grading;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.oncovigil.subject.Grade;
import org.oncovigil.subject.LabResult;
import org.oncovigil.subject.RecordRef;

/**
 * One laboratory result graded on one CTCAE term.
 *
 * @param result the result
 * @param on the first day on which it may have been taken
 * @param block the criteria it was held against
 * @param row the row that decided; it has a grade
 * @param facts the numbers, in the unit of the block
 * @param trail how they were converted; empty if they were not
 */
public record LabPoint(LabResult result, LocalDate on, LabBlock block, LabCriterion row, LabFacts facts, String trail) {
    /** The grade. */
    public Grade grade() {
        return row.grade().orElseThrow();
    }

    /** The value in the unit of the criteria; in the laboratory's own unit for multiples of a limit. */
    public BigDecimal value() {
        return facts.value().orElseThrow();
    }

    /** The record it came from. */
    public RecordRef record() {
        return result.record();
    }

    /** The answer with its reason. */
    public CellGrading explain() {
        CellGrading grading = LabGrader.grade(block, facts);
        return trail.isEmpty()
                ? grading
                : new CellGrading(
                        grading.scale(),
                        grading.grade(),
                        grading.criterion(),
                        grading.status(),
                        grading.reason() + "; converted by " + trail);
    }
}
