package org.oncovigil.grading;

import java.util.Optional;
import org.oncovigil.subject.Grade;

/**
 * The shift of one laboratory term in one subject.
 *
 * @param term the CTCAE term
 * @param baseline the grade of the baseline result; nothing if it could not be graded
 * @param worst the worst result from the day of the first dose on; the first of several
 */
public record LabWorst(String term, Optional<Grade> baseline, LabPoint worst) {}
