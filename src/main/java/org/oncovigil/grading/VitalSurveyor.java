package org.oncovigil.grading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.oncovigil.subject.Grade;
import org.oncovigil.subject.Measured;
import org.oncovigil.subject.SubjectRecord;
import org.oncovigil.subject.VitalSign;

/**
 * Grades every vital sign of a subject on the terms of one CTCAE version: temperature, blood pressure, weight and whatever
 * else the version's measurement criteria name by VSTESTCD, weight against the subject's own baseline. The baseline is the
 * last flagged sign, else the last one before the day of the first dose.
 */
public final class VitalSurveyor {
    private static final String ADULT = "adult";
    private static final String CHILD = "child";

    private final GradingScales scales;
    private final Map<String, Map<String, List<MeasurementCriterion>>> byAnalyte = new TreeMap<>();

    /** A surveyor for the scales of one study. */
    public VitalSurveyor(GradingScales scales) {
        this.scales = scales;
        for (MeasurementCriterion row : scales.measurements().criteria()) {
            byAnalyte
                    .computeIfAbsent(row.analyte(), analyte -> new TreeMap<>())
                    .computeIfAbsent(row.term(), term -> new ArrayList<>())
                    .add(row);
        }
    }

    /** What the vital signs show of a subject. */
    public VitalSurveillance survey(SubjectRecord record) {
        Collected found = new Collected(record, population(record));
        Map<String, List<VitalSign>> byTest = new TreeMap<>();
        for (VitalSign sign : record.vitalSigns()) {
            byTest.computeIfAbsent(sign.testCode(), test -> new ArrayList<>()).add(sign);
        }
        byTest.values().forEach(found::test);
        return found.result();
    }

    private String population(SubjectRecord record) {
        int adult = scales.limits().limit("ctcae-adult-age").intValueExact();
        return record.demographics().ageYears().filter(age -> age < adult).isPresent() ? CHILD : ADULT;
    }

    /** The signs of one subject while they are graded. */
    private final class Collected {
        private final SubjectRecord record;
        private final String population;
        private final Optional<LocalDate> firstDose;
        private final TreeMap<String, List<VitalSurveillance.Point>> points = new TreeMap<>();
        private final TreeMap<String, Integer> graded = new TreeMap<>();
        private final TreeMap<String, Map<LabGap, Integer>> gaps = new TreeMap<>();
        private final Map<String, Grade> baselines = new TreeMap<>();
        private final Map<String, VitalSurveillance.Point> worst = new TreeMap<>();
        private int undated;

        private Collected(SubjectRecord record, String population) {
            this.record = record;
            this.population = population;
            this.firstDose = LabSurveyor.firstDose(record);
        }

        private void test(List<VitalSign> signs) {
            Map<String, List<MeasurementCriterion>> terms =
                    byAnalyte.getOrDefault(signs.get(0).testCode(), Map.of());
            Optional<VitalSign> baseline = baseline(signs);
            for (VitalSign sign : signs) {
                Optional<LabGap> gap = terms.isEmpty() ? Optional.of(LabGap.NO_CRITERION) : Optional.empty();
                for (Map.Entry<String, List<MeasurementCriterion>> term : terms.entrySet()) {
                    Optional<LabGap> found = grade(sign, baseline, term.getKey(), term.getValue());
                    gap = found.isPresent() ? found : gap;
                }
                if (gap.isPresent()) {
                    gaps.computeIfAbsent(sign.testCode(), test -> new EnumMap<>(LabGap.class))
                            .merge(gap.get(), 1, Integer::sum);
                } else {
                    graded.merge(sign.testCode(), 1, Integer::sum);
                    undated += sign.on().isMissing() ? 1 : 0;
                }
            }
        }

        private Optional<LabGap> grade(
                VitalSign sign, Optional<VitalSign> baseline, String term, List<MeasurementCriterion> rows) {
            boolean change = rows.get(0).measure() != MeasurementCriterion.Measure.VALUE;
            Optional<String> unit =
                    change ? unitOf(sign) : Optional.of(rows.get(0).unit());
            Optional<BigDecimal> value = unit.flatMap(target -> in(target, sign));
            if (value.isEmpty()) {
                boolean number = sign.original().value().isPresent()
                        || sign.standard().value().isPresent();
                return Optional.of(number ? LabGap.UNIT_NOT_COVERED : LabGap.NO_NUMBER);
            }
            Optional<BigDecimal> base = baseline.flatMap(then -> in(unit.get(), then));
            if (change && LabFacts.change(value, base).isEmpty()) {
                return Optional.of(LabGap.BASELINE_MISSING);
            }
            MeasurementFacts facts =
                    new MeasurementFacts(value, Optional.empty(), Optional.empty(), base, Optional.empty());
            Optional<MeasurementCriterion> row = rows.stream()
                    .filter(criterion -> criterion.population().equals(ScaleCell.ALL_AGES)
                            || criterion.population().equals(population))
                    .filter(criterion -> criterion.holds(facts))
                    .max(Comparator.comparing(MeasurementCriterion::grade));
            sign.on()
                    .earliest()
                    .ifPresent(day -> add(
                            new VitalSurveillance.Point(
                                    sign,
                                    day,
                                    term,
                                    row.map(MeasurementCriterion::grade).orElse(Grade.GRADE_0),
                                    row),
                            baseline.filter(then -> then == sign).isPresent()));
            return Optional.empty();
        }

        private void add(VitalSurveillance.Point point, boolean isBaseline) {
            points.computeIfAbsent(point.term(), term -> new ArrayList<>()).add(point);
            if (isBaseline) {
                baselines.merge(point.term(), point.grade(), Grade::worst);
            } else if (firstDose.filter(dose -> !point.on().isBefore(dose)).isPresent()) {
                worst.merge(
                        point.term(), point, (one, other) -> other.grade().compareTo(one.grade()) > 0 ? other : one);
            }
        }

        private Optional<VitalSign> baseline(List<VitalSign> signs) {
            Optional<VitalSign> flagged =
                    signs.stream().filter(VitalSign::baseline).reduce((earlier, later) -> later);
            return flagged.or(() -> signs.stream()
                    .filter(sign -> firstDose.isPresent()
                            && sign.on()
                                    .latest()
                                    .filter(day -> day.isBefore(firstDose.get()))
                                    .isPresent())
                    .reduce((earlier, later) -> later));
        }

        private VitalSurveillance result() {
            points.values().forEach(list -> list.sort(Comparator.comparing(VitalSurveillance.Point::on)));
            List<VitalSurveillance.Shift> shifts = new ArrayList<>();
            worst.forEach((term, point) ->
                    shifts.add(new VitalSurveillance.Shift(term, Optional.ofNullable(baselines.get(term)), point)));
            return new VitalSurveillance(
                    record.subject(), scales.measurements().scale(), points, graded, gaps, undated, shifts);
        }

        private Optional<String> unitOf(VitalSign sign) {
            return scales.units()
                    .unit(sign.original().unit())
                    .or(() -> scales.units().unit(sign.standard().unit()));
        }

        private Optional<BigDecimal> in(String unit, VitalSign sign) {
            return in(unit, sign.testCode(), sign.original()).or(() -> in(unit, sign.testCode(), sign.standard()));
        }

        private Optional<BigDecimal> in(String unit, String analyte, Measured measured) {
            return measured.value()
                    .flatMap(number -> scales.units()
                            .unit(measured.unit())
                            .flatMap(from -> scales.units().conversion(analyte, from, unit))
                            .map(conversion -> conversion.apply(number)));
        }
    }
}
