package org.oncovigil.grading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.oncovigil.subject.Grade;
import org.oncovigil.subject.Usubjid;

/**
 * What the laboratory listing shows of one subject.
 *
 * @param subject the subject
 * @param scale the CTCAE version
 * @param points every graded result by CTCAE term, oldest first
 * @param graded how many results of each test have a grade
 * @param gaps how many results of each test have none, and why
 * @param undated graded results without any date, which are in no list above
 * @param worst the shift of each term with results from the first dose on
 * @param courses the values over time of the analytes that the rules ask for
 * @param hysLaw results that meet the numbers of Hy's law
 */
public record LabSurveillance(
        Usubjid subject,
        ScaleId scale,
        SortedMap<String, List<LabPoint>> points,
        SortedMap<String, Integer> graded,
        SortedMap<String, Map<LabGap, Integer>> gaps,
        int undated,
        List<LabWorst> worst,
        SortedMap<String, LabCourse> courses,
        List<HysLawCandidate> hysLaw) {
    public LabSurveillance {
        points = Collections.unmodifiableSortedMap(new TreeMap<>(points));
        graded = Collections.unmodifiableSortedMap(new TreeMap<>(graded));
        gaps = Collections.unmodifiableSortedMap(new TreeMap<>(gaps));
        worst = List.copyOf(worst);
        courses = Collections.unmodifiableSortedMap(new TreeMap<>(courses));
        hysLaw = List.copyOf(hysLaw);
    }

    /** The graded results of a term, both branches together, oldest first. */
    public List<LabPoint> pointsOf(String term) {
        List<LabPoint> found = new ArrayList<>();
        points.forEach((name, graded) -> {
            if (FastingTerms.term(name).equalsIgnoreCase(FastingTerms.term(term))) {
                found.addAll(graded);
            }
        });
        found.sort(java.util.Comparator.comparing(LabPoint::on));
        return found;
    }

    /** The runs of consecutive results at or above a grade, by term and test. */
    public List<LabEpisode> episodes(Grade threshold) {
        List<LabEpisode> episodes = new ArrayList<>();
        points.forEach((term, graded) -> {
            Map<String, List<LabPoint>> tests = new TreeMap<>();
            for (LabPoint point : graded) {
                tests.computeIfAbsent(point.result().testCode(), test -> new ArrayList<>())
                        .add(point);
            }
            tests.values().forEach(course -> collect(course, threshold, episodes));
        });
        return episodes;
    }

    private void collect(List<LabPoint> course, Grade threshold, List<LabEpisode> episodes) {
        List<LabPoint> run = new ArrayList<>();
        for (LabPoint point : course) {
            if (point.grade().atLeast(threshold)) {
                run.add(point);
            } else if (!run.isEmpty()) {
                episodes.add(episode(run, threshold, point.on(), true));
                run.clear();
            }
        }
        if (!run.isEmpty()) {
            episodes.add(episode(run, threshold, run.get(run.size() - 1).on(), false));
        }
    }

    private LabEpisode episode(List<LabPoint> run, Grade threshold, LocalDate ended, boolean resolved) {
        LabPoint worstPoint = run.get(0);
        for (LabPoint point : run) {
            worstPoint = point.grade().compareTo(worstPoint.grade()) > 0 ? point : worstPoint;
        }
        return new LabEpisode(
                subject,
                scale,
                FastingTerms.term(worstPoint.block().term()),
                worstPoint.result().testCode(),
                threshold,
                worstPoint.grade(),
                worstPoint.value(),
                worstPoint.block().unit(),
                worstPoint.block().name(worstPoint.row()),
                run.get(0).on(),
                run.get(run.size() - 1).on(),
                ended,
                resolved,
                run.stream().map(LabPoint::record).toList());
    }
}
