package org.oncovigil.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        return new VaccineScale(scale, cells.rows(VaccineScaleRows::cell), groups, otherNames);
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
