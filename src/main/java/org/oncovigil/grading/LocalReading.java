package org.oncovigil.grading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;
import org.oncovigil.study.ScaleChoice;
import org.oncovigil.subject.AdverseEvent;
import org.oncovigil.subject.LocalFinding;
import org.oncovigil.subject.Measured;
import org.oncovigil.subject.SubjectRecord;

/** What the records of a reaction at the dosing site show, at its worst: the greatest size, every finding, every word. */
final class LocalReading {
    private static final String SITE_DIAMETER = "SITE_DIAMETER";
    private static final String ADULT = "adult";

    private final GradingScales scales;
    private final ScaleChoice choice;
    private final AdverseEvent event;
    private final List<Problem> problems;
    private final Set<String> functions = new TreeSet<>();
    private final Set<String> findings = new HashSet<>();
    private final Set<String> treatments = new HashSet<>();
    private final List<String> trails = new ArrayList<>();
    private Optional<BigDecimal> diameter = Optional.empty();
    private Optional<BigDecimal> area = Optional.empty();

    LocalReading(GradingScales scales, ScaleChoice choice, AdverseEvent event, List<Problem> problems) {
        this(scales, choice, event, event.localFindings(), problems);
    }

    /** Reads some of the event's findings, such as those of one day. */
    LocalReading(
            GradingScales scales,
            ScaleChoice choice,
            AdverseEvent event,
            List<LocalFinding> seen,
            List<Problem> problems) {
        this.scales = scales;
        this.choice = choice;
        this.event = event;
        this.problems = problems;
        seen.forEach(this::read);
    }

    /** The grade of the vaccine scale; of several words for the effect on daily living, the one that gives the worst. */
    CellGrading grade(String reaction, SubjectRecord record) {
        VaccineScaleGrader grader = new VaccineScaleGrader(scales.vaccine(), choice.acceptUnverified());
        tellMissingFunction(reaction);
        List<String> words = functions.isEmpty() ? List.of("") : List.copyOf(functions);
        CellGrading worst = words.stream()
                .map(word -> grader.grade(new LocalReaction(
                        reaction,
                        record.demographics().ageYears(),
                        diameter,
                        area,
                        word,
                        treatments,
                        findings,
                        Map.of(),
                        Optional.empty(),
                        "")))
                .max(Comparator.comparing(
                        grading -> grading.grade().map(Enum::ordinal).orElse(-1)))
                .orElseThrow();
        return trails.isEmpty()
                ? worst
                : new CellGrading(
                        worst.scale(),
                        worst.grade(),
                        worst.criterion(),
                        worst.status(),
                        worst.reason() + "; " + String.join("; ", trails));
    }

    /** What CTCAE says of the greatest diameter, for information only. */
    GradeResult ctcae() {
        Optional<String> term = scales.measurements().criteria().stream()
                .filter(row -> row.analyte().equals(SITE_DIAMETER))
                .map(MeasurementCriterion::term)
                .findFirst();
        if (term.isEmpty() || diameter.isEmpty()) {
            return new GradeResult.NotApplicable(scales.terms().scale(), "a reaction at the dosing site");
        }
        return scales.measurements()
                .grade(term.get(), SITE_DIAMETER, ADULT, MeasurementFacts.of(diameter.get()))
                .result();
    }

    /** How far the greatest diameter is from a worse grade of the vaccine scale. */
    Optional<NextGrade> next(String reaction, SubjectRecord record, GradeResult answer) {
        if (diameter.isEmpty() || answer.grade().isEmpty()) {
            return Optional.empty();
        }
        return NextGrade.of(
                scales.vaccine().diameterCells(reaction, record.demographics().ageYears()),
                diameter.get(),
                answer.grade().get(),
                scales.limits());
    }

    /** A reaction graded by its size alone may be worse by its effect on daily living, if the scale reads it. */
    private void tellMissingFunction(String reaction) {
        boolean read = scales.vaccine().cellsOf(scales.vaccine().row(reaction, diameter.isPresent())).stream()
                .anyMatch(cell -> cell.measure() == ScaleCell.Measure.FUNCTION);
        if (read && functions.isEmpty() && (diameter.isPresent() || area.isPresent())) {
            problems.add(Problem.of(
                    GradingMessage.FUNCTION_MISSING,
                    EventPlace.of(event),
                    "a size without the effect on daily living",
                    "the effect on daily living",
                    "Graded by size and findings alone."));
        }
    }

    private void read(LocalFinding finding) {
        switch (finding.kind()) {
            case DIAMETER -> diameter = greatest(diameter, size(finding, "cm"));
            case AREA -> area = greatest(area, size(finding, "cm2"));
            case FUNCTIONAL_IMPACT -> functions.add(finding.word());
            case FINDING -> findings.add(finding.word());
            case TREATMENT -> treatments.add(finding.word());
            case SEVERITY -> {
                // the diary's word is the site's grade, not a criterion of the scale
            }
        }
    }

    private Optional<BigDecimal> size(LocalFinding finding, String unit) {
        Measured measured = finding.measured();
        if (measured.value().isEmpty()) {
            return Optional.empty();
        }
        boolean assumed = measured.unit().isBlank() && unit.equals("cm");
        String spelled = assumed ? choice.diameterUnit() : measured.unit();
        if (spelled.isBlank()) {
            problem(
                    GradingMessage.DIAMETER_WITHOUT_UNIT,
                    finding,
                    measured.text(),
                    "a unit; the scale grades in " + unit);
            return Optional.empty();
        }
        Optional<UnitTable.Conversion> conversion = scales.units()
                .unit(spelled)
                .flatMap(from -> scales.units().conversion(UnitTable.ANY_ANALYTE, from, unit));
        Optional<BigDecimal> size =
                conversion.map(way -> way.apply(measured.value().get()));
        conversion
                .filter(way -> way != UnitTable.Conversion.NONE)
                .map(way -> "converted by " + way.text())
                .filter(trail -> !trails.contains(trail))
                .ifPresent(trails::add);
        if (size.isEmpty()) {
            problem(GradingMessage.UNIT_UNKNOWN, finding, measured.text() + " " + spelled, "a unit of length");
        }
        String assumption = "diameter without a unit read in " + spelled + ", as the protocol says";
        if (assumed && !trails.contains(assumption)) {
            trails.add(assumption);
        }
        return size;
    }

    private void problem(GradingMessage message, LocalFinding finding, String found, String expected) {
        problems.add(Problem.of(
                message,
                Place.line(finding.record().file(), finding.record().line())
                        .of(event.subject().value(), finding.record().key()),
                found,
                expected,
                "The size was not used for grading."));
    }

    private static Optional<BigDecimal> greatest(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        return Optional.of(one.get().max(other.get()));
    }
}
