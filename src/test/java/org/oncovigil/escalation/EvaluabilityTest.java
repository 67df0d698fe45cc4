package org.oncovigil.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncovigil.subject.Usubjid;

/** Who counts in the denominator: two doses planned in a window of 28 days from 1 March, which ends on 28 March. */
class EvaluabilityTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // doses, DLT, open question, left, data cut-off, answer
                "0, false, false, -, 2026-04-30, NOT_DOSED",
                "0, true, true, -, 2026-04-30, NOT_DOSED",
                "1, true, false, -, 2026-03-02, EVALUABLE",
                "1, true, true, 2026-03-05, 2026-03-10, EVALUABLE",
                "2, false, true, -, 2026-04-30, PENDING",
                "2, false, false, 2026-03-27, 2026-04-30, NOT_EVALUABLE",
                "2, false, false, 2026-03-28, 2026-04-30, EVALUABLE",
                "2, false, false, -, 2026-03-27, PENDING",
                "2, false, false, -, 2026-03-28, EVALUABLE",
                "1, false, false, -, 2026-03-28, NOT_EVALUABLE"
            })
    void theFirstCaseThatAppliesDecides(
            int doses, boolean dlt, boolean open, LocalDate left, LocalDate cutoff, Evaluability expected) {
        SubjectCase subject = subject(doses, Optional.ofNullable(left), cutoff);
        assertThat(Evaluability.of(subject, dlt, open, false)).isEqualTo(expected);
    }

    private static SubjectCase subject(int doses, Optional<LocalDate> left, LocalDate cutoff) {
        List<SubjectCase.GivenDose> given = new ArrayList<>();
        for (int dose = 0; dose < doses; dose++) {
            given.add(new SubjectCase.GivenDose(LocalDate.parse("2026-03-01").plusDays(14L * dose), "VACCINE", ""));
        }
        return new SubjectCase(
                new Usubjid("S-0001"),
                "01",
                "C1",
                "DL1",
                true,
                false,
                given,
                2,
                doses == 0 ? Optional.empty() : Optional.of(LocalDate.parse("2026-03-28")),
                cutoff,
                left,
                "",
                left.isPresent(),
                false,
                false,
                false,
                false,
                false,
                false,
                cutoff);
    }
}
