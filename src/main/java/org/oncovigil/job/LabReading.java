package org.oncovigil.job;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.oncovigil.attribution.AssessedEvent;
import org.oncovigil.escalation.LabEvidence;
import org.oncovigil.grading.EventTerms;
import org.oncovigil.grading.HysLawCandidate;
import org.oncovigil.grading.LabCourse;
import org.oncovigil.grading.LabEpisode;
import org.oncovigil.grading.LabGap;
import org.oncovigil.grading.LabRun;
import org.oncovigil.grading.LabSurveillance;
import org.oncovigil.rulebook.Rulebook;
import org.oncovigil.study.DltParameters;
import org.oncovigil.subject.EventId;
import org.oncovigil.subject.Grade;

/**
 * Brings what the laboratory shows into the form that rules ask for, and joins it to the event that reports it: the same
 * CTCAE term, with a day in common.
 */
final class LabReading {
    static final String NEUTROPHILS = "NEUT";
    static final String PLATELETS = "PLAT";
    private static final String EPISODE = "LABORATORY_EPISODE";
    private static final String NEUTROPHILS_BELOW_LIMIT = "NEUTROPHILS_BELOW_LIMIT";
    private static final String PLATELETS_BELOW_LIMIT = "PLATELETS_BELOW_LIMIT";
    private static final String PLATELETS_BELOW_BLEEDING_LIMIT = "PLATELETS_BELOW_BLEEDING_LIMIT";
    private static final String HYS_LAW = "HYS_LAW";
    /** The sets that laboratory evidence is put in beside those of its term. */
    static final Set<String> TERM_SETS =
            Set.of(EPISODE, NEUTROPHILS_BELOW_LIMIT, PLATELETS_BELOW_LIMIT, PLATELETS_BELOW_BLEEDING_LIMIT, HYS_LAW);

    private static final Set<LabGap> NOT_GRADED_AT_ALL = Set.of(LabGap.NO_CRITERION, LabGap.OTHER_SPECIMEN);

    private final Rulebook rulebook;
    private final DltParameters limits;

    LabReading(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.limits = rulebook.protocol().dlt();
    }

    /** Results of a graded test that have no grade. */
    static int notEvaluable(LabSurveillance labs) {
        int count = 0;
        for (Map<LabGap, Integer> gaps : labs.gaps().values()) {
            for (Map.Entry<LabGap, Integer> gap : gaps.entrySet()) {
                count += NOT_GRADED_AT_ALL.contains(gap.getKey()) ? 0 : gap.getValue();
            }
        }
        return count;
    }

    /** The evidence, by event and finding. */
    List<LabEvidence> evidence(LabSurveillance labs, List<AssessedEvent> events) {
        List<LabEvidence> evidence = new ArrayList<>();
        List<LabEpisode> episodes = labs.episodes(Grade.GRADE_3);
        for (LabEpisode episode : episodes) {
            Set<String> sets = new TreeSet<>(rulebook.termSets().of(List.of(episode.term())));
            sets.add(EPISODE);
            evidence.add(of(labs, episode, sets, events));
        }
        runs(labs, NEUTROPHILS, limits.neutrophilLimit(), NEUTROPHILS_BELOW_LIMIT, episodes, events, evidence);
        runs(labs, PLATELETS, limits.plateletLimit(), PLATELETS_BELOW_LIMIT, episodes, events, evidence);
        runs(
                labs,
                PLATELETS,
                limits.plateletBleedingLimit(),
                PLATELETS_BELOW_BLEEDING_LIMIT,
                episodes,
                events,
                evidence);
        labs.hysLaw().forEach(candidate -> evidence.add(hysLaw(labs, candidate, events)));
        evidence.sort(Comparator.comparing((LabEvidence one) -> one.event().value())
                .thenComparing(LabEvidence::finding)
                .thenComparing(LabEvidence::first));
        return evidence;
    }

    private LabEvidence of(LabSurveillance labs, LabEpisode episode, Set<String> sets, List<AssessedEvent> events) {
        Optional<EventId> reported = reporting(episode.term(), episode.first(), episode.ended(), events)
                .or(() -> inGeneral(sets, episode, events));
        return new LabEvidence(
                labs.subject(),
                reported.orElseGet(() -> own(labs, episode.term(), episode.first())),
                reported.isPresent(),
                episode.term(),
                episode.worst().number(),
                episode.worstValue(),
                episode.unit(),
                episode.first(),
                episode.last(),
                episode.ended(),
                episode.resolved(),
                sets);
    }

