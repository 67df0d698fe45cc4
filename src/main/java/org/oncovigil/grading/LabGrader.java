package org.oncovigil.grading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.oncovigil.grading.LabBlock.Direction;
import org.oncovigil.subject.Grade;

/**
 * Grades a laboratory result by the criteria of one CTCAE version. The first that applies:
 *
 * <ol>
 *   <li>the version has no such laboratory term: not evaluable
 *   <li>the term grades the other direction: not evaluable
 *   <li>the unit is missing or is none that the term's criteria are written in: not evaluable; nothing is converted here
 *   <li>the first row of the term's block whose conditions and bounds hold gives the grade, or says that it is not
 *       evaluable
 * </ol>
 */
public final class LabGrader {
    private final LabCriteria criteria;

    /** A grader for one version. */
    public LabGrader(LabCriteria criteria) {
        this.criteria = criteria;
    }

    /**
     * Grades one result.
     *
     * @param term the CTCAE term, any case
     * @param direction which end is graded; nothing: the one that the term grades
     * @param unit the unit of the numbers
     * @param facts the numbers
     */
    public CellGrading grade(String term, Optional<Direction> direction, String unit, LabFacts facts) {
        List<LabBlock> blocks = criteria.blocks(term);
        if (blocks.isEmpty()) {
            return unanswered("the version has no laboratory criterion for the term \"" + term.strip() + "\"");
        }
        Direction graded = blocks.get(0).direction();
        if (direction.isPresent() && direction.get() != graded) {
            return unanswered("the term grades " + word(graded) + " values only");
        }
        Optional<LabBlock> block = criteria.block(term, unit);
        if (block.isEmpty()) {
            return unanswered((unit.isBlank() ? "no unit" : "unit \"" + unit.strip() + "\"")
                    + "; the criteria are written in "
                    + blocks.stream().map(LabBlock::unit).collect(Collectors.joining(", ")));
        }
        return grade(block.get(), facts);
    }

    /** Grades one result by a block already chosen; the numbers are in its unit. */
    public static CellGrading grade(LabBlock block, LabFacts facts) {
        LabOperands operands = new LabOperands(facts);
        LabCriterion row = block.decide(operands);
        return new CellGrading(block.scale(), row.grade(), block.name(row), row.status(), reason(block, row, operands));
    }

    private CellGrading unanswered(String reason) {
        return CellGrading.withoutCriterion(criteria.scale(), reason);
    }

    private static String word(Direction direction) {
        return direction == Direction.LOW ? "low" : "high";
    }

    private static String reason(LabBlock block, LabCriterion row, LabOperands operands) {
        StringBuilder reason = new StringBuilder();
        if (row.grade().isEmpty()) {
            reason.append("not evaluable: ").append(row.text()).append("; ");
        }
        tell(reason, "value ", operands.facts.value());
        if (!block.unit().isEmpty()) {
            reason.append(' ').append(block.unit());
        }
        tellIf(block.readsLow(), reason, ", LLN ", operands.facts.low());
        tellIf(block.readsHigh(), reason, ", ULN ", operands.facts.high());
        tellIf(block.readsBase(), reason, ", baseline ", operands.facts.base());
        if (block.readsBase()) {
            reason.append(" (").append(operands.indicator).append(')');
        }
        tellIf(block.readsChange(), reason, ", change % ", operands.facts.percentChange());
        limits(reason, row, operands);
        if (!row.assumption().isEmpty() && !row.grade().equals(Optional.of(Grade.GRADE_0))) {
            reason.append("; ").append(row.assumption());
        }
        return reason.toString();
    }

    private static void limits(StringBuilder reason, LabCriterion row, LabOperands operands) {
        Optional.ofNullable(row.lower().limit(operands))
                .ifPresent(limit -> reason.append(row.lower().inclusive() ? "; at least " : "; above ")
                        .append(limit.toPlainString()));
        Optional.ofNullable(row.upper().limit(operands))
                .ifPresent(limit -> reason.append(row.upper().inclusive() ? "; at most " : "; below ")
                        .append(limit.toPlainString()));
    }

    private static void tellIf(boolean read, StringBuilder reason, String name, Optional<BigDecimal> number) {
        if (read) {
            tell(reason, name, number);
        }
    }

    private static void tell(StringBuilder reason, String name, Optional<BigDecimal> number) {
        reason.append(name).append(number.map(BigDecimal::toPlainString).orElse("missing"));
    }
}
