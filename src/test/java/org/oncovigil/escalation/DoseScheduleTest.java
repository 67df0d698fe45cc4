package org.oncovigil.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncovigil.subject.Usubjid;

/** Doses planned on study days 1, 22 and 43, held against the days on which they were given. */
class DoseScheduleTest {
    private static final LocalDate FIRST = LocalDate.parse("2026-03-01");

    @ParameterizedTest
    @CsvSource({
        // given on study days, last day, no more planned, late doses as number:days
        "1 22 43, 60, false, ''",
        "1 24 45, 60, false, 2:2",
        // the third dose is due 21 days after the second, not on day 43
        "1 37 58, 60, false, 2:15",
        "1, 22, false, ''",
        "1, 23, false, 2:1",
        "1, 37, false, 2:15",
        "1, 37, true, ''",
        "1 22 43, 200, false, ''",
        "1 20 43, 60, false, 3:2"
    })
    void aDoseIsDueAsManyDaysAfterTheOneBeforeAsPlanned(String given, int last, boolean ended, String late) {
        assertThat(late(List.of(1, 22, 43), given, last, ended)).isEqualTo(late);
    }

    @ParameterizedTest
    @CsvSource({"1 22, 60", "1, 300"})
    void nothingIsLateWithoutAPlan(String given, int last) {
        assertThat(late(List.of(), given, last, false)).isEmpty();
    }

    private static String late(List<Integer> planned, String given, int last, boolean ended) {
        List<SubjectCase.GivenDose> doses = new ArrayList<>();
        for (String day : given.split(" ")) {
            doses.add(new SubjectCase.GivenDose(FIRST.plusDays(Integer.parseInt(day) - 1L), "VAX", ""));
        }
        return new DoseSchedule(planned)
                .delays(new Usubjid("S-1"), doses, FIRST.plusDays(last - 1L), ended).stream()
                        .map(delay -> delay.number() + ":" + delay.days())
                        .collect(Collectors.joining(" "));
    }
}
