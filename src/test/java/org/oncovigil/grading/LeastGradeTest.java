package org.oncovigil.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncovigil.subject.Grade;

/** From which grade a count may lie below a limit of the DLT rules, by CTCAE version: bands as printed. */
class LeastGradeTest {
    @ParameterizedTest
    @CsvSource({
        // version 4.03 and 5.0: neutrophils <1.0-0.5 / <0.5; platelets <75-50 / <50-25 / <25
        "CTCAE-4.03, Neutrophil count decreased, 0.5, GRADE_4",
        "CTCAE-5.0, Neutrophil count decreased, 0.5, GRADE_4",
        "CTCAE-5.0, Neutrophil count decreased, 0.51, GRADE_3",
        "CTCAE-4.03, Platelet count decreased, 25, GRADE_4",
        "CTCAE-5.0, Platelet count decreased, 25, GRADE_4",
        "CTCAE-5.0, Platelet count decreased, 50, GRADE_3",
        // version 6.0: neutrophils <0.5-0.1 / <0.1; platelets <50-10 / <10
        "CTCAE-6.0, Neutrophil count decreased, 0.5, GRADE_3",
        "CTCAE-6.0, Thrombocytopenia, 25, GRADE_3",
        "CTCAE-6.0, Thrombocytopenia, 50, GRADE_3"
    })
    void theBandOfTheGradeReachesBelowTheLimit(String scale, String term, BigDecimal limit, Grade expected) {
        LabBlock block =
                Scales.of("NMPA-2025", scale).lab().block(term, "10^9/L").orElseThrow();
        assertThat(block.leastGradeBelow(limit)).contains(expected);
    }
}
