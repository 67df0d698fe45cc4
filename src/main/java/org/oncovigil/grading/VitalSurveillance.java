package org.oncovigil.grading;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.oncovigil.subject.Grade;
import org.oncovigil.subject.Usubjid;
import org.oncovigil.subject.VitalSign;

/**
 * What the vital signs show of one subject. The grades are those of the number alone: recurrence, symptoms and treatment,
 * which print asks for as well, are for the clinician, and the criterion says so.
 *
 * @param subject the subject
 * @param scale the CTCAE version
 * @param points every graded sign by CTCAE term, oldest first
 * @param graded how many signs of each test have a grade
 * @param gaps how many signs of each test have none, and why
 * @param undated graded signs without any date, which are in no list above
 * @param worst the shift of each term with signs from the first dose on
 */
public record VitalSurveillance(
        Usubjid subject,
        ScaleId scale,
        SortedMap<String, List<Point>> points,
        SortedMap<String, Integer> graded,
        SortedMap<String, Map<LabGap, Integer>> gaps,
        int undated,
        List<Shift> worst) {
    public VitalSurveillance {
        points = Collections.unmodifiableSortedMap(new TreeMap<>(points));
        graded = Collections.unmodifiableSortedMap(new TreeMap<>(graded));
        gaps = Collections.unmodifiableSortedMap(new TreeMap<>(gaps));
        worst = List.copyOf(worst);
    }

    /**
     * One vital sign graded on one term.
     *
     * @param sign the sign
     * @param on the first day on which it may have been taken
     * @param term the CTCAE term
     * @param grade the grade
     * @param criterion the row that decided; nothing: no grade was met
     */
    public record Point(
            VitalSign sign, LocalDate on, String term, Grade grade, Optional<MeasurementCriterion> criterion) {}

    /**
     * The shift of one term.
     *
     * @param term the CTCAE term
     * @param baseline the grade of the baseline sign; nothing if it could not be graded
     * @param worst the worst sign from the day of the first dose on; the first of several
     */
    public record Shift(String term, Optional<Grade> baseline, Point worst) {}
}
