package org.oncovigil.job;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.oncovigil.attribution.AssessedEvent;
import org.oncovigil.escalation.SignCheck;
import org.oncovigil.escalation.SignCheck.Reading;
import org.oncovigil.study.DltParameters;
import org.oncovigil.subject.Measured;
import org.oncovigil.subject.SubjectRecord;
import org.oncovigil.subject.VitalSign;

/**
 * Reads blood pressure and oxygen saturation on the days of the events for which the rules ask. A reading without a day
 * inside the event, without a number or in another unit is not used.
 */
final class SignReading {
    private static final String PRESSURE = "SYSBP";
    private static final String PRESSURE_UNIT = "mmHg";
    private static final String SATURATION = "OXYSAT";
    private static final String SATURATION_UNIT = "%";

    private final DltParameters limits;

    SignReading(DltParameters limits) {
        this.limits = limits;
    }

    List<SignCheck> of(SubjectRecord facts, List<AssessedEvent> events) {
        return events.stream()
                .filter(event -> event.isIn("FLU_LIKE"))
                .map(event -> new SignCheck(
                        event.subject(),
                        event.id(),
                        read(facts, event, PRESSURE, PRESSURE_UNIT, limits.hypotensionSystolic()),
                        read(facts, event, SATURATION, SATURATION_UNIT, limits.hypoxiaSaturation())))
                .toList();
    }

    private static Reading read(SubjectRecord facts, AssessedEvent event, String test, String unit, BigDecimal limit) {
        List<BigDecimal> values = facts.vitalSigns().stream()
                .filter(sign -> sign.testCode().equals(test) && isDuring(sign, event))
                .flatMap(sign -> value(sign, unit).stream())
                .toList();
        if (values.isEmpty()) {
            return Reading.NOT_MEASURED;
        }
        return values.stream().anyMatch(value -> value.compareTo(limit) < 0) ? Reading.LOW : Reading.NOT_LOW;
    }

    private static boolean isDuring(VitalSign sign, AssessedEvent event) {
        Optional<LocalDate> on = sign.on().day();
        Optional<LocalDate> onset = event.timing().onset();
        return on.isPresent()
                && onset.filter(day -> !on.get().isBefore(day)).isPresent()
                && event.timing().end().filter(on.get()::isAfter).isEmpty();
    }

    private static Optional<BigDecimal> value(VitalSign sign, String unit) {
        Measured measured = sign.standard().value().isPresent() ? sign.standard() : sign.original();
        return measured.unit().strip().equalsIgnoreCase(unit) ? measured.value() : Optional.empty();
    }
}
