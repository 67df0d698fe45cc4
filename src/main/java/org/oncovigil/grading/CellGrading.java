package org.oncovigil.grading;

import java.util.Optional;
import org.oncovigil.subject.Grade;

/**
 * The answer of a scale to one question, with the cell that gave it.
 *
 * @param scale the scale and version
 * @param grade the grade; nothing: not evaluable
 * @param criterion the cell or row that decided; {@code none} if none was reached
 * @param status how well that cell is confirmed
 * @param reason the values compared, and any assumption; or why it is not evaluable
 */
public record CellGrading(ScaleId scale, Optional<Grade> grade, String criterion, CellStatus status, String reason) {
    /** What stands for the row when none was reached. */
    public static final String NO_CRITERION = "none";

    /** No block of the version fits the question. */
    public static CellGrading withoutCriterion(ScaleId scale, String reason) {
        return new CellGrading(scale, Optional.empty(), NO_CRITERION, CellStatus.VERIFIED, reason);
    }

    /** The same as the answer of a scale. */
    public GradeResult result() {
        if (grade.isPresent()) {
            return new GradeResult.Graded(scale, grade.get(), criterion, status, reason);
        }
        return new GradeResult.NotGradable(scale, reason);
    }
}
