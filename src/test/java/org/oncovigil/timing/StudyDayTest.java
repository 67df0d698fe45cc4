package org.oncovigil.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Study days as SDTM counts them: the first dose is day 1, the day before it is day -1, and no day is 0. */
class StudyDayTest {
    private static final LocalDate FIRST_DOSE = LocalDate.parse("2024-02-27");

    @ParameterizedTest
    @CsvSource({
        "2024-02-26, -1",
        "2024-02-25, -2",
        "2024-02-27, 1",
        "2024-02-28, 2",
        // 2024 is a leap year: 29 February is day 3, and 25 March is day 28.
        "2024-02-29, 3",
        "2024-03-25, 28",
        "2024-03-26, 29"
    })
    void theDayOfADateAndTheDateOfADay(LocalDate date, int number) {
        assertThat(StudyDay.of(FIRST_DOSE, date)).isEqualTo(new StudyDay(number));
        assertThat(new StudyDay(number).date(FIRST_DOSE)).isEqualTo(date);
    }

    @Test
    void dayZeroDoesNotExist() {
        assertThatIllegalArgumentException().isThrownBy(() -> new StudyDay(0));
    }

    @Test
    void theWindowOf28DaysEndsOnDay28AndBothEndsBelongToIt() {
        DateRange window = DayWindow.ofFirstDays(28).dates(FIRST_DOSE);
        assertThat(window.earliest()).isEqualTo("2024-02-27");
        assertThat(window.latest()).isEqualTo("2024-03-25");
    }

    @Test
    void aWindowDoesNotEndBeforeItBegins() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DayWindow(new StudyDay(2), new StudyDay(1)));
        assertThat(new DayWindow(new StudyDay(1), new StudyDay(1))
                        .dates(FIRST_DOSE)
                        .isExact())
                .isTrue();
    }
}
