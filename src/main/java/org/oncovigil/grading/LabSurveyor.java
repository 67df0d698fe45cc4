package org.oncovigil.grading;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.oncovigil.grading.LabTests.LabTest;
import org.oncovigil.grading.LabTests.Specimen;
import org.oncovigil.subject.LabResult;
import org.oncovigil.subject.SubjectRecord;

/**
 * Grades every laboratory result of a subject on the terms of one CTCAE version, against the subject's own baseline: the
 * last result flagged as baseline, else the last one with a number before the day of the first dose. One surveyor serves
 * all subjects of a study; it is not for several threads at once.
 */
public final class LabSurveyor {
    private static final String TOTAL_CALCIUM = "CA_TOTAL";

    private final GradingScales scales;
    private final LabUnits units;
    private final HysLaw hysLaw;

    /** A surveyor for the scales of one study. */
    public LabSurveyor(GradingScales scales) {
        this.scales = scales;
        this.units = new LabUnits(scales.lab(), scales.units());
        this.hysLaw = new HysLaw(scales.limits());
    }

    /** What the laboratory listing shows of a subject. */
    public LabSurveillance survey(SubjectRecord record) {
        Optional<LocalDate> firstDose = firstDose(record);
        LabTally tally = new LabTally(scales.lab().scale(), firstDose);
        Map<String, List<LabResult>> byTest = new TreeMap<>();
        for (LabResult result : record.labResults()) {
            Optional<LabTest> test = scales.tests().test(result.testCode());
            Optional<LabGap> gap = gap(test, result);
            if (gap.isPresent()) {
                tally.gap(result, gap.get());
            } else {
                byTest.computeIfAbsent(test.orElseThrow().analyte(), analyte -> new java.util.ArrayList<>())
                        .add(result);
            }
        }
        byTest.values().forEach(results -> surveyTest(results, firstDose, tally));
        return tally.result(record.subject(), hysLaw);
    }

    /** The day of the first dose: of DM, else of the first dosing record. */
    static Optional<LocalDate> firstDose(SubjectRecord record) {
        return record.demographics()
                .firstTreatment()
                .earliest()
                .or(() -> record.exposures().stream()
                        .flatMap(dose -> dose.start().earliest().stream())
                        .min(LocalDate::compareTo));
    }

    private Optional<LabGap> gap(Optional<LabTest> test, LabResult result) {
        if (test.isEmpty()) {
            return Optional.of(LabGap.NO_CRITERION);
        }
        if (!isSpecimen(test.get().specimen(), result)) {
            return Optional.of(LabGap.OTHER_SPECIMEN);
        }
        if (test.get().analyte().equals(TOTAL_CALCIUM)) {
            return Optional.of(LabGap.UNCORRECTED_CALCIUM);
        }
        return scales.lab().blocksOf(test.get().analyte()).isEmpty()
                ? Optional.of(LabGap.NO_CRITERION)
                : Optional.empty();
    }

    private static boolean isSpecimen(Specimen wanted, LabResult result) {
        String specimen = result.specimen().toUpperCase(java.util.Locale.ROOT);
        if (specimen.isBlank()) {
            boolean urine = result.category().toUpperCase(java.util.Locale.ROOT).contains("URIN");
            return wanted == Specimen.BLOOD && !urine;
        }
        return specimen.contains("BLOOD") || specimen.contains("SERUM") || specimen.contains("PLASMA");
    }

    private void surveyTest(List<LabResult> results, Optional<LocalDate> firstDose, LabTally tally) {
        Optional<LabResult> baseline = baseline(results, firstDose);
        LabTest test = scales.tests().test(results.get(0).testCode()).orElseThrow();
        for (LabResult result : results) {
            boolean fasting =
                    FastingTerms.isGlucose(test.analyte()) && result.fasting() == org.oncovigil.subject.YesNo.YES;
            LabRowGrades row = new LabRowGrades(units, result, baseline);
            row.grade(units.plans(test.analyte(), fasting, result));
            tally.add(result, row, baseline.filter(base -> base == result).isPresent());
            if (!test.courseUnit().isEmpty()) {
                tally.course(test, result, units);
            }
        }
    }

    private static Optional<LabResult> baseline(List<LabResult> results, Optional<LocalDate> firstDose) {
        Optional<LabResult> flagged =
                results.stream().filter(LabResult::baseline).reduce((earlier, later) -> later);
        if (flagged.isPresent() || firstDose.isEmpty()) {
            return flagged;
        }
        return results.stream()
                .filter(result -> result.original().value().isPresent()
                        || result.standard().value().isPresent())
                .filter(result -> result.on()
                        .latest()
                        .filter(day -> day.isBefore(firstDose.get()))
                        .isPresent())
                .reduce((earlier, later) -> later);
    }
}
