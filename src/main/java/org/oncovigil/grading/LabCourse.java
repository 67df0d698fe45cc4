package org.oncovigil.grading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.oncovigil.subject.RecordRef;

/**
 * The values of one analyte over time, oldest first, so that a rule can ask how long they lay beyond a limit.
 *
 * @param analyte the analyte, such as {@code NEUT}
 * @param unit the unit, or {@code xULN} for multiples of the upper limit of normal
 * @param points the values
 */
public record LabCourse(String analyte, String unit, List<Point> points) {
    /** The unit of multiples of the upper limit of normal. */
    public static final String TIMES_ULN = "xULN";

    public LabCourse {
        points = List.copyOf(points);
    }

    /**
     * One value.
     *
     * @param on the first day on which it may have been taken
     * @param value the value in the unit of the course, at 15 significant digits
     * @param record the record it came from
     */
    public record Point(LocalDate on, BigDecimal value, RecordRef record) {}

    /** The runs of consecutive values below a limit; the limit itself is not below. */
    public List<LabRun> runsBelow(BigDecimal limit) {
        return runs(point -> point.value().compareTo(limit) < 0, false);
    }

    /** The runs of consecutive values above a limit; the limit itself is not above. */
    public List<LabRun> runsAbove(BigDecimal limit) {
        return runs(point -> point.value().compareTo(limit) > 0, true);
    }

    private List<LabRun> runs(Predicate<Point> beyond, boolean highest) {
        List<LabRun> runs = new ArrayList<>();
        List<Point> run = new ArrayList<>();
        for (Point point : points) {
            if (beyond.test(point)) {
                run.add(point);
            } else if (!run.isEmpty()) {
                runs.add(run(run, point.on(), true, highest));
                run.clear();
            }
        }
        if (!run.isEmpty()) {
            runs.add(run(run, run.get(run.size() - 1).on(), false, highest));
        }
        return runs;
    }

    private static LabRun run(List<Point> points, LocalDate ended, boolean resolved, boolean highest) {
        BigDecimal worst = points.get(0).value();
        for (Point point : points) {
            worst = highest ? worst.max(point.value()) : worst.min(point.value());
        }
        return new LabRun(
                worst,
                points.get(0).on(),
                points.get(points.size() - 1).on(),
                ended,
                resolved,
                points.stream().map(Point::record).toList());
    }
}
