package org.oncovigil.grading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oncovigil.grading.GradeChange.Kind;
import org.oncovigil.grading.GradeChange.Side;
import org.oncovigil.study.ScaleChoice;
import org.oncovigil.subject.AdverseEvent;
import org.oncovigil.subject.SubjectRecord;

/**
 * Grades a subject by two pins of scales side by side and tells every event and every laboratory result whose grade
 * changes, for a study that moves from one version to the next. A result is paired with itself by record, analyte and
 * direction, because the two versions may call the term by different names; a grade above 0 that one version does not have at
 * all is a change. A site's grade outside the range of one version's term is told as well.
 */
public final class VersionComparison {
    private final ScaleChoice fromChoice;
    private final ScaleChoice toChoice;
    private final GradingScales from;
    private final GradingScales to;
    private final LabSurveyor fromSurveyor;
    private final LabSurveyor toSurveyor;

    /**
     * A comparison of two pins.
     *
     * @param fromChoice what the study pins
     * @param from its scales
     * @param toChoice what it would pin
     * @param to those scales
     */
    public VersionComparison(ScaleChoice fromChoice, GradingScales from, ScaleChoice toChoice, GradingScales to) {
        this.fromChoice = fromChoice;
        this.toChoice = toChoice;
        this.from = from;
        this.to = to;
        this.fromSurveyor = new LabSurveyor(from);
        this.toSurveyor = new LabSurveyor(to);
    }

    /** Everything of a subject that changes: events in the order of the record, then results by analyte and date. */
    public List<GradeChange> of(SubjectRecord record) {
        LabSurveillance before = fromSurveyor.survey(record);
        LabSurveillance after = toSurveyor.survey(record);
        List<GradeChange> changes = new ArrayList<>();
        EventGrader fromGrader = new EventGrader(from, fromChoice);
        EventGrader toGrader = new EventGrader(to, toChoice);
        for (AdverseEvent event : record.adverseEvents()) {
            Side one = side(event, fromGrader.grade(event, record, before), from);
            Side other = side(event, toGrader.grade(event, record, after), to);
            if (!one.grade().equals(other.grade()) || isOutside(event, from) != isOutside(event, to)) {
                changes.add(
                        new GradeChange(record.subject(), Kind.EVENT, event.id().value(), event.term(), one, other));
            }
        }
        laboratory(record, before, after, changes);
        return changes;
    }

    private static Side side(AdverseEvent event, EventGrading grading, GradingScales scales) {
        GradeResult deciding = grading.local() ? grading.vaccineScale() : grading.ctcae();
        ScaleId scale =
                grading.local() ? scales.vaccine().scale() : scales.terms().scale();
        String cell = deciding instanceof GradeResult.Graded graded ? graded.criterion() : deciding.reason();
        String outside = isOutside(event, scales) ? "; the term does not define the site's grade" : "";
        return new Side(
                scale,
                scales.terms().term(event).map(CtcaeTerm::term).orElse(""),
                grading.grade(),
                grading.governing() + ": " + cell + outside);
    }

    private static boolean isOutside(AdverseEvent event, GradingScales scales) {
        Optional<CtcaeTerm> term = scales.terms().term(event);
        return scales.localTerms().reaction(event).isEmpty()
                && event.siteGrade().isPresent()
                && term.isPresent()
                && !term.get().grades().isEmpty()
                && !term.get().grades().contains(event.siteGrade().get().grade());
    }

    private void laboratory(
            SubjectRecord record, LabSurveillance before, LabSurveillance after, List<GradeChange> changes) {
        Map<String, LabPoint> one = points(before);
        Map<String, LabPoint> other = points(after);
        Map<String, LabPoint> all = new LinkedHashMap<>(one);
        other.forEach(all::putIfAbsent);
        all.entrySet().stream()
                .filter(entry -> level(one.get(entry.getKey())) != level(other.get(entry.getKey())))
                .sorted(Comparator.comparing((Map.Entry<String, LabPoint> entry) ->
                                entry.getValue().block().analyte())
                        .thenComparing(entry -> entry.getValue().on())
                        .thenComparing(Map.Entry::getKey))
                .forEach(entry -> changes.add(new GradeChange(
                        record.subject(),
                        Kind.LABORATORY,
                        entry.getValue().record().key(),
                        entry.getValue().result().testCode(),
                        side(one.get(entry.getKey()), from),
                        side(other.get(entry.getKey()), to))));
    }

    private static Side side(LabPoint point, GradingScales scales) {
        if (point == null) {
            return new Side(scales.lab().scale(), "", Optional.empty(), "not graded in this version");
        }
        return new Side(
                scales.lab().scale(),
                FastingTerms.term(point.block().term()),
                Optional.of(point.grade()),
                point.block().name(point.row()));
    }

    /** A term that only one version has says nothing new where it finds grade 0. */
    private static int level(LabPoint point) {
        return point == null ? 0 : point.grade().number();
    }

    private static Map<String, LabPoint> points(LabSurveillance labs) {
        Map<String, LabPoint> points = new LinkedHashMap<>();
        labs.points()
                .values()
                .forEach(list -> list.forEach(point -> points.put(
                        String.join(
                                "|",
                                point.record().file(),
                                Long.toString(point.record().line()),
                                point.record().sequence(),
                                point.block().analyte(),
                                point.block().direction().name()),
                        point)));
        return points;
    }
}
