package org.oncovigil.grading;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.oncovigil.subject.Grade;

/**
 * One term of CTCAE.
 *
 * @param code the MedDRA code that NCI publishes with it
 * @param term the term
 * @param organClass the system organ class
 * @param grades the grades that the term defines; empty: not known
 * @param gradesStatus how well they are confirmed
 * @param otherSpecify whether it is one of the "Other, specify" terms
 * @param flags what the text of each grade speaks of, words separated by blanks, grade 1 first; hints, not a verdict
 * @param counterpart the term of the neighbouring version that NCI names; empty if none or the same
 */
public record CtcaeTerm(
        String code,
        String term,
        String organClass,
        Set<Grade> grades,
        CellStatus gradesStatus,
        boolean otherSpecify,
        List<String> flags,
        String counterpart) {
    public CtcaeTerm {
        grades = Collections.unmodifiableSet(grades.isEmpty() ? EnumSet.noneOf(Grade.class) : EnumSet.copyOf(grades));
        flags = List.copyOf(flags);
    }

    /** The grades that the term defines as numbers, such as {@code 1, 2, 3}. */
    String gradeNumbers() {
        return grades.stream()
                .sorted()
                .map(grade -> Integer.toString(grade.number()))
                .collect(Collectors.joining(", "));
    }

    /** What the text of a grade speaks of. */
    public Set<String> flags(Grade grade) {
        if (grade == Grade.GRADE_0
                || grade.number() > flags.size()
                || flags.get(grade.number() - 1).isEmpty()) {
            return Set.of();
        }
        return Set.of(flags.get(grade.number() - 1).split(" "));
    }
}
