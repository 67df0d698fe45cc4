package org.oncovigil.grading;

import java.util.Optional;
import org.oncovigil.subject.Grade;

/** The answer of one scale. Grade 0, not evaluable and not applicable are three different answers. */
public sealed interface GradeResult {
    /** The grade, if there is one. */
    Optional<Grade> grade();

    /** Why: the values read, the assumption made, or what was missing. */
    String reason();

    /**
     * A grade.
     *
     * @param scale the scale and version
     * @param value the grade
     * @param criterion the row of the scale that decided; for grade 0 the last row tried
     * @param status how well that cell is confirmed
     * @param reason the values and the conversion used, and any assumption
     */
    record Graded(ScaleId scale, Grade value, String criterion, CellStatus status, String reason)
            implements GradeResult {
        @Override
        public Optional<Grade> grade() {
            return Optional.of(value);
        }
    }

    /** The scale applies, but a value, unit or limit is missing. */
    record NotGradable(ScaleId scale, String reason) implements GradeResult {
        @Override
        public Optional<Grade> grade() {
            return Optional.empty();
        }
    }

    /** The scale has nothing to say about this event. */
    record NotApplicable(ScaleId scale, String reason) implements GradeResult {
        @Override
        public Optional<Grade> grade() {
            return Optional.empty();
        }
    }
}
