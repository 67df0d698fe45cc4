package org.oncovigil.grading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.oncovigil.grading.EventTerms.Kind;
import org.oncovigil.grading.EventTerms.MeasuredEvent;
import org.oncovigil.grading.GradeResult.NotApplicable;
import org.oncovigil.grading.GradeResult.NotGradable;
import org.oncovigil.problem.Place;
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
 * temperatures of VS, laboratory events from the results of LB; other terms keep the site's grade, held against the
 * grades that the CTCAE term defines. Which grade governs is decided by {@link GoverningRule}.
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
        GradeResult vaccine = new NotApplicable(scales.vaccine().scale(), "not a reaction at the dosing site");
        GradeResult ctcae = new NotApplicable(scales.terms().scale(), "a reaction at the dosing site");
        boolean onOtherScale = SiteScale.other(
                        event, reaction.isPresent(), scales.vaccine().scale())
                .isPresent();
        if (reaction.isPresent()) {
            vaccine = new LocalReading(scales, choice, event, problems)
                    .grade(reaction.get(), record)
                    .result();
        } else {
            Optional<MeasuredEvent> measured = scales.events().of(event);
            ctcae = measured.map(known -> measured(known, event, record, labs)).orElseGet(() -> unmeasured(event));
            onOtherScale |= measured.filter(known -> known.kind() == Kind.FEVER).isPresent()
                    && feverOfVaccineScale(event, record, ctcae);
            checkTermRange(event, problems);
        }
        return new GoverningRule(event, reaction.isPresent(), vaccine, ctcae, onOtherScale, problems).decide();
    }

    private GradeResult measured(
            MeasuredEvent measured, AdverseEvent event, SubjectRecord record, LabSurveillance labs) {
        return measured.kind() == Kind.FEVER
                ? new FeverReading(scales, event, record).grade().result()
                : laboratory(measured, event, labs);
    }

    /** A fever whose site grade is what the vaccine scale calls the temperature, and not what CTCAE calls it. */
    private boolean feverOfVaccineScale(AdverseEvent event, SubjectRecord record, GradeResult ctcae) {
        Optional<Grade> site = event.siteGrade().map(SiteGrade::grade);
        Optional<Grade> onVaccineScale = new FeverReading(scales, event, record)
                .onVaccineScale(record, true)
                .grade();
        return site.isPresent()
                && ctcae.grade().isPresent()
                && site.equals(onVaccineScale)
                && !site.equals(ctcae.grade());
    }

    private GradeResult laboratory(MeasuredEvent measured, AdverseEvent event, LabSurveillance labs) {
        ScaleId scale = scales.lab().scale();
        Optional<LocalDate> onset = event.onset().earliest();
        if (onset.isEmpty()) {
            return new NotGradable(scale, "the onset is not known, so no result can be chosen");
        }
        LocalDate from = onset.get().minusDays(scales.limits().days("lab-days-before"));
        LocalDate until = event.resolution()
                .latest()
                .map(end -> end.plusDays(scales.limits().days("lab-days-after")))
                .orElse(LocalDate.MAX);
        return labs.pointsOf(measured.ctcaeTerm()).stream()
                .filter(point -> !point.on().isBefore(from) && !point.on().isAfter(until))
                .max(Comparator.comparing(LabPoint::grade).thenComparing(LabPoint::on, Comparator.reverseOrder()))
                .map(worst -> withRecord(worst).result())
                .orElseGet(() -> new NotGradable(scale, "no graded result from the onset to the end"));
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
                                + (known.grades().isEmpty() ? "" : "; it defines the grades " + numbers(known)))
                        .orElse("no term of this version has the event's name"));
    }

    private void checkTermRange(AdverseEvent event, List<Problem> problems) {
        Optional<CtcaeTerm> term = scales.terms().term(event);
        Optional<Grade> site = event.siteGrade().map(SiteGrade::grade);
        if (term.isEmpty() || site.isEmpty() || term.get().grades().isEmpty()) {
            return;
        }
        if (!term.get().grades().contains(site.get())) {
            problems.add(Problem.of(
                    GradingMessage.OUTSIDE_TERM_RANGE,
                    Place.subject(event.subject().value())
                            .of(event.subject().value(), event.id().value()),
                    "grade " + site.get().number() + " for " + term.get().term(),
                    "one of " + numbers(term.get()) + " (" + scales.terms().scale() + ")",
                    "The site's grade is kept; query it."));
        }
    }

    private static String numbers(CtcaeTerm term) {
        return term.grades().stream()
                .sorted()
                .map(grade -> Integer.toString(grade.number()))
                .collect(Collectors.joining(", "));
    }
}
