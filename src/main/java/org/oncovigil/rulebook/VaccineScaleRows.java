package org.oncovigil.rulebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.oncovigil.grading.ScaleCell;
import org.oncovigil.grading.ScaleId;
import org.oncovigil.grading.VaccineScale;
import org.oncovigil.subject.Grade;

/** The rows of a vaccine scale. */
final class VaccineScaleRows {
    private VaccineScaleRows() {}

    static VaccineScale read(ScaleId scale, ScaleTable cells, ScaleTable populations, ScaleTable names) {
        List<VaccineScale.AgeGroup> groups = new ArrayList<>();
        populations.rows(row -> !row.text("scale").equals(scale.name()) || groups.add(ageGroup(row)));
        List<VaccineScale.RowName> otherNames = new ArrayList<>();
        names.rows(row -> !row.text("scale").equals(scale.name())
                || otherNames.add(
                        new VaccineScale.RowName(row.text("name"), row.text("reaction"), row.flag("if_measured"))));
        List<ScaleCell> read = cells.rows(VaccineScaleRows::cell);
        tellGaps(read, cells);
        return new VaccineScale(scale, read, groups, otherNames);
    }

    /** A value between two bands would have no grade: each band of a reaction begins where the one below it ends. */
    private static void tellGaps(List<ScaleCell> cells, ScaleTable table) {
        SortedMap<String, List<ScaleCell>> ladders = new TreeMap<>();
        for (ScaleCell cell : cells) {
            if (cell.band().lower().isPresent() || cell.band().upper().isPresent()) {
                ladders.computeIfAbsent(ladder(cell), name -> new ArrayList<>()).add(cell);
            }
        }
        ladders.forEach((name, steps) -> {
            steps.sort(Comparator.comparing(step -> step.band().lower().orElse(BigDecimal.valueOf(Long.MIN_VALUE))));
            for (int step = 1; step < steps.size(); step++) {
                Optional<BigDecimal> end = steps.get(step - 1).band().upper();
                Optional<BigDecimal> begin = steps.get(step).band().lower();
                boolean joined =
                        end.isPresent() && begin.isPresent() && end.get().compareTo(begin.get()) == 0;
                if (!joined) {
                    table.wrong(
                            ScaleFileMessage.BAND_GAP,
                            name + ": one band ends at " + text(end) + ", the next begins at " + text(begin),
                            "bands that meet");
                }
            }
        });
    }

    private static String text(Optional<BigDecimal> bound) {
        return bound.map(BigDecimal::toPlainString).orElse("no number");
    }

    /** The cells that must meet: of one reaction, population and measure, under the same further condition. */
    private static String ladder(ScaleCell cell) {
        return String.join(
                        " ",
                        cell.reaction(),
                        cell.population(),
                        cell.measure().name(),
                        cell.unit(),
                        cell.word(),
                        cell.andCount(),
                        cell.andAtLeast().map(BigDecimal::toPlainString).orElse(""))
                .strip()
                .replaceAll(" +", " ");
    }

    private static VaccineScale.AgeGroup ageGroup(ScaleTable.Row row) {
        Optional<Integer> oldest = row.text("oldest").isEmpty() ? Optional.empty() : Optional.of(row.whole("oldest"));
        return new VaccineScale.AgeGroup(row.text("population"), row.whole("youngest"), oldest);
    }

    private static ScaleCell cell(ScaleTable.Row row) {
        return new ScaleCell(
                row.text("reaction"),
                row.text("population"),
                row.word("measure", ScaleCell.Measure.class),
                grade(row),
                row.text("word"),
                new ScaleCell.Band(
                        row.number("lower"),
                        row.flag("lower_inclusive"),
                        row.number("upper"),
                        row.flag("upper_inclusive")),
                row.text("unit"),
                row.text("and_word"),
                row.number("and_lower"),
                row.text("text"),
                row.status("status"),
                row.text("source"));
    }

    static Grade grade(ScaleTable.Row row) {
        return Grade.of(row.whole("grade")).orElseGet(() -> {
            row.bad("grade", row.text("grade"), "a grade from 0 to 5");
            return Grade.GRADE_0;
        });
    }
}
