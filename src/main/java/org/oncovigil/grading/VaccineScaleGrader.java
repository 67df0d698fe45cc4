package org.oncovigil.grading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.oncovigil.grading.VaccineScale.AgeGroup;

/**
 * Grades a reaction by a vaccine scale. All dimensions are looked at and the highest cell met gives the grade. The first
 * that applies:
 *
 * <ol>
 *   <li>the age is in no group of the scale: not gradable
 *   <li>the age is not known and the groups would give different answers: not gradable
 *   <li>some cell is met: the highest grade, marked "at least" if the leading dimension is missing
 *   <li>the leading dimension is known and meets no cell: grade 0
 *   <li>otherwise not gradable, with what was missing
 * </ol>
 *
 * The leading dimension is the size for a row that has sizes, the temperature for fever, the effect on daily living or
 * a count for a row that has these, and any finding or treatment for the others. Source: decision 0024.
 */
public final class VaccineScaleGrader {
    private final VaccineScale scale;
    private final boolean acceptUnverified;

    /**
     * A grader for one scale.
     *
     * @param acceptUnverified whether cells that no document confirms may decide
     */
    public VaccineScaleGrader(VaccineScale scale, boolean acceptUnverified) {
        this.scale = scale;
        this.acceptUnverified = acceptUnverified;
    }

    /** Grades one reaction. */
    public CellGrading grade(LocalReaction seen) {
        if (seen.reaction().isBlank()) {
            return unanswered("no reaction is named");
        }
        Optional<String> negative = negative(seen);
        if (negative.isPresent()) {
            return unanswered(negative.get());
        }
        Set<CellGrading> answers = new LinkedHashSet<>();
        for (String group : groups(seen)) {
            answers.add(new ReactionReading(scale, group, seen, acceptUnverified).grade());
        }
        if (answers.isEmpty()) {
            return unanswered("age " + seen.ageYears().orElse(-1) + " is in no age group of the scale ("
                    + scale.ageGroups().stream().map(AgeGroup::population).collect(Collectors.joining(", ")) + ")");
        }
        if (answers.stream().map(CellGrading::grade).distinct().count() > 1) {
            return unanswered("the age is missing, and the age groups give different grades: "
                    + answers.stream().map(CellGrading::criterion).distinct().collect(Collectors.joining("; ")));
        }
        return answers.iterator().next();
    }

    private List<String> groups(LocalReaction seen) {
        List<String> groups = new ArrayList<>();
        for (AgeGroup group : scale.ageGroups()) {
            if (seen.ageYears().isEmpty() || group.holds(seen.ageYears().get())) {
                groups.add(group.population());
            }
        }
        return groups;
    }

    private static Optional<String> negative(LocalReaction seen) {
        if (seen.diameter().filter(VaccineScaleGrader::isNegative).isPresent()) {
            return Optional.of("the diameter is negative");
        }
        return seen.area().filter(VaccineScaleGrader::isNegative).map(area -> "the area is negative");
    }

    private static boolean isNegative(BigDecimal number) {
        return number.signum() < 0;
    }

    private CellGrading unanswered(String reason) {
        return CellGrading.withoutCriterion(scale.scale(), reason);
    }
}
