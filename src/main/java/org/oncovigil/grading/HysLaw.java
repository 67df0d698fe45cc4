package org.oncovigil.grading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oncovigil.grading.LabCourse.Point;
import org.oncovigil.subject.Usubjid;

/** Looks for the numbers of Hy's law in the courses of a subject. */
final class HysLaw {
    private static final List<String> TRANSAMINASES = List.of("ALT", "AST");
    private static final LabCourse NOT_MEASURED = new LabCourse("", LabCourse.TIMES_ULN, List.of());

    private final BigDecimal transaminase;
    private final BigDecimal bilirubin;
    private final BigDecimal alkalinePhosphatase;
    private final int window;

    HysLaw(GradingLimits limits) {
        this.transaminase = limits.limit("hys-law-transaminase");
        this.bilirubin = limits.limit("hys-law-bilirubin");
        this.alkalinePhosphatase = limits.limit("hys-law-alkaline-phosphatase");
        this.window = limits.days("hys-law-window");
    }

    /** At most one candidate a transaminase: the first pair of results that meets the numbers. */
    List<HysLawCandidate> candidates(Usubjid subject, Map<String, LabCourse> courses) {
        List<HysLawCandidate> candidates = new ArrayList<>();
        for (String analyte : TRANSAMINASES) {
            first(subject, analyte, courses).ifPresent(candidates::add);
        }
        return candidates;
    }

    private Optional<HysLawCandidate> first(Usubjid subject, String analyte, Map<String, LabCourse> courses) {
        List<Point> raised = courses.getOrDefault(analyte, NOT_MEASURED).points().stream()
                .filter(point -> point.value().compareTo(transaminase) > 0)
                .toList();
        List<Point> jaundiced = raised.isEmpty()
                ? List.of()
                : courses.getOrDefault("BILI", NOT_MEASURED).points().stream()
                        .filter(point -> point.value().compareTo(bilirubin) > 0)
                        .toList();
        LabCourse phosphatase = courses.getOrDefault("ALP", NOT_MEASURED);
        for (Point liver : raised) {
            for (Point bile : jaundiced) {
                Optional<Point> nearest = nearest(phosphatase, bile.on());
                if (isWithin(liver.on(), bile.on()) && !isCholestatic(nearest)) {
                    return Optional.of(candidate(subject, analyte, liver, bile, nearest));
                }
            }
        }
        return Optional.empty();
    }

    private boolean isWithin(LocalDate from, LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to);
        return days >= 0 && days <= window;
    }

    private boolean isCholestatic(Optional<Point> phosphatase) {
        return phosphatase
                .filter(point -> point.value().compareTo(alkalinePhosphatase) >= 0)
                .isPresent();
    }

    private Optional<Point> nearest(LabCourse phosphatase, LocalDate day) {
        return phosphatase.points().stream()
                .filter(point -> distance(point, day) <= window)
                .min(Comparator.comparingLong(point -> distance(point, day)));
    }

    private static long distance(Point point, LocalDate day) {
        return Math.abs(ChronoUnit.DAYS.between(point.on(), day));
    }

    private static HysLawCandidate candidate(
            Usubjid subject, String analyte, Point liver, Point bile, Optional<Point> phosphatase) {
        List<org.oncovigil.subject.RecordRef> records = new ArrayList<>(List.of(liver.record(), bile.record()));
        phosphatase.map(Point::record).ifPresent(records::add);
        return new HysLawCandidate(
                subject,
                analyte,
                liver.value(),
                liver.on(),
                bile.value(),
                bile.on(),
                phosphatase.map(Point::value),
                records);
    }
}