    private void runs(
            LabSurveillance labs,
            String analyte,
            BigDecimal limit,
            String set,
            List<LabEpisode> episodes,
            List<AssessedEvent> events,
            List<LabEvidence> evidence) {
        LabCourse course = labs.courses().get(analyte);
        if (course == null) {
            return;
        }
        for (LabRun run : course.runsBelow(limit)) {
            Optional<LabEpisode> around = around(run, analyte, episodes);
            String term = around.map(LabEpisode::term).orElse(analyte);
            LocalDate since = around.map(LabEpisode::first).orElse(run.first());
            Optional<EventId> reported = reporting(term, run.first(), run.ended(), events);
            evidence.add(new LabEvidence(
                    labs.subject(),
                    reported.orElseGet(() -> own(labs, term, since)),
                    reported.isPresent(),
                    term,
                    0,
                    run.worst(),
                    course.unit(),
                    run.first(),
                    run.last(),
                    run.ended(),
                    run.resolved(),
                    Set.of(set)));
        }
    }

    /** The episode of the same analyte in which a run begins. */
    private Optional<LabEpisode> around(LabRun run, String analyte, List<LabEpisode> episodes) {
        return episodes.stream()
                .filter(episode -> !episode.first().isAfter(run.first())
                        && !episode.ended().isBefore(run.first())
                        && rulebook.scales()
                                .tests()
                                .test(episode.testCode())
                                .filter(test -> test.analyte().equals(analyte))
                                .isPresent())
                .findFirst();
    }

    private LabEvidence hysLaw(LabSurveillance labs, HysLawCandidate candidate, List<AssessedEvent> events) {
        LocalDate first = candidate.transaminaseOn();
        Optional<EventId> reported = events.stream()
                .filter(event -> event.isIn("TRANSAMINASE") && meets(event, first, candidate.bilirubinOn()))
                .map(AssessedEvent::id)
                .findFirst();
        return new LabEvidence(
                labs.subject(),
                reported.orElseGet(() -> own(labs, "Hy's law", first)),
                reported.isPresent(),
                "Hy's law",
                0,
                candidate.transaminaseMultiple(),
                "x ULN " + candidate.transaminase(),
                first,
                candidate.bilirubinOn(),
                candidate.bilirubinOn(),
                false,
                Set.of(HYS_LAW));
    }

    private Optional<EventId> reporting(String term, LocalDate first, LocalDate last, List<AssessedEvent> events) {
        return events.stream()
                .filter(event -> isOf(event, term) && meets(event, first, last))
                .map(AssessedEvent::id)
                .findFirst();
    }

    /** An event such as "Transaminases increased" reports a rise of ALT or AST that no event of its own name does. */
    private Optional<EventId> inGeneral(Set<String> sets, LabEpisode episode, List<AssessedEvent> events) {
        return events.stream()
                .filter(event -> sets.contains("TRANSAMINASE") && event.isIn("TRANSAMINASE"))
                .filter(event -> rulebook.scales().events().of(event.event()).isEmpty())
                .filter(event -> meets(event, episode.first(), episode.ended()))
                .map(AssessedEvent::id)
                .findFirst();
    }

    private boolean isOf(AssessedEvent event, String term) {
        return rulebook.scales()
                .events()
                .of(event.event())
                .filter(measured -> measured.kind() == EventTerms.Kind.LAB)
                .filter(measured -> measured.ctcaeTerm().equalsIgnoreCase(term))
                .isPresent();
    }

    /** Whether the event has a day in common with the run, one day before its onset included. */
    private static boolean meets(AssessedEvent event, LocalDate first, LocalDate last) {
        Optional<LocalDate> onset = event.timing().onset();
        Optional<LocalDate> end = event.timing().end();
        return onset.isPresent()
                && !last.isBefore(onset.get().minusDays(1))
                && end.map(day -> !first.isAfter(day)).orElse(true);
    }

    private static EventId own(LabSurveillance labs, String finding, LocalDate first) {
        return new EventId(labs.subject().value() + "/LB/" + finding + "/" + first);
    }
}
