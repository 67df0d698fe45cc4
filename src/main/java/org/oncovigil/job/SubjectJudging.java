package org.oncovigil.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.oncovigil.attribution.AssessedEvent;
import org.oncovigil.escalation.AssessedSubject;
import org.oncovigil.escalation.CriterionMet;
import org.oncovigil.escalation.CriterionOpen;
import org.oncovigil.escalation.DltDecision;
import org.oncovigil.escalation.DltVerdict;
import org.oncovigil.escalation.DltWeighing;
import org.oncovigil.escalation.Evaluability;
import org.oncovigil.escalation.ExclusionMet;
import org.oncovigil.escalation.ExclusionsTested;
import org.oncovigil.escalation.PauseMark;
import org.oncovigil.escalation.PersonsDecision;
import org.oncovigil.escalation.StopReason;
import org.oncovigil.escalation.SubjectCase;
import org.oncovigil.escalation.SubjectJudgement;
import org.oncovigil.finding.SubjectConclusion;
import org.oncovigil.followup.FollowUpFlag;
import org.oncovigil.followup.FollowUpSchedule;
import org.oncovigil.followup.FollowUpVisit;
import org.oncovigil.inference.RuleEngine;
import org.oncovigil.rulebook.Rulebook;
import org.oncovigil.study.StudyProtocol;

/** Runs the rules over one subject, and weighs their marks. */
final class SubjectJudging {
    private static final Set<Class<?>> MARKS = Set.of(
            CriterionMet.class,
            CriterionOpen.class,
            ExclusionMet.class,
            StopReason.class,
            PauseMark.class,
            FollowUpFlag.class);
    private static final Set<Class<?>> WEIGHED = Set.of(CriterionMet.class, CriterionOpen.class, ExclusionMet.class);

    private final RuleEngine engine;
    private final List<Object> limits;
    private final SubjectVerdicts verdicts;
    private final FollowUpSchedule schedule;

    /**
     * A judging by a rulebook.
     *
     * @param decisions what a person decided about an event, if anyone did
     */
    SubjectJudging(
            Rulebook rulebook,
            RuleEngine engine,
            LocalDate dataCutoff,
            Function<AssessedEvent, Optional<PersonsDecision>> decisions) {
        this.engine = engine;
        StudyProtocol protocol = rulebook.protocol();
        this.limits = List.of(
                protocol.dlt(),
                protocol.stopping(),
                protocol.pause(),
                protocol.followUpParameters(),
                protocol.followUp(),
                protocol.product(),
                rulebook.productTraits(),
                protocol.stops().on(dataCutoff),
                rulebook.organs());
        this.verdicts = new SubjectVerdicts(new DltWeighing(rulebook.exclusions()), decisions);
        this.schedule = new FollowUpSchedule(protocol.followUp(), protocol.followUpParameters());
    }

    /** What every run gives the rules, whatever the subject. */
    List<Object> limits() {
        return limits;
    }

    private List<Object> facts(AssessedSubject assessed) {
        List<Object> facts = new ArrayList<>(limits);
        facts.add(assessed.standing().subject());
        facts.addAll(assessed.events());
        facts.addAll(assessed.standing().laboratory());
        facts.addAll(assessed.standing().observations().all());
        facts.addAll(assessed.standing().watch().facts());
        return facts;
    }

    /** The verdict on each event of a subject, also where it is no DLT. It does not count as a run of the rules. */
    List<DltVerdict> verdicts(AssessedSubject assessed) {
        List<Object> marks = engine.runUncounted(facts(assessed), WEIGHED);
        return verdicts.all(
                assessed,
                only(marks, CriterionMet.class),
                only(marks, CriterionOpen.class),
                only(marks, ExclusionMet.class));
    }

    /** What follows for a subject. */
    SubjectConclusion conclude(AssessedSubject assessed) {
        SubjectCase subject = assessed.standing().subject();
        List<Object> facts = facts(assessed);
        List<Object> marks = engine.runUncounted(facts, WEIGHED);
        List<DltVerdict> verdicts = this.verdicts.of(
                assessed,
                only(marks, CriterionMet.class),
                only(marks, CriterionOpen.class),
                only(marks, ExclusionMet.class));
        facts.addAll(verdicts);
        facts.add(new ExclusionsTested(only(marks, ExclusionMet.class)));
        List<Object> all = engine.run(facts, MARKS);
        List<StopReason> stops = only(all, StopReason.class).stream()
                .filter(reason -> !subject.died())
                .sorted(Comparator.comparing(StopReason::rule)
                        .thenComparing(StopReason::about)
                        .thenComparing(StopReason::because))
                .distinct()
                .toList();
        List<PauseMark> pauses = only(all, PauseMark.class).stream()
                .sorted(Comparator.comparing(PauseMark::rule)
                        .thenComparing(PauseMark::scope)
                        .thenComparing(PauseMark::event))
                .distinct()
                .toList();
        List<FollowUpFlag> flags = only(all, FollowUpFlag.class).stream()
                .sorted(Comparator.comparing(FollowUpFlag::rule).thenComparing(FollowUpFlag::about))
                .distinct()
                .toList();
        boolean hadDlt =
                verdicts.stream().anyMatch(verdict -> verdict.decision().countsInCohort());
        boolean open = verdicts.stream().anyMatch(verdict -> verdict.decision() == DltDecision.CANNOT_ASSESS);
        return new SubjectConclusion(
                new SubjectJudgement(
                        subject,
                        verdicts,
                        stops,
                        pauses,
                        Evaluability.of(subject, hadDlt, open, assessed.isWithheldForToxicity())),
                flags,
                visits(assessed));
    }

    private List<FollowUpVisit> visits(AssessedSubject assessed) {
        SubjectCase subject = assessed.standing().subject();
        return subject.lastDose()
                .map(last -> schedule.visits(
                        subject.subject(),
                        last,
                        assessed.standing().followUpContacts(),
                        assessed.standing().contactAttempts(),
                        subject.lostToFollowUp() ? Optional.empty() : subject.endOfStudy(),
                        subject.lostToFollowUp(),
                        subject.dataCutoff()))
                .orElse(List.of());
    }

    private static <T> List<T> only(List<Object> objects, Class<T> type) {
        return objects.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
