package org.oncovigil.subject;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the grade of an event went from day to day, as far as records tell. Source: domain specification section 1, "Grade
 * used in rules".
 *
 * @param points what was seen on single days
 */
public record GradeCourse(List<Point> points) {
    /** Nothing told. */
    public static final GradeCourse NONE = new GradeCourse(List.of());

    public GradeCourse {
        points = List.copyOf(points);
    }

    /** Who tells the grade of a day, the most exact first. Grades of different sources are not mixed. */
    public enum Source {
        /** The scale, from what was observed on that day. */
        SCALE,
        /** The subject's diary. */
        DIARY,
        /** Follow-up records of the event listing. */
        REPORT
    }

    /**
     * The grade of a day.
     *
     * @param on the day
     * @param grade the grade
     * @param source who tells it
     */
    public record Point(LocalDate on, Grade grade, Source source) {}

    /** The course that the steps of an event tell. A step without a grade or a date tells nothing. */
    public static GradeCourse of(AdverseEvent event) {
        List<Point> points = new ArrayList<>();
        for (GradeStep step : event.steps()) {
            Source source = step.record().domain().equals("AE") ? Source.REPORT : Source.DIARY;
            step.from()
                    .earliest()
                    .ifPresent(day ->
                            step.grade().ifPresent(grade -> points.add(new Point(day, grade.grade(), source))));
        }
        return new GradeCourse(points);
    }

    /** The same course with the grades that a scale gives to what was observed on single days. */
    public GradeCourse with(SortedMap<LocalDate, Grade> graded) {
        List<Point> all = new ArrayList<>(points);
        graded.forEach((day, grade) -> all.add(new Point(day, grade, Source.SCALE)));
        return new GradeCourse(all);
    }

    /**
     * The time at or above a grade, the longest that the records allow: from the onset or the day after the last lower
     * grade, to the next lower grade or the end. Nothing if no source reaches the
     * grade and tells a change.
     *
     * @param onset the event's first day
     * @param until its last day, or the data cut-off while it goes on; nothing if not known
     * @param over whether the event is over
     */
    public Optional<TimeAtGrade> timeAt(Grade grade, LocalDate onset, Optional<LocalDate> until, boolean over) {
        for (Source source : Source.values()) {
            List<Point> told = days(source, until);
            boolean reaches = told.stream().anyMatch(point -> point.grade().atLeast(grade));
            boolean changes = told.stream().map(Point::grade).distinct().count() > 1;
            if (reaches && changes) {
                return Optional.of(time(told, grade, onset, until, over));
            }
        }
        return Optional.empty();
    }

    /** One point a day, the worst, up to the end. */
    private List<Point> days(Source source, Optional<LocalDate> until) {
        Map<LocalDate, Point> worst = new TreeMap<>();
        points.stream()
                .filter(point -> point.source() == source)
                .filter(point -> until.filter(point.on()::isAfter).isEmpty())
                .sorted(Comparator.comparing(Point::on))
                .forEach(point -> worst.merge(
                        point.on(), point, (one, other) -> one.grade().atLeast(other.grade()) ? one : other));
        return List.copyOf(worst.values());
    }

    private static TimeAtGrade time(
            List<Point> told, Grade grade, LocalDate onset, Optional<LocalDate> until, boolean over) {
        long days = 0;
        Optional<LocalDate> since = Optional.empty();
        LocalDate possible = onset;
        for (Point point : told) {
            if (!point.grade().atLeast(grade)) {
                days += since.map(start -> between(start, point.on())).orElse(0L);
                since = Optional.empty();
                possible = latest(onset, point.on().plusDays(1));
            } else if (since.isEmpty()) {
                since = Optional.of(possible);
            }
        }
        long before = days;
        Optional<Integer> all = since.isEmpty()
                ? Optional.of(Math.toIntExact(before))
                : since.flatMap(start -> until.map(end -> Math.toIntExact(before + between(start, end))));
        return new TimeAtGrade(grade.number(), all, since.isEmpty() || over, true);
    }

    private static long between(LocalDate start, LocalDate end) {
        return Math.max(0, ChronoUnit.DAYS.between(start, end));
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
