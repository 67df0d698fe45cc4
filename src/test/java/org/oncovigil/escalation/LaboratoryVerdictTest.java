package org.oncovigil.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncovigil.subject.EventId;
import org.oncovigil.subject.Usubjid;

/** The verdict on a laboratory finding that no event reports: first dose on 1 March, window to 28 March. */
class LaboratoryVerdictTest {
    private static final Usubjid SUBJECT = new Usubjid("S-1");
    private static final EventId EVENT = new EventId("S-1/LB/ALT");

    @ParameterizedTest
    @CsvSource({
        // first result, criterion met, open, excluded, answer
        "2026-03-01, true, false, false, POSSIBLE",
        "2026-03-28, true, true, false, POSSIBLE",
        "2026-03-29, true, false, false, LATE_EQUIVALENT",
        "2026-02-28, true, true, false, NOT_DLT",
        "2026-03-10, true, false, true, EXCLUDED",
        "2026-03-10, false, true, false, CANNOT_ASSESS",
        "2026-03-28, false, true, false, CANNOT_ASSESS",
        "2026-03-29, false, true, false, NOT_DLT",
        "2026-02-28, false, true, false, NOT_DLT",
        "2026-03-10, false, false, false, NOT_DLT"
    })
    void theFirstCaseThatAppliesDecides(
            LocalDate first, boolean met, boolean open, boolean excluded, DltDecision expected) {
        DltVerdict verdict = new DltWeighing(new ExclusionTable(new TreeMap<>(Map.of("X4", Set.of("D10")))))
                .weigh(
                        subject(),
                        lab(first),
                        met ? List.of(new CriterionMet("D10", SUBJECT, EVENT, "long")) : List.of(),
                        open ? List.of(new CriterionOpen("D10", SUBJECT, EVENT, "no later result")) : List.of(),
                        excluded ? List.of(new ExclusionMet("X4", SUBJECT, EVENT, "back")) : List.of());
        assertThat(verdict.decision()).isEqualTo(expected);
        if (expected == DltDecision.CANNOT_ASSESS) {
            assertThat(verdict.reason()).isEqualTo("D10 cannot be said: no later result");
        }
    }

    private static LabEvidence lab(LocalDate first) {
        return new LabEvidence(
                SUBJECT, EVENT, false, "ALT", 3, BigDecimal.TEN, "U/L", first, first, first, false, Set.of());
    }

    private static SubjectCase subject() {
        LocalDate dose = LocalDate.parse("2026-03-01");
        LocalDate cutoff = LocalDate.parse("2026-06-01");
        return new SubjectCase(
                SUBJECT,
                "01",
                "C1",
                "DL1",
                true,
                false,
                List.of(new SubjectCase.GivenDose(dose, "VAX", "")),
                1,
                Optional.of(dose.plusDays(27)),
                cutoff,
                Optional.empty(),
                "",
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                cutoff);
    }
}
