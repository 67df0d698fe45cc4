package org.oncovigil.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.oncovigil.study.Cohort;
import org.oncovigil.study.StudyPart;
import org.oncovigil.subject.Usubjid;

/** Who the sentinel of a cohort is, and from which lot a dose before an event came. */
class SentinelTest {
    private static final Cohort ESCALATION = new Cohort("C1", "DL1", StudyPart.ESCALATION, Set.of("C1"), false, 1);
    private static final Cohort EXPANSION = new Cohort("C1", "DL1", StudyPart.EXPANSION, Set.of("C1"), false, 1);

    private static SubjectCase dosed(String subject, String... days) {
        LocalDate cutoff = LocalDate.parse("2026-06-01");
        return new SubjectCase(
                new Usubjid(subject),
                "01",
                "C1",
                "DL1",
                true,
                false,
                List.of(days).stream()
                        .map(day -> new SubjectCase.GivenDose(LocalDate.parse(day), "VAX", "L-" + day))
                        .toList(),
                1,
                Optional.empty(),
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

    @Test
    void theFirstSubjectDosedIsTheSentinel() {
        assertThat(Sentinel.of(ESCALATION, List.of(dosed("S-2", "2026-03-02"), dosed("S-1", "2026-03-01"))))
                .hasValueSatisfying(sentinel -> assertThat(sentinel.subjects()).containsExactly(new Usubjid("S-1")));
    }

    @Test
    void allOfTheFirstDayAreSentinels() {
        assertThat(Sentinel.of(ESCALATION, List.of(dosed("S-2", "2026-03-01"), dosed("S-1", "2026-03-01"))))
                .hasValueSatisfying(sentinel ->
                        assertThat(sentinel.subjects()).containsExactly(new Usubjid("S-1"), new Usubjid("S-2")));
    }

    @Test
    void anExpansionAndACohortWithoutADoseHaveNoSentinel() {
        assertThat(Sentinel.of(EXPANSION, List.of(dosed("S-1", "2026-03-01")))).isEmpty();
        assertThat(Sentinel.of(ESCALATION, List.of())).isEmpty();
    }
}
