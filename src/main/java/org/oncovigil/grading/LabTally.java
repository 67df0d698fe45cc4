package org.oncovigil.grading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.oncovigil.grading.LabTests.LabTest;
import org.oncovigil.subject.Grade;
import org.oncovigil.subject.LabResult;
import org.oncovigil.subject.Measured;
import org.oncovigil.subject.Usubjid;

/** Collects the graded results of one subject while they come. */
final class LabTally {
    private final ScaleId scale;
    private final Optional<LocalDate> firstDose;
    private final TreeMap<String, List<LabPoint>> points = new TreeMap<>();
    private final TreeMap<String, Integer> graded = new TreeMap<>();
    private final TreeMap<String, Map<LabGap, Integer>> gaps = new TreeMap<>();
    private final Map<String, Grade> baselines = new TreeMap<>();
    private final Map<String, LabPoint> worst = new TreeMap<>();
    private final TreeMap<String, List<LabCourse.Point>> courses = new TreeMap<>();
    private final Map<String, String> courseUnits = new TreeMap<>();
    private int undated;

    LabTally(ScaleId scale, Optional<LocalDate> firstDose) {
        this.scale = scale;
        this.firstDose = firstDose;
    }

    void gap(LabResult result, LabGap gap) {
        gaps.computeIfAbsent(result.testCode(), test -> new EnumMap<>(LabGap.class))
                .merge(gap, 1, Integer::sum);
    }

    void add(LabResult result, LabRowGrades row, boolean isBaseline) {
        Optional<LabGap> gap = row.gap();
        if (gap.isPresent()) {
            gap(result, gap.get());
        } else {
            graded.merge(result.testCode(), 1, Integer::sum);
        }
        if (result.on().isMissing()) {
            undated += row.points().isEmpty() ? 0 : 1;
            return;
        }
        for (LabPoint point : row.points()) {
            add(point, isBaseline);
        }
    }

    private void add(LabPoint point, boolean isBaseline) {
        String term = point.block().term();
        points.computeIfAbsent(term, name -> new ArrayList<>()).add(point);
        if (isBaseline) {
            baselines.put(term, point.grade());
        }
        boolean afterDose = firstDose.filter(dose -> !point.on().isBefore(dose)).isPresent();
        if (afterDose && !isBaseline) {
            worst.merge(term, point, (one, other) -> other.grade().compareTo(one.grade()) > 0 ? other : one);
        }
    }

    void course(LabTest test, LabResult result, LabUnits units) {
        Optional<BigDecimal> value = test.courseUnit().equals(LabCourse.TIMES_ULN)
                ? multiple(result.original()).or(() -> multiple(result.standard()))
                : units.in(test.courseUnit(), test.analyte(), result);
        if (value.isPresent() && !result.on().isMissing()) {
            courseUnits.put(test.analyte(), test.courseUnit());
            courses.computeIfAbsent(test.analyte(), analyte -> new ArrayList<>())
                    .add(new LabCourse.Point(
                            result.on().earliest().orElseThrow(), SignificantDigits.of(value.get()), result.record()));
        }
    }

    private static Optional<BigDecimal> multiple(Measured measured) {
        if (measured.value().isEmpty()
                || measured.high().filter(high -> high.signum() > 0).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(measured.value().get().divide(measured.high().get(), MathContext.DECIMAL64));
    }

    LabSurveillance result(Usubjid subject, HysLaw hysLaw) {
        TreeMap<String, LabCourse> found = new TreeMap<>();
        courses.forEach(
                (analyte, values) -> found.put(analyte, new LabCourse(analyte, courseUnits.get(analyte), values)));
        List<LabWorst> shifts = new ArrayList<>();
        worst.forEach((term, point) -> shifts.add(new LabWorst(term, Optional.ofNullable(baselines.get(term)), point)));
        return new LabSurveillance(
                subject, scale, points, graded, gaps, undated, shifts, found, hysLaw.candidates(subject, found));
    }
}
