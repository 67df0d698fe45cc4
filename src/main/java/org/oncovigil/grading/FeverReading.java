package org.oncovigil.grading;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.oncovigil.subject.AdverseEvent;
import org.oncovigil.subject.SubjectRecord;
import org.oncovigil.subject.VitalSign;

/**
 * The temperatures of a fever: those of VS from its onset to its end, in degrees Celsius. The days that count before the
 * onset, after the end, and where no end is known stand in {@code rules/scales/limits.csv}.
 */
final class FeverReading {
    static final String TEMPERATURE = "TEMP";
    static final String FEVER = "Fever";
    private static final String CELSIUS = "Cel";

    private final GradingScales scales;
    private final List<Reading> readings;

    private record Reading(LocalDate on, Optional<LocalDateTime> at, BigDecimal celsius) {}

    FeverReading(GradingScales scales, AdverseEvent event, SubjectRecord record) {
        this.scales = scales;
        Optional<LocalDate> from = event.onset()
                .earliest()
                .map(onset -> onset.minusDays(scales.limits().days("fever-days-before")));
        this.readings = from.isEmpty() ? List.of() : readings(from.get(), until(event), record);
    }

    /** The highest temperature; nothing if none was measured. Unit: degrees Celsius. */
    Optional<BigDecimal> highest() {
        return readings.stream().map(Reading::celsius).max(Comparator.naturalOrder());
    }

    /** The CTCAE grade of the highest temperature. */
    CellGrading grade() {
        Optional<BigDecimal> highest = highest();
        if (highest.isEmpty()) {
            return CellGrading.withoutCriterion(
                    scales.measurements().scale(), "no temperature was measured from the onset to the end");
        }
        return scales.measurements()
                .grade(
                        FEVER,
                        TEMPERATURE,
                        ScaleCell.ALL_AGES,
                        new MeasurementFacts(
                                highest, Optional.empty(), Optional.empty(), Optional.empty(), hoursAtWorst()));
    }

    /** How far the highest temperature is from a worse grade of CTCAE. */
    Optional<NextGrade> next(GradeResult answer) {
        if (highest().isEmpty() || answer.grade().isEmpty()) {
            return Optional.empty();
        }
        return NextGrade.of(
                scales.measurements(), FEVER, highest().get(), answer.grade().get(), scales.limits());
    }

    /** What the pinned vaccine scale would call the same temperature, at the measuring site that it grades. */
    CellGrading onVaccineScale(SubjectRecord record, boolean acceptUnverified) {
        String site = scales.vaccine().cellsOf("fever").stream()
                .map(ScaleCell::word)
                .findFirst()
                .orElse("");
        return new VaccineScaleGrader(scales.vaccine(), acceptUnverified)
                .grade(new LocalReaction(
                        "fever",
                        record.demographics().ageYears(),
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        Set.of(),
                        Set.of(),
                        Map.of(),
                        highest(),
                        site));
    }

    /** How long without a break the temperature certainly lay above the last bound of CTCAE; nothing below it. */
    private Optional<BigDecimal> hoursAtWorst() {
        BigDecimal bound = scales.measurements().criteria().stream()
                .filter(row -> row.term().equals(FEVER) && row.upper().isOpen())
                .map(row -> row.lower().number())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        long longest = 0;
        Optional<Reading> start = Optional.empty();
        for (Reading reading : readings) {
            if (reading.celsius().compareTo(bound) <= 0) {
                start = Optional.empty();
            } else if (start.isEmpty()) {
                start = Optional.of(reading);
            } else {
                longest = Math.max(longest, hours(start.get(), reading));
            }
        }
        return longest == 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(longest));
    }

    /** Whole hours that certainly lie between two readings; with a time missing, one day less than the dates tell. */
    private static long hours(Reading first, Reading last) {
        if (first.at().isPresent() && last.at().isPresent()) {
            return Duration.between(first.at().get(), last.at().get()).toHours();
        }
        return Math.max(
                0,
                Duration.between(
                                first.on().plusDays(1).atStartOfDay(), last.on().atStartOfDay())
                        .toHours());
    }

    private LocalDate until(AdverseEvent event) {
        return event.resolution()
                .latest()
                .map(end -> end.plusDays(scales.limits().days("fever-days-after")))
                .orElseGet(() -> event.onset()
                        .latest()
                        .orElseThrow()
                        .plusDays(scales.limits().days("fever-days-open")));
    }

    private List<Reading> readings(LocalDate from, LocalDate until, SubjectRecord record) {
        List<Reading> found = new ArrayList<>();
        for (VitalSign sign : record.vitalSigns()) {
            Optional<LocalDate> on = sign.on().day();
            if (!sign.testCode().equals(TEMPERATURE)
                    || on.isEmpty()
                    || on.get().isBefore(from)
                    || on.get().isAfter(until)) {
                continue;
            }
            celsius(sign)
                    .ifPresent(degrees -> found.add(new Reading(
                            on.get(), sign.on().time().map(time -> on.get().atTime(time)), degrees)));
        }
        found.sort(
                Comparator.comparing(reading -> reading.at().orElse(reading.on().atStartOfDay())));
        return found;
    }

    private Optional<BigDecimal> celsius(VitalSign sign) {
        for (var measured : List.of(sign.original(), sign.standard())) {
            Optional<BigDecimal> degrees = measured.value()
                    .flatMap(number -> scales.units()
                            .unit(measured.unit())
                            .flatMap(unit -> scales.units().conversion(TEMPERATURE, unit, CELSIUS))
                            .map(conversion -> conversion.apply(number)));
            if (degrees.isPresent()) {
                return degrees;
            }
        }
        return Optional.empty();
    }
}
