package org.oncovigil.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Units are read as spelled and converted only where a factor is on record")
class UnitTableTest {
    private static final UnitTable UNITS = Scales.of("NMPA-2025", "CTCAE-5.0").units();

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "GI/L, 10^9/L",
        "x 109/L, 10^9/L",
        "10E9/L, 10^9/L",
        "gi/l, 10^9/L",
        "THOU/uL, 10^3/uL",
        "THOU/µL, 10^3/uL",
        "THOU/μL, 10^3/uL",
        "K/uL, 10^3/uL",
        "cells/mm3, 1/uL",
        "μmol/L, umol/L",
        "µmol/L, umol/L",
        "IU/L, U/L",
        "MG/DL, mg/dL",
        "°C, Cel",
        "F, F",
        "mm, mm",
        "CM, cm",
        "ukat/L, ukat/L",
        "µkat/L, ukat/L",
        "pkat/L, pkat/L",
        "nkat/L, nkat/L"
    })
    void spellingsHaveOneUnit(String spelling, String unit) {
        assertThat(UNITS.unit(spelling)).contains(unit);
    }

    @ParameterizedTest(name = "\"{0}\" is not guessed")
    @CsvSource({"''", "buckets", "10^9", "kat/L", "mol"})
    void unknownSpellingsAreNotGuessed(String spelling) {
        assertThat(UNITS.unit(spelling)).isEmpty();
    }

    @ParameterizedTest(name = "{1} {2} of {0} are {3} {4}")
    @CsvSource({
        "SODIUM, 140, mEq/L, 140, mmol/L",
        "CACR, 5, g/dL, 50, g/L",
        "MG, 2, mEq/L, 1, mmol/L",
        "HGB, 10, mmol/L, 161.14, g/L",
        "GLUC, 180.156, mg/dL, 10, mmol/L",
        "TEMP, 104, F, 40, Cel",
        "TEMP, 100.4, F, 38, Cel",
        "ALT, 1, ukat/L, 60, U/L",
        "ALT, 1000000, pkat/L, 60, U/L",
        "ANY, 25, mm, 2.5, cm",
        "ANY, 5, caliper 0.5 cm, 2.5, cm",
        "PLAT, 150, 10^3/uL, 150, 10^9/L"
    })
    void conversionsAreExact(String analyte, String value, String from, String expected, String to) {
        BigDecimal converted = UNITS.conversion(analyte, from, to).orElseThrow().apply(new BigDecimal(value));
        assertThat(converted).isEqualByComparingTo(expected);
    }

    @Test
    void amountsOfSubstanceNeedTheirAnalyte() {
        assertThat(UNITS.conversion("SOMETHING", "mg/dL", "mmol/L")).isEmpty();
        assertThat(UNITS.conversion("SOMETHING", "mEq/L", "mmol/L")).isEmpty();
        assertThat(UNITS.conversion("SOMETHING", "mmol/L", "mmol/L")).contains(UnitTable.Conversion.NONE);
    }

    @Test
    void theTrailSaysWhatWasDone() {
        assertThat(UNITS.conversion("HGB", "mmol/L", "g/L").orElseThrow().text())
                .isEqualTo("mmol/L x 16.114 = g/L");
        assertThat(UNITS.conversion("TEMP", "F", "Cel").orElseThrow().text()).isEqualTo("(F + -32) x 5 / 9 = Cel");
        assertThat(UnitTable.Conversion.NONE.text()).isEmpty();
    }
}
