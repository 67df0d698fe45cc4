package org.oncovigil.job;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oncovigil.attribution.AssessedEvent;
import org.oncovigil.escalation.ReportedCount;
import org.oncovigil.grading.EventTerms.MeasuredEvent;
import org.oncovigil.grading.GradingScales;
import org.oncovigil.grading.LabCourse;
import org.oncovigil.grading.LabSurveillance;
import org.oncovigil.study.DltParameters;
import org.oncovigil.subject.Grade;

/**
 * Finds the reported falls of neutrophils and platelets for which the laboratory listing does not answer: there is no
 * value in the days of the event, or the last one is below the limit and the event goes on.
 */
final class ReportedCounts {
    private static final String UNIT = "10^9/L";

    private final GradingScales scales;
    private final DltParameters limits;

    ReportedCounts(GradingScales scales, DltParameters limits) {
        this.scales = scales;
        this.limits = limits;
    }

    List<ReportedCount> of(LabSurveillance labs, List<AssessedEvent> events) {
        List<ReportedCount> counts = new ArrayList<>();
        for (AssessedEvent event : events) {
            if (event.isIn("NEUTROPHIL_FALL")) {
                count(labs, event, "NEUTROPHILS", LabReading.NEUTROPHILS, limits.neutrophilLimit())
                        .ifPresent(counts::add);
            }
            if (event.isIn("PLATELET_FALL")) {
                count(labs, event, "PLATELETS", LabReading.PLATELETS, limits.plateletLimit())
                        .ifPresent(counts::add);
                count(labs, event, "PLATELETS", LabReading.PLATELETS, limits.plateletBleedingLimit())
                        .ifPresent(counts::add);
            }
        }
        return counts;
    }

    private Optional<ReportedCount> count(
            LabSurveillance labs, AssessedEvent event, String name, String analyte, BigDecimal limit) {
        Optional<Grade> least = scales.events()
                .of(event.event())
                .map(MeasuredEvent::ctcaeTerm)
                .flatMap(term -> scales.lab().block(term, UNIT))
                .flatMap(block -> block.leastGradeBelow(limit));
        if (least.isEmpty() || event.gradeNumber() < least.get().number() || answers(labs, event, analyte, limit)) {
            return Optional.empty();
        }
        return Optional.of(new ReportedCount(
                event.subject(),
                event.id(),
                name,
                limit,
                scales.lab().scale().name(),
                event.gradeNumber(),
                event.atGrade(least.get().number())));
    }

    private static boolean answers(LabSurveillance labs, AssessedEvent event, String analyte, BigDecimal limit) {
        LabCourse course = labs.courses().get(analyte);
        if (course == null || event.timing().onset().isEmpty()) {
            return false;
        }
        LocalDate first = event.timing().onset().get().minusDays(1);
        Optional<LabCourse.Point> last = course.points().stream()
                .filter(point -> !point.on().isBefore(first))
                .filter(point ->
                        event.timing().end().filter(point.on()::isAfter).isEmpty())
                .reduce((one, later) -> later);
        return last.filter(point -> point.value().compareTo(limit) >= 0).isPresent();
    }
}
