package org.oncovigil.rulebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.oncovigil.grading.ScaleCell;
import org.oncovigil.grading.UnitTable;
import org.oncovigil.grading.VaccineScale;
import org.oncovigil.subject.Grade;

/**
 * Proves a vaccine scale: the bands of one reaction, age group and measure touch each other without overlap or hole, and
 * their grades rise or fall with the number throughout; a word has one grade; every unit and every source is known; every
 * other name leads to a row.
 */
final class VaccineScaleProof {
    private final VaccineScale scale;
    private final String file;
    private final ScaleProof.Findings findings;

    VaccineScaleProof(VaccineScale scale, String file, ScaleProof.Findings findings) {
        this.scale = scale;
        this.file = file;
        this.findings = findings;
    }

    void prove(UnitTable units, SourceList sources) {
        int before = findings.problems();
        int bands = 0;
        Map<String, List<ScaleCell>> groups = new TreeMap<>();
        for (ScaleCell cell : scale.cells()) {
            sources.check(file, describe(cell), cell.source(), findings);
            checkUnit(cell, units);
            if (cell.andCount().isEmpty()) {
                groups.computeIfAbsent(key(cell), name -> new ArrayList<>()).add(cell);
            }
        }
        for (List<ScaleCell> group : groups.values()) {
            if (isBand(group.get(0))) {
                bands += group.size();
                touching(group);
            } else {
                oneGrade(group);
            }
        }
        for (VaccineScale.RowName name : scale.otherNames()) {
            if (scale.cellsOf(name.reaction()).isEmpty()) {
                findings.problem(
                        ScaleFileMessage.ROW_NOT_IN_SCALE,
                        "scales/reaction-names.csv",
                        scale.scale() + ": " + name.name() + " leads to " + name.reaction(),
                        "a row of the scale");
            }
        }
        findings.proved(
                before,
                scale.scale() + ": " + scale.cells().size() + " cells; " + bands
                        + " bands touch without overlap or hole and rise in severity; each word has one grade; every "
                        + "unit and source is known; " + scale.otherNames().size() + " other names lead to a row");
    }

    private void touching(List<ScaleCell> group) {
        List<ScaleCell> sorted = new ArrayList<>(group);
        sorted.sort(Comparator.comparing(cell -> cell.band().lower().orElse(BigDecimal.valueOf(Long.MIN_VALUE))));
        Optional<Boolean> rising = Optional.empty();
        for (int i = 1; i < sorted.size(); i++) {
            ScaleCell low = sorted.get(i - 1);
            ScaleCell high = sorted.get(i);
            neighbours(low, high);
            boolean rises = high.grade().compareTo(low.grade()) > 0;
            if (high.grade() == low.grade()
                    || rising.filter(known -> known != rises).isPresent()) {
                findings.problem(
                        ScaleFileMessage.SEVERITY_DOES_NOT_RISE,
                        file,
                        describe(low) + " and " + describe(high),
                        "grades that rise, or fall, with the number throughout");
            }
            rising = Optional.of(rises);
        }
    }

    private void neighbours(ScaleCell low, ScaleCell high) {
        Optional<BigDecimal> end = low.band().upper();
        Optional<BigDecimal> start = high.band().lower();
        int order = end.isEmpty() || start.isEmpty() ? 1 : end.get().compareTo(start.get());
        boolean both = low.band().upperInclusive() && high.band().lowerInclusive();
        boolean neither = !low.band().upperInclusive() && !high.band().lowerInclusive();
        if (order > 0 || order == 0 && both) {
            findings.problem(
                    ScaleFileMessage.BANDS_OVERLAP,
                    file,
                    describe(low) + " and " + describe(high),
                    "bands without a common value");
        }
        if (order < 0 || order == 0 && neither) {
            findings.problem(
                    ScaleFileMessage.HOLE_BETWEEN_BANDS,
                    file,
                    describe(low) + " and " + describe(high),
                    "bands that touch");
        }
    }

    private void oneGrade(List<ScaleCell> group) {
        if (group.stream().map(ScaleCell::grade).distinct().count() > 1) {
            findings.problem(
                    ScaleFileMessage.WORD_WITH_TWO_GRADES, file, describe(group.get(0)), "one grade for the word");
        }
    }

    private void checkUnit(ScaleCell cell, UnitTable units) {
        if (isBand(cell) && !units.unit(cell.unit()).equals(Optional.of(cell.unit()))) {
            findings.problem(
                    ScaleFileMessage.SCALE_UNIT_UNKNOWN,
                    file,
                    describe(cell) + ": unit \"" + cell.unit() + "\"",
                    "a unit of rules/units.csv");
        }
        if (isBand(cell) == cell.band().equals(ScaleCell.Band.OPEN)) {
            findings.problem(
                    ScaleFileMessage.BLOCK_MALFORMED, file, describe(cell), "a bound for a number, none for a word");
        }
    }

    private static boolean isBand(ScaleCell cell) {
        return switch (cell.measure()) {
            case DIAMETER, AREA, LIMB_SHARE, TEMPERATURE, COUNT -> true;
            case FUNCTION, FINDING, TREATMENT -> false;
        };
    }

    private static String key(ScaleCell cell) {
        return String.join(
                "|", cell.reaction(), cell.population(), cell.measure().name(), cell.word());
    }

    private static String describe(ScaleCell cell) {
        Grade grade = cell.grade();
        return cell.reaction() + ", " + cell.population() + ", " + cell.measure() + " " + cell.word() + " grade "
                + grade.number() + " (" + cell.text() + ")";
    }
}
