package org.oncovigil.escalation;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.oncovigil.study.Cohort;
import org.oncovigil.study.StudyProtocol;
import org.oncovigil.subject.EventId;
import org.oncovigil.subject.Usubjid;

/** Counts what was concluded about subjects, by cohort and by pause rule. */
public final class Tallying {
    private final StudyProtocol protocol;
    private final List<SubjectJudgement> judgements = new ArrayList<>();

    public Tallying(StudyProtocol protocol) {
        this.protocol = protocol;
    }

    /** Takes in one subject. Only subjects with a dose, a verdict or a mark are kept. */
    public void add(SubjectJudgement judgement) {
        if (judgement.subject().isDosed()
                || !judgement.verdicts().isEmpty()
                || !judgement.pauseMarks().isEmpty()) {
            judgements.add(judgement);
        }
    }

    /** One tally a cohort, in the protocol's order. */
    public List<CohortTally> cohorts() {
        return protocol.cohorts().stream().map(this::tally).toList();
    }

    private CohortTally tally(Cohort cohort) {
        List<SubjectJudgement> members = judgements.stream()
                .filter(judgement -> judgement.subject().cohort().equals(cohort.id()))
                .filter(judgement -> judgement.subject().isDosed())
                .toList();
        List<Usubjid> confirmed = subjects(members, Tallying::isConfirmed);
        List<Usubjid> possible =
                subjects(members, judgement -> judgement.has(DltDecision.POSSIBLE) && !isConfirmed(judgement));
        List<Usubjid> open = subjects(
                members,
                judgement -> judgement.has(DltDecision.CANNOT_ASSESS)
                        && judgement.verdicts().stream()
                                .noneMatch(verdict -> verdict.decision().countsInCohort()));
        List<Usubjid> evaluable = with(members, Evaluability.EVALUABLE);
        List<Usubjid> pending = with(members, Evaluability.PENDING);
        int dlt = confirmed.size() + possible.size();
        CohortDecision decision = decide(cohort, evaluable.size(), dlt, pending.size());
        return new CohortTally(
                cohort.id(),
                cohort.doseLevel(),
                subjects(members, judgement -> true),
                evaluable,
                pending,
                with(members, Evaluability.NOT_EVALUABLE),
                confirmed,
                possible,
                open,
                subjects(members, judgement -> judgement.has(DltDecision.LATE_EQUIVALENT)),
                decision,
                !pending.isEmpty() || decision != CohortDecision.ELIGIBLE_TO_ESCALATE,
                wouldChange(decision, evaluable.size(), dlt, pending.size()));
    }

    private static boolean isConfirmed(SubjectJudgement judgement) {
        return judgement.has(DltDecision.CONFIRMED_BY_RULE) || judgement.has(DltDecision.CONFIRMED_BY_REVIEWER);
    }

    private static CohortDecision decide(Cohort cohort, int evaluable, int dlt, int pending) {
        if (!cohort.part().countsDlt()) {
            return CohortDecision.NOT_APPLICABLE;
        }
        CohortDecision decision = ThreePlusThree.decide(evaluable, dlt);
        boolean settled = decision == CohortDecision.EXCEEDED || decision == CohortDecision.OUTSIDE_TABLE;
        return pending > 0 && !settled ? CohortDecision.PENDING : decision;
    }

    private static String wouldChange(CohortDecision decision, int evaluable, int dlt, int pending) {
        if (decision == CohortDecision.NOT_APPLICABLE || decision == CohortDecision.OUTSIDE_TABLE) {
            return "";
        }
        CohortDecision withDlt = ThreePlusThree.decide(evaluable + (pending > 0 ? 1 : 0), pending > 0 ? dlt + 1 : dlt);
        if (pending == 0) {
            return decision == CohortDecision.EXCEEDED
                    ? "a DLT withdrawn or not confirmed"
                    : "a DLT confirmed later in this cohort";
        }
        CohortDecision without = ThreePlusThree.decide(evaluable + pending, dlt);
        return pending + " pending: all without DLT → " + words(without) + "; next one with DLT → " + words(withDlt);
    }

    private static String words(CohortDecision decision) {
        return decision.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    private static List<Usubjid> with(List<SubjectJudgement> members, Evaluability evaluability) {
        return subjects(members, judgement -> judgement.evaluability() == evaluability);
    }

    private static List<Usubjid> subjects(List<SubjectJudgement> members, Predicate<SubjectJudgement> test) {
        return members.stream()
                .filter(test)
                .map(SubjectJudgement::id)
                .sorted()
                .distinct()
                .toList();
    }

    /** The dosed subjects of a cohort. */
    List<SubjectCase> members(String cohort) {
        return judgements.stream()
                .map(SubjectJudgement::subject)
                .filter(subject -> subject.cohort().equals(cohort) && subject.isDosed())
                .toList();
    }

    /** Every pause mark, by subject as they were taken in. */
    List<PauseMark> pauseMarks() {
        return judgements.stream()
                .flatMap(judgement -> judgement.pauseMarks().stream())
                .toList();
    }

    /** One tally a pause rule and scope, in the order of rule and scope. */
    public List<PauseTally> pauses() {
        record Key(String rule, PauseScope kind, String scope) implements Comparable<Key> {
            @Override
            public int compareTo(Key other) {
                int byRule = rule.compareTo(other.rule);
                int byKind = byRule != 0 ? byRule : kind.compareTo(other.kind);
                return byKind != 0 ? byKind : scope.compareTo(other.scope);
            }
        }
        SortedMap<Key, List<PauseMark>> byKey = new TreeMap<>();
        for (SubjectJudgement judgement : judgements) {
            for (PauseMark mark : judgement.pauseMarks()) {
                byKey.computeIfAbsent(new Key(mark.rule(), mark.scopeKind(), mark.scope()), key -> new ArrayList<>())
                        .add(mark);
            }
        }
        List<PauseTally> tallies = new ArrayList<>();
        byKey.forEach((key, marks) -> {
            SortedSet<Usubjid> subjects = new TreeSet<>();
            SortedSet<EventId> events = new TreeSet<>();
            marks.forEach(mark -> {
                subjects.add(mark.subject());
                events.add(mark.event());
            });
            tallies.add(
                    new PauseTally(key.rule(), key.kind(), key.scope(), List.copyOf(subjects), List.copyOf(events)));
        });
        return tallies;
    }
}
