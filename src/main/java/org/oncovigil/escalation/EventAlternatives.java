package org.oncovigil.escalation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.oncovigil.attribution.AssessedEvent;
import org.oncovigil.attribution.Attribution;
import org.oncovigil.attribution.OnsetTiming;
import org.oncovigil.attribution.ToxicityClass;
import org.oncovigil.escalation.EventAlternative.Fact;
import org.oncovigil.grading.EventGrading;
import org.oncovigil.subject.AdverseEvent;
import org.oncovigil.subject.Grade;
import org.oncovigil.subject.GradeCourse;
import org.oncovigil.subject.InvestigatorCausality;
import org.oncovigil.subject.Seriousness;
import org.oncovigil.subject.SeriousnessCriterion;
import org.oncovigil.subject.YesNo;

/**
 * An event with one fact changed at a time, for each fact the smallest change first. Whoever judges each alternative sees
 * which single change would turn the answer. Facts that are not known are tried as well.
 */
public final class EventAlternatives {
    /** The longest length tried, in elapsed days. Reason: the widest range of a limit in the parameter tables is 60 days. */
    private static final int LONGEST = 62;

    private final AssessedEvent event;
    private final SubjectCase subject;

    private EventAlternatives(AssessedEvent event, SubjectCase subject) {
        this.event = event;
        this.subject = subject;
    }

    /** All alternatives of an event, by fact, the smallest change of a fact first. */
    public static List<EventAlternative> of(AssessedEvent event, SubjectCase subject) {
        EventAlternatives alternatives = new EventAlternatives(event, subject);
        List<EventAlternative> all = new ArrayList<>();
        all.addAll(alternatives.grades());
        all.addAll(alternatives.onsets());
        all.addAll(alternatives.lengths());
        all.addAll(alternatives.mechanisms());
        all.addAll(alternatives.causalities());
        all.addAll(alternatives.admission());
        return all;
    }

    private List<EventAlternative> grades() {
        int now = event.gradeNumber();
        return IntStream.rangeClosed(1, 5)
                .filter(grade -> grade != now || !event.isGraded())
                .boxed()
                .sorted(Comparator.comparingInt((Integer grade) -> Math.abs(grade - now))
                        .thenComparing(Comparator.naturalOrder()))
                .map(grade -> new EventAlternative(Fact.GRADE, "grade " + grade, grade + "级", graded(grade)))
                .toList();
    }

    /** The event at another grade. What single days told of its grade no longer holds. */
    private AssessedEvent graded(int grade) {
        EventGrading was = event.grading();
        EventGrading grading = new EventGrading(
                was.local(),
                was.vaccineScale(),
                was.ctcae(),
                was.astct(),
                was.governing(),
                Grade.of(grade),
                was.next(),
                was.reason(),
                was.disagrees(),
                was.problems());
        return new AssessedEvent(
                event.event(),
                grading,
                event.attribution(),
                event.timing(),
                event.treatment(),
                event.termSets(),
                GradeCourse.NONE);
    }

    /** Onsets on both sides of each border: the first dose, and the last day of the DLT window; the nearest first. */
    private List<EventAlternative> onsets() {
        Set<LocalDate> days = new TreeSet<>();
        subject.firstDose().ifPresent(first -> days.addAll(List.of(first.minusDays(1), first)));
        subject.windowEnd().ifPresent(end -> days.addAll(List.of(end, end.plusDays(1))));
        Optional<LocalDate> now = event.timing().onset();
        boolean exact = now.isPresent() && now.equals(event.timing().latestOnset());
        return days.stream()
                .filter(day -> !day.isAfter(subject.dataCutoff()))
                .filter(day -> !exact || !day.equals(now.get()))
                .sorted(Comparator.comparingLong(
                                (LocalDate day) -> now.map(onset -> Math.abs(ChronoUnit.DAYS.between(onset, day)))
                                        .orElse(0L))
                        .thenComparing(Comparator.naturalOrder()))
                .map(day -> new EventAlternative(Fact.ONSET, "onset on " + day, day + "发生", began(day)))
                .toList();
    }

