package org.oncovigil.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oncovigil.subject.GradeCourse.Source.DIARY;
import static org.oncovigil.subject.GradeCourse.Source.REPORT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The time at grade 3 or more of an event that began on 1 March: the longest that its records allow. */
class GradeCourseTest {
    private static final LocalDate ONSET = LocalDate.parse("2026-03-01");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // day:grade of follow-up records, days to the end, over, days at grade 3, below or over
                "0:3 4:1, 9, true, 4, true",
                "0:3 4:1, 9, false, 4, true",
                // seen at grade 3 on day 2, told of nothing before: from the onset
                "2:3 4:1, 9, true, 4, true",
                // grade 1 on day 1, grade 3 on day 5: it may have been 3 from day 2 on
                "1:1 5:3, 9, true, 7, true",
                "1:1 5:3, 9, false, 7, false",
                // two stays add up: days 0 to 2, and day 5 to 6
                "0:3 2:1 4:2 5:3 6:2, 9, true, 3, true",
                // a record after the end tells nothing
                "0:3 2:1 8:3, 7, true, 2, true",
                // the worst of a day counts
                "0:1 0:3 2:1, 9, true, 2, true",
                // not known until when
                "0:1 2:3, -, false, -, false",
                "0:3 2:1, -, false, 2, true"
            })
    void stepsTellTheTimeAtTheGrade(String records, Integer end, boolean over, Integer days, boolean done) {
        Optional<LocalDate> until = Optional.ofNullable(end).map(ONSET::plusDays);
        TimeAtGrade time = course(records, REPORT)
                .timeAt(Grade.GRADE_3, ONSET, until, over)
                .orElseThrow();
        assertThat(time).isEqualTo(new TimeAtGrade(3, Optional.ofNullable(days), done, true));
    }

    @ParameterizedTest
    @CsvSource({"0:3", "0:3 4:3", "0:1 4:2", "''"})
    void recordsWithoutAChangeThatReachesTheGradeTellNothing(String records) {
        assertThat(course(records, REPORT).timeAt(Grade.GRADE_3, ONSET, Optional.of(ONSET.plusDays(9)), true))
                .isEmpty();
    }

    @Test
    void whatTheScaleSaysOfSingleDaysGoesBeforeTheDiaryAndTheDiaryBeforeReports() {
        List<GradeCourse.Point> points =
                new ArrayList<>(course("0:3 8:1", REPORT).points());
        points.addAll(course("0:3 5:1", DIARY).points());
        GradeCourse told = new GradeCourse(points);
        assertThat(days(told)).contains(5);
        TreeMap<LocalDate, Grade> graded = new TreeMap<>();
        graded.put(ONSET, Grade.GRADE_3);
        graded.put(ONSET.plusDays(2), Grade.GRADE_2);
        assertThat(days(told.with(graded))).contains(2);
    }

    @Test
    void aScaleThatNeverReachesTheGradeLeavesTheWordToTheOthers() {
        TreeMap<LocalDate, Grade> graded = new TreeMap<>();
        graded.put(ONSET, Grade.GRADE_2);
        graded.put(ONSET.plusDays(2), Grade.GRADE_1);
        assertThat(days(course("0:3 8:1", REPORT).with(graded))).contains(8);
    }

    private static Optional<Integer> days(GradeCourse course) {
        return course.timeAt(Grade.GRADE_3, ONSET, Optional.of(ONSET.plusDays(9)), true)
                .orElseThrow()
                .days();
    }

    private static GradeCourse course(String records, GradeCourse.Source source) {
        List<GradeCourse.Point> points = new ArrayList<>();
        for (String record : records.isEmpty() ? new String[0] : records.split(" ")) {
            String[] parts = record.split(":");
            points.add(new GradeCourse.Point(
                    ONSET.plusDays(Integer.parseInt(parts[0])),
                    Grade.of(Integer.parseInt(parts[1])).orElseThrow(),
                    source));
        }
        return new GradeCourse(points);
    }
}
