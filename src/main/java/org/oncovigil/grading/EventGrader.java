package org.oncovigil.grading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.oncovigil.grading.EventTerms.MeasuredEvent;
import org.oncovigil.grading.GradeResult.NotApplicable;
import org.oncovigil.grading.GradeResult.NotGradable;
import org.oncovigil.problem.Problem;
import org.oncovigil.study.ScaleChoice;
import org.oncovigil.subject.AdverseEvent;
import org.oncovigil.subject.Grade;
import org.oncovigil.subject.SiteGrade;
import org.oncovigil.subject.SubjectRecord;

/**
 * Grades an event on the scales that the protocol pins, beside the site's grade.
 *
 * <p>Reactions at the dosing site go by the vaccine scale, everything else by CTCAE. Fever is regraded from the
 * temperatures of VS, laboratory events from the results of LB; a cytokine release syndrome is graded by ASTCT beside the
 * site's CTCAE grade; other terms keep the site's grade. Every site grade is held against the rest of its record
 * ({@link ClinicalCheck}). Which grade governs is decided by {@link GoverningRule}.
 */
public final class EventGrader {
    private final GradingScales scales;
    private final ScaleChoice choice;

    /** A grader for the scales of one study. */
    public EventGrader(GradingScales scales, ScaleChoice choice) {
        this.scales = scales;
        this.choice = choice;
    }

    /**
     * Grades one event.
     *
     * @param event the event
     * @param record the subject that it happened to
     * @param labs what the subject's laboratory listing shows
     */
    public EventGrading grade(AdverseEvent event, SubjectRecord record, LabSurveillance labs) {
        List<Problem> problems = new ArrayList<>();
        Optional<String> reaction = scales.localTerms().reaction(event);
        Optional<MeasuredEvent> measured =
                reaction.isPresent() ? Optional.empty() : scales.events().of(event);
        EngineAnswers answers = reaction.isPresent()
                ? local(reaction.get(), event, record, problems)
                : systemic(measured, event, record, labs);
        problems.addAll(ClinicalCheck.of(event, scales.terms(), reaction.isPresent(), measured.isPresent()));
        return new GoverningRule(event, answers, problems).decide();
    }

    /**
     * The grades of single days of a reaction at the dosing site, by the vaccine scale; empty for any other event.
     *
     * @param event the event
     * @param record the subject that it happened to
     */
    public SortedMap<LocalDate, Grade> gradesByDay(AdverseEvent event, SubjectRecord record) {
        return scales.localTerms()
                .reaction(event)
                .map(reaction -> new LocalDays(scales, choice).grade(reaction, event, record))
                .orElseGet(Collections::emptySortedMap);
    }

    private EngineAnswers local(String reaction, AdverseEvent event, SubjectRecord record, List<Problem> problems) {
        LocalReading reading = new LocalReading(scales, choice, event, problems);
        GradeResult vaccine = reading.grade(reaction, record).result();
        return new EngineAnswers(
                true,
                vaccine,
                reading.ctcae(),
                EventGrading.NO_ASTCT,
                reading.next(reaction, record, vaccine),
                namesOtherScale(event, true));
    }

    private EngineAnswers systemic(
            Optional<MeasuredEvent> measured, AdverseEvent event, SubjectRecord record, LabSurveillance labs) {
        GradeResult vaccine = new NotApplicable(scales.vaccine().scale(), "not a reaction at the dosing site");
        if (measured.isEmpty()) {
            return new EngineAnswers(
                    false,
                    vaccine,
                    unmeasured(event),
                    EventGrading.NO_ASTCT,
                    Optional.empty(),
                    namesOtherScale(event, false));
        }
        return switch (measured.get().kind()) {
            case FEVER -> fever(vaccine, event, record);
            case LAB -> laboratory(vaccine, measured.get(), event, labs);
            case CRS ->
                new EngineAnswers(
                        false,
                        vaccine,
                        unmeasured(event),
                        new CrsReading(scales.crs(), event, record)
                                .grade(new FeverReading(scales, event, record))
                                .result(),
                        Optional.empty(),
                        namesOtherScale(event, false));
        };
    }

    private EngineAnswers fever(GradeResult vaccine, AdverseEvent event, SubjectRecord record) {
        FeverReading reading = new FeverReading(scales, event, record);
        GradeResult ctcae = reading.grade().result();
        return new EngineAnswers(
                false,
                vaccine,
                ctcae,
                EventGrading.NO_ASTCT,
                reading.next(ctcae),
                namesOtherScale(event, false) || feverOfVaccineScale(event, record, reading, ctcae));
    }

    private boolean namesOtherScale(AdverseEvent event, boolean local) {
        return SiteScale.other(event, local, scales.vaccine().scale()).isPresent();
    }

    /** A fever whose site grade is what the vaccine scale calls the temperature, and not what CTCAE calls it. */
    private boolean feverOfVaccineScale(
            AdverseEvent event, SubjectRecord record, FeverReading reading, GradeResult ctcae) {
        Optional<Grade> site = event.siteGrade().map(SiteGrade::grade);
        Optional<Grade> onVaccineScale = reading.onVaccineScale(record, true).grade();
        return site.isPresent()
                && ctcae.grade().isPresent()
                && site.equals(onVaccineScale)
                && !site.equals(ctcae.grade());
    }

    private EngineAnswers laboratory(
            GradeResult vaccine, MeasuredEvent measured, AdverseEvent event, LabSurveillance labs) {
        Optional<LabPoint> worst = worst(measured, event, labs);
        GradeResult ctcae = worst.map(point -> withRecord(point).result())
                .orElseGet(() -> new NotGradable(
                        scales.lab().scale(),
                        event.onset().isMissing()
                                ? "the onset is not known, so no result can be chosen"
                                : "no graded result from the onset to the end"));
        return new EngineAnswers(
                false,
                vaccine,
                ctcae,
                EventGrading.NO_ASTCT,
                worst.flatMap(point -> NextGrade.of(point.block(), point.facts(), scales.limits())),
                namesOtherScale(event, false));
    }

    private Optional<LabPoint> worst(MeasuredEvent measured, AdverseEvent event, LabSurveillance labs) {
        Optional<LocalDate> onset = event.onset().earliest();
        if (onset.isEmpty()) {
            return Optional.empty();
        }
        LocalDate from = onset.get().minusDays(scales.limits().days("lab-days-before"));
        LocalDate until = event.resolution()
                .latest()
                .map(end -> end.plusDays(scales.limits().days("lab-days-after")))
                .orElse(LocalDate.MAX);
        return labs.pointsOf(measured.ctcaeTerm()).stream()
                .filter(point -> !point.on().isBefore(from) && !point.on().isAfter(until))
                .max(Comparator.comparing(LabPoint::grade).thenComparing(LabPoint::on, Comparator.reverseOrder()));
    }

    private static CellGrading withRecord(LabPoint point) {
        CellGrading grading = point.explain();
        return new CellGrading(
                grading.scale(),
                grading.grade(),
                grading.criterion(),
                grading.status(),
                point.record().key() + " of " + point.on() + ": " + grading.reason());
    }

    private GradeResult unmeasured(AdverseEvent event) {
        Optional<CtcaeTerm> term = scales.terms().term(event);
        return new NotApplicable(
                scales.terms().scale(),
                term.map(known -> "no number decides " + known.term()
                                + (known.grades().isEmpty() ? "" : "; it defines the grades " + known.gradeNumbers()))
                        .orElse("no term of this version has the event's name"));
    }
}