    /** The event with another first day and the same length. */
    private AssessedEvent began(LocalDate day) {
        OnsetTiming was = event.timing();
        List<LocalDate> before = subject.doses().stream()
                .map(SubjectCase.GivenDose::on)
                .filter(dose -> !dose.isAfter(day))
                .toList();
        Optional<LocalDate> end = was.end().flatMap(last -> was.durationDays().map(day::plusDays));
        return timed(new OnsetTiming(
                Optional.of(day),
                Optional.of(day),
                end,
                subject.firstDose().map(first -> days(first, day)),
                before.isEmpty() ? Optional.empty() : Optional.of(days(before.get(before.size() - 1), day)),
                before.size(),
                was.durationDays(),
                false));
    }

    /** Every length up to the longest, each as one that is over; the nearest first. */
    private List<EventAlternative> lengths() {
        Optional<LocalDate> onset = event.timing().onset();
        if (onset.isEmpty()) {
            return List.of();
        }
        int now = event.timing().durationDays().orElse(0);
        boolean over = event.timing().end().isPresent();
        return IntStream.rangeClosed(0, LONGEST)
                .filter(length -> length != now || !over)
                .boxed()
                .sorted(Comparator.comparingInt((Integer length) -> Math.abs(length - now))
                        .thenComparing(Comparator.naturalOrder()))
                .map(length -> new EventAlternative(
                        Fact.LENGTH, "over after " + length + " d", length + "天后结束", lasted(onset.get(), length)))
                .toList();
    }

    private AssessedEvent lasted(LocalDate onset, int length) {
        OnsetTiming was = event.timing();
        AssessedEvent timed = timed(new OnsetTiming(
                was.onset(),
                was.latestOnset(),
                Optional.of(onset.plusDays(length)),
                was.daysSinceFirstDose(),
                was.daysSinceLastDose(),
                was.priorDoseCount(),
                Optional.of(length),
                was.imputed()));
        return new AssessedEvent(
                timed.event(),
                timed.grading(),
                timed.attribution(),
                timed.timing(),
                timed.treatment(),
                timed.termSets(),
                GradeCourse.NONE);
    }

    private AssessedEvent timed(OnsetTiming timing) {
        return new AssessedEvent(
                event.event(),
                event.grading(),
                event.attribution(),
                timing,
                event.treatment(),
                event.termSets(),
                event.course());
    }

    private List<EventAlternative> mechanisms() {
        List<EventAlternative> alternatives = new ArrayList<>();
        for (ToxicityClass other : ToxicityClass.values()) {
            if (other != event.toxicityClass()) {
                alternatives.add(new EventAlternative(Fact.MECHANISM, other.name(), other.name(), rated(other)));
            }
        }
        return alternatives;
    }

    private AssessedEvent rated(ToxicityClass other) {
        Attribution attribution = event.attribution().as(other);
        return new AssessedEvent(
                event.event(),
                event.grading(),
                attribution,
                event.timing(),
                event.treatment(),
                event.termSets(),
                event.course());
    }

    private List<EventAlternative> causalities() {
        List<EventAlternative> alternatives = new ArrayList<>();
        for (InvestigatorCausality other : List.of(InvestigatorCausality.RELATED, InvestigatorCausality.NOT_RELATED)) {
            if (other != event.event().causality()) {
                AdverseEvent changed = event.event().with(event.event().seriousness(), other);
                alternatives.add(new EventAlternative(Fact.CAUSALITY, other.name(), other.name(), reported(changed)));
            }
        }
        return alternatives;
    }

    private List<EventAlternative> admission() {
        Seriousness was = event.event().seriousness();
        Set<SeriousnessCriterion> criteria = new TreeSet<>(was.criteria());
        boolean admitted = event.event().isAdmitted();
        if (admitted) {
            criteria.remove(SeriousnessCriterion.HOSPITALISATION);
        } else {
            criteria.add(SeriousnessCriterion.HOSPITALISATION);
        }
        Seriousness other = new Seriousness(criteria.isEmpty() ? YesNo.NO : YesNo.YES, criteria);
        AdverseEvent changed = event.event().with(other, event.event().causality());
        return List.of(new EventAlternative(
                Fact.ADMISSION,
                admitted ? "without admission" : "with admission",
                admitted ? "未住院" : "住院",
                reported(changed)));
    }

    private AssessedEvent reported(AdverseEvent changed) {
        return new AssessedEvent(
                changed,
                event.grading(),
                event.attribution(),
                event.timing(),
                event.treatment(),
                event.termSets(),
                event.course());
    }

    private static int days(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }
}
