package org.oncovigil.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncovigil.subject.Medication;
import org.oncovigil.subject.RecordRef;
import org.oncovigil.subject.YesNo;
import org.oncovigil.timing.PartialDate;

/** What a daily dose of a steroid is in prednisone. 5 mg of prednisone equal 4 mg of methylprednisolone. */
class SteroidTableTest {
    private static final SteroidTable TABLE = new SteroidTable(
            Map.of("METHYLPREDNISOLONE", new BigDecimal("4"), "DEXAMETHASONE", new BigDecimal("0.75")),
            Map.of("MG", BigDecimal.ONE, "UG", new BigDecimal("0.001")),
            Map.of("QD", BigDecimal.ONE, "BID", new BigDecimal("2"), "QOD", new BigDecimal("0.5")));

    private static Medication medication(String dose, String unit, String frequency) {
        PartialDate day = PartialDate.parse("2026-01-01").orElseThrow();
        return new Medication(
                new RecordRef("CM", "cm.csv", 2, "1"),
                "steroid",
                "",
                "",
                "",
                dose == null ? Optional.empty() : Optional.of(new BigDecimal(dose)),
                unit,
                frequency,
                "ORAL",
                day,
                day,
                YesNo.NO,
                "");
    }

    @ParameterizedTest
    @CsvSource({
        "METHYLPREDNISOLONE, 8, mg, QD, 10",
        "methylprednisolone, 8, mg, BID, 20",
        "METHYLPREDNISOLONE, 16, MG, qod, 10",
        "DEXAMETHASONE, 0.75, mg, QD, 5",
        "DEXAMETHASONE, 750, ug, QD, 5"
    })
    void aDoseIsConverted(String steroid, String dose, String unit, String frequency, BigDecimal expected) {
        assertThat(TABLE.prednisonePerDay(steroid, medication(dose, unit, frequency)))
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "METHYLPREDNISOLONE, , mg, QD",
        "METHYLPREDNISOLONE, 8, '', QD",
        "METHYLPREDNISOLONE, 8, mg, ''",
        "METHYLPREDNISOLONE, 8, mg, PRN",
        "DEFLAZACORT, 6, mg, QD"
    })
    void aDoseThatMissesAPartIsNotKnown(String steroid, String dose, String unit, String frequency) {
        assertThat(TABLE.prednisonePerDay(steroid, medication(dose, unit, frequency)))
                .isEmpty();
    }

    @Test
    void aCourseHoldsOnItsFirstAndLastDayAndWithoutDatesOnEveryDay() {
        LocalDate first = LocalDate.parse("2026-01-10");
        LocalDate last = LocalDate.parse("2026-01-20");
        SteroidUse use = new SteroidUse("PREDNISONE", Optional.of(first), Optional.of(last), Optional.empty());
        assertThat(use.covers(first)).isTrue();
        assertThat(use.covers(last)).isTrue();
        assertThat(use.covers(first.minusDays(1))).isFalse();
        assertThat(use.covers(last.plusDays(1))).isFalse();
        assertThat(new SteroidUse("PREDNISONE", Optional.empty(), Optional.empty(), Optional.empty()).covers(first))
                .isTrue();
    }
}
