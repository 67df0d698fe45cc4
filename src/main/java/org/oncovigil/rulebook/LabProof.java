package org.oncovigil.rulebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.oncovigil.grading.BaselineIndicator;
import org.oncovigil.grading.CtcaeTerm;
import org.oncovigil.grading.LabBlock;
import org.oncovigil.grading.LabBound;
import org.oncovigil.grading.LabCondition;
import org.oncovigil.grading.LabCriteria;
import org.oncovigil.grading.LabCriterion;
import org.oncovigil.grading.LabFacts;
import org.oncovigil.grading.TermCatalogue;
import org.oncovigil.grading.UnitTable;
import org.oncovigil.subject.Grade;

/**
 * Proves the laboratory criteria of a CTCAE version. For every block: the rows are numbered without a gap, the first asks
 * for a missing value, the last always holds, so that every value is answered; and walking the values from good to bad
 * through every bound and between the bounds, for a normal, a high, a low and a missing baseline, the grade never falls,
 * so that there is no hole and no overlap that matters. Units, sources and terms are known, and no row gives a grade that
 * the term does not define.
 */
final class LabProof {
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
    private static final BigDecimal RANGE = new BigDecimal("1.25");

    private final LabCriteria criteria;
    private final String part;
    private final String file;
    private final ScaleProof.Findings findings;
    private int walked;

    /** A proof of the file of a part, {@code lab} or {@code lab-more}. */
    LabProof(LabCriteria criteria, String part, ScaleProof.Findings findings) {
        this.criteria = criteria;
        this.part = part;
        this.file = "scales/" + criteria.scale().name().toLowerCase(Locale.ROOT) + "-" + part + ".csv";
        this.findings = findings;
    }

    void prove(UnitTable units, SourceList sources, TermCatalogue terms) {
        int before = findings.problems();
        int rows = 0;
        for (LabBlock block : criteria.blocks()) {
            rows += block.criteria().size();
            complete(block);
            walk(block);
            known(block, units, terms);
            block.criteria().forEach(row -> sources.check(file, block.name(row), row.source(), findings));
        }
        findings.proved(
                before,
                criteria.scale() + " " + part + ": " + criteria.blocks().size() + " blocks, " + rows
                        + " rows; every value is answered; the grade never falls over " + walked
                        + " values from good to bad; every term, unit and source is known");
    }

