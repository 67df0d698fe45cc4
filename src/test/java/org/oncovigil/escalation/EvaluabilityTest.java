package org.oncovigil.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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

    @ParameterizedTest
    @CsvSource({
        // amounts of the doses, withheld for toxicity, answer
        "FULL FULL, false, EVALUABLE",
        "NOT_PLANNED NOT_COMPARABLE, false, EVALUABLE",
        "SHORT FULL, false, NOT_EVALUABLE",
        "SHORT, true, NOT_EVALUABLE",
        "FULL SHORT, false, NOT_EVALUABLE",
        "FULL SHORT, true, EVALUABLE",
        "FULL, false, NOT_EVALUABLE",
        "FULL, true, EVALUABLE"
    })
    void eachPlannedDoseIsFullyGivenOrWithheldForToxicity(String amounts, boolean withheld, Evaluability expected) {
        SubjectCase whole = subject(
                Arrays.stream(amounts.split(" "))
                        .map(SubjectCase.DoseAmount::valueOf)
                        .toList(),
                Optional.empty(),
                LocalDate.parse("2026-04-30"));
        assertThat(Evaluability.of(whole, false, false, withheld)).isEqualTo(expected);
        assertThat(Evaluability.of(whole, true, false, withheld)).isEqualTo(Evaluability.EVALUABLE);
    }

    private static SubjectCase subject(int doses, Optional<LocalDate> left, LocalDate cutoff) {
        return subject(Collections.nCopies(doses, SubjectCase.DoseAmount.NOT_PLANNED), left, cutoff);
    }

    private static SubjectCase subject(List<SubjectCase.DoseAmount> doses, Optional<LocalDate> left, LocalDate cutoff) {
        List<SubjectCase.GivenDose> given = new ArrayList<>();
        for (SubjectCase.DoseAmount amount : doses) {
            LocalDate on = LocalDate.parse("2026-03-01").plusDays(14L * given.size());
            given.add(new SubjectCase.GivenDose(on, "VACCINE", "", amount));
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
                doses.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse("2026-03-28")),
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
