package org.oncovigil.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
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

    /** A row with what the rows of its block have in common. */
    private record LabRow(String term, String unit, String analyte, String direction, LabCriterion criterion) {
        private LabBlock block(ScaleId scale, List<LabCriterion> criteria) {
            return new LabBlock(
                    scale,
                    term,
                    direction.equals("L") ? LabBlock.Direction.LOW : LabBlock.Direction.HIGH,
                    analyte,
                    unit,
                    criteria);
        }
    }

    static LabCriteria lab(ScaleId scale, ScaleTable table) {
        Map<String, LabRow> first = new LinkedHashMap<>();
        Map<String, List<LabCriterion>> criteria = new HashMap<>();
        for (LabRow row : table.rows(CtcaeRows::labRow)) {
            String block = String.join("|", row.term(), row.unit());
            first.putIfAbsent(block, row);
            criteria.computeIfAbsent(block, name -> new ArrayList<>()).add(row.criterion());
        }
        List<LabBlock> blocks = new ArrayList<>();
        first.forEach((block, row) -> blocks.add(row.block(scale, criteria.get(block))));
        return new LabCriteria(scale, blocks);
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
                row.text("term"),
                row.text("unit"),
                row.text("analyte"),
                row.text("direction"),
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