    private void complete(LabBlock block) {
        List<LabCriterion> rows = block.criteria();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).step() != i + 1) {
                malformed(block, rows.get(i), "step " + (i + 1));
            }
        }
        LabCriterion first = rows.get(0);
        LabCriterion last = rows.get(rows.size() - 1);
        if (!first.conditions().equals(List.of(LabCondition.VALUE_MISSING))
                || first.grade().isPresent()) {
            malformed(block, first, "a first row that answers a missing value with NE");
        }
        if (!last.conditions().equals(List.of(LabCondition.OTHERWISE))
                || !last.grade().equals(Optional.of(Grade.GRADE_0))) {
            malformed(block, last, "a last row that answers every other value with grade 0");
        }
    }

    private void walk(LabBlock block) {
        List<BigDecimal> numbers = new ArrayList<>(numbers(block));
        boolean high = block.direction() == LabBlock.Direction.HIGH;
        BigDecimal middle = numbers.isEmpty()
                ? BigDecimal.valueOf(40)
                : high ? numbers.get(0).divide(RANGE) : numbers.get(numbers.size() - 1);
        Optional<BigDecimal> limit = Optional.of(high ? middle : middle.multiply(RANGE));
        for (BaselineIndicator indicator : BaselineIndicator.values()) {
            Optional<BigDecimal> base = switch (indicator) {
                case UNKNOWN -> Optional.empty();
                case NORMAL -> limit;
                case HIGH -> limit.map(number -> number.multiply(RANGE));
                case LOW -> limit.map(number -> number.divide(RANGE));
            };
            walk(block, limit, base, indicator);
        }
    }

    private void walk(
            LabBlock block, Optional<BigDecimal> limit, Optional<BigDecimal> base, BaselineIndicator indicator) {
        List<BigDecimal> values = values(block, limit, base);
        Grade worst = Grade.GRADE_0;
        for (BigDecimal value : values) {
            Optional<BigDecimal> measured = Optional.of(value);
            LabCriterion row = block.decide(
                    new LabFacts(measured, limit, limit, base, indicator, LabFacts.change(measured, base)));
            walked++;
            if (row.grade().isPresent() && worst.compareTo(row.grade().get()) > 0) {
                findings.problem(
                        ScaleFileMessage.SEVERITY_DOES_NOT_RISE,
                        file,
                        block.name(row) + " at " + value.toPlainString() + ", baseline " + indicator,
                        "grade " + worst.number() + " or worse, as before it");
                return;
            }
            worst = row.grade().orElse(worst);
        }
    }

    /** Every bound, a little to both sides of it, and the middle between two, from good to bad. */
    private static List<BigDecimal> values(LabBlock block, Optional<BigDecimal> limit, Optional<BigDecimal> base) {
        SortedSet<BigDecimal> bounds = new TreeSet<>(numbers(block));
        limit.ifPresent(bounds::add);
        base.ifPresent(bounds::add);
        for (LabCriterion row : block.criteria()) {
            for (LabBound bound : List.of(row.lower(), row.upper())) {
                switch (bound.of()) {
                    case TIMES_ULN, TIMES_LLN -> limit.ifPresent(number -> bounds.add(number.multiply(bound.number())));
                    case TIMES_BASE -> base.ifPresent(number -> bounds.add(number.multiply(bound.number())));
                    case ULN_PLUS -> limit.ifPresent(number -> bounds.add(number.add(bound.number())));
                    case BASE_PLUS -> base.ifPresent(number -> bounds.add(number.add(bound.number())));
                    case NONE, NUMBER, HIGHER_OF_BASE_AND_ULN -> {
                        // numbers are in already, and the higher of the two is one of them
                    }
                }
            }
        }
        SortedSet<BigDecimal> values = new TreeSet<>();
        BigDecimal last = BigDecimal.ZERO;
        for (BigDecimal bound : bounds) {
            BigDecimal step = bound.multiply(HUNDREDTH).multiply(HUNDREDTH);
            values.addAll(List.of(bound.subtract(step), bound, bound.add(step)));
            values.add(last.add(bound).multiply(new BigDecimal("0.5")));
            last = bound;
        }
        values.add(last.add(last));
        List<BigDecimal> ordered = new ArrayList<>(values);
        if (block.direction() == LabBlock.Direction.LOW) {
            java.util.Collections.reverse(ordered);
        }
        return ordered;
    }

    private static SortedSet<BigDecimal> numbers(LabBlock block) {
        SortedSet<BigDecimal> numbers = new TreeSet<>();
        for (LabCriterion row : block.criteria()) {
            if (row.measure() == LabCriterion.Measure.VALUE) {
                for (LabBound bound : List.of(row.lower(), row.upper())) {
                    if (bound.of() == LabBound.Reference.NUMBER) {
                        numbers.add(bound.number());
                    }
                }
            }
        }
        return numbers;
    }

    private void known(LabBlock block, UnitTable units, TermCatalogue terms) {
        if (!block.unit().isEmpty() && !units.unit(block.unit()).equals(Optional.of(block.unit()))) {
            findings.problem(ScaleFileMessage.SCALE_UNIT_UNKNOWN, file, block.name(), "a unit of rules/units.csv");
        }
        int branch = block.term().indexOf(" (");
        String name = branch < 0 ? block.term() : block.term().substring(0, branch);
        Optional<CtcaeTerm> term = terms.term(name);
        if (term.isEmpty()) {
            findings.problem(ScaleFileMessage.TERM_NOT_IN_CATALOGUE, file, block.name(), "a term of the version");
            return;
        }
        for (LabCriterion row : block.criteria()) {
            Optional<Grade> grade = row.grade().filter(given -> given != Grade.GRADE_0);
            if (grade.isPresent()
                    && term.get().gradesStatus() != org.oncovigil.grading.CellStatus.UNVERIFIED
                    && !term.get().grades().contains(grade.get())) {
                findings.problem(
                        ScaleFileMessage.TERM_NOT_IN_CATALOGUE,
                        file,
                        block.name(row) + " gives grade " + grade.get().number(),
                        "a grade that the term defines");
            }
        }
    }

    private void malformed(LabBlock block, LabCriterion row, String expected) {
        findings.problem(ScaleFileMessage.BLOCK_MALFORMED, file, block.name(row), expected);
    }
}
