package org.oncovigil.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oncovigil.grading.LabBlock;
import org.oncovigil.grading.LabBound;
import org.oncovigil.grading.LabCondition;
import org.oncovigil.grading.LabCriteria;
import org.oncovigil.grading.LabCriterion;
import org.oncovigil.grading.MeasurementCriterion;
import org.oncovigil.grading.MeasurementGrader;
import org.oncovigil.grading.ScaleId;
import org.oncovigil.subject.Grade;

/** The rows of the laboratory and measurement criteria of a CTCAE version. */
final class CtcaeRows {
    private static final String NOT_EVALUABLE = "NE";

    private CtcaeRows() {}

    /** What the rows of one block have in common. */
    private record BlockKey(String term, String unit, String analyte, String direction) {}

    private record LabRow(BlockKey block, LabCriterion criterion) {}

    static LabCriteria lab(ScaleId scale, ScaleTable table) {
        Map<BlockKey, List<LabCriterion>> blocks = new LinkedHashMap<>();
        for (LabRow row : table.rows(CtcaeRows::labRow)) {
            blocks.computeIfAbsent(row.block(), key -> new ArrayList<>()).add(row.criterion());
        }
        List<LabBlock> found = new ArrayList<>();
        blocks.forEach((key, criteria) -> found.add(new LabBlock(
                scale,
                key.term(),
                key.direction().equals("L") ? LabBlock.Direction.LOW : LabBlock.Direction.HIGH,
                key.analyte(),
                key.unit(),
                criteria)));
        return new LabCriteria(scale, found);
    }

    static MeasurementGrader measurements(ScaleId scale, ScaleTable table) {
        return new MeasurementGrader(scale, table.rows(CtcaeRows::measurement));
    }

    private static LabRow labRow(ScaleTable.Row row) {
        if (!row.text("direction").equals("L") && !row.text("direction").equals("H")) {
            row.bad("direction", row.text("direction"), "L or H");
        }
        Optional<Grade> grade =
                row.text("grade").equals(NOT_EVALUABLE) ? Optional.empty() : Optional.of(VaccineScaleRows.grade(row));
        return new LabRow(
                new BlockKey(row.text("term"), row.text("unit"), row.text("analyte"), row.text("direction")),
                new LabCriterion(
                        row.whole("step"),
                        grade,
                        row.words("when", LabCondition.class),
                        row.word("measure", LabCriterion.Measure.class),
                        bound(row, "lower"),
                        bound(row, "upper"),
                        row.text("text"),
                        row.text("assumption"),
                        row.status("status"),
                        row.text("source")));
    }

    private static MeasurementCriterion measurement(ScaleTable.Row row) {
        MeasurementCriterion.Also also = row.text("and_measure").isEmpty()
                ? MeasurementCriterion.Also.NOTHING
                : new MeasurementCriterion.Also(
                        Optional.of(row.word("and_measure", MeasurementCriterion.Measure.class)),
                        row.numberRequired("and_lower"),
                        row.flag("and_lower_inclusive"));
        return new MeasurementCriterion(
                row.text("term"),
                row.text("analyte"),
                row.text("population"),
                row.text("unit"),
                VaccineScaleRows.grade(row),
                row.word("measure", MeasurementCriterion.Measure.class),
                bound(row, "lower"),
                bound(row, "upper"),
                also,
                row.text("text"),
                row.text("qualifier"),
                row.status("status"),
                row.text("source"));
    }

    private static LabBound bound(ScaleTable.Row row, String end) {
        if (row.text(end + "_of").isEmpty()) {
            return LabBound.OPEN;
        }
        return new LabBound(
                row.word(end + "_of", LabBound.Reference.class), row.numberRequired(end), row.flag(end + "_inclusive"));
    }
}
