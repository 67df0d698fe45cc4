package org.oncovigil.attribution;

import static org.oncovigil.attribution.EvidenceItem.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.oncovigil.subject.AdverseEvent;
import org.oncovigil.subject.Grade;
import org.oncovigil.subject.GradeStep;
import org.oncovigil.subject.MedicalHistory;
import org.oncovigil.subject.RecordRef;
import org.oncovigil.subject.YesNo;

/** Reads what the subject's earlier and other events, and the medical history, tell about an event. */
final class HistoryReader {
    private final Situation situation;
    private final OnsetReader onsets;

    HistoryReader(Situation situation, OnsetReader onsets) {
        this.situation = situation;
        this.onsets = onsets;
    }

    /**
     * The state before the first dose.
     *
     * @param state the word of {@code baseline_state}; empty if not known
     * @param worsened the day of worsening, where a record tells it
     * @param records where it was read
     */
    record Baseline(String state, Optional<LocalDate> worsened, List<RecordRef> records) {}

    /**
     * The state before the first dose; the first that applies: the event itself began before, and got worse later or
     * did not; an earlier event of the same name was still there; a condition of the same name was still there, and an
     * event after dosing then means that it got worse; there is a medical history, and it does not name it.
     */
    Baseline baseline() {
        Optional<LocalDate> first = situation.dosing().first().map(Dosing.Dose::day);
        Optional<LocalDate> onset = onsets.onset(situation.event().onset());
        if (first.isEmpty() || onset.isEmpty()) {
            return new Baseline("", Optional.empty(), List.of());
        }
        if (onset.get().isBefore(first.get())) {
            return ownCourse(first.get());
        }
        return earlierEvent(first.get()).or(() -> condition(first.get())).orElseGet(this::absent);
    }

    private Baseline ownCourse(LocalDate first) {
        Optional<Grade> before = worst(situation.event(), first, true);
        Optional<GradeStep> worse = situation.event().steps().stream()
                .filter(step ->
                        step.from().earliest().map(day -> !day.isBefore(first)).orElse(false))
                .filter(step -> step.grade().isPresent() && before.isPresent())
                .filter(step -> step.grade().get().grade().compareTo(before.get()) > 0)
                .findFirst();
        return worse.map(step -> new Baseline("present_worsened", step.from().earliest(), List.of(step.record())))
                .orElseGet(() -> new Baseline(
                        "present_unchanged", Optional.empty(), situation.event().records()));
    }

    private static Optional<Grade> worst(AdverseEvent event, LocalDate first, boolean before) {
        return event.steps().stream()
                .filter(step -> step.from()
                        .earliest()
                        .map(day -> day.isBefore(first) == before)
                        .orElse(false))
                .flatMap(step -> step.grade().stream())
                .map(grade -> grade.grade())
                .reduce(Grade::worst);
    }

    private Optional<Baseline> earlierEvent(LocalDate first) {
        return situation.sameName().stream()
                .filter(other ->
                        other.onset().latest().map(day -> day.isBefore(first)).orElse(false))
                .filter(other -> other.resolution()
                        .latest()
                        .map(day -> !day.isBefore(first))
                        .orElse(!other.outcome().isOver()))
                .findFirst()
                .map(other -> {
                    boolean worse = situation.grade().isPresent()
                            && other.siteGrade().isPresent()
                            && situation
                                            .grade()
                                            .get()
                                            .compareTo(other.siteGrade().get().grade())
                                    > 0;
                    return new Baseline(
                            worse ? "present_worsened" : "present_unchanged", Optional.empty(), other.records());
                });
    }

    private Optional<Baseline> condition(LocalDate first) {
        TermBook terms = situation.model().terms();
        return situation.subject().medicalHistory().stream()
                .filter(one -> isThere(one, first))
                .filter(one -> terms.nameOf(List.of(one.preferredTerm(), one.reportedTerm()))
                        .equals(situation.name()))
                .findFirst()
                .map(one -> new Baseline("present_worsened", Optional.empty(), List.of(one.record())));
    }

    private static boolean isThere(MedicalHistory one, LocalDate first) {
        boolean ended = one.end().latest().map(day -> day.isBefore(first)).orElse(one.ongoing() == YesNo.NO);
        boolean later = one.start().earliest().map(day -> !day.isBefore(first)).orElse(false);
        return !ended && !later;
    }

    private Baseline absent() {
        boolean told = !situation.subject().medicalHistory().isEmpty();
        return new Baseline(told ? "absent" : "", Optional.empty(), List.of());
    }

    void readRecurrence(Gathering gathering) {
        List<AdverseEvent> family = Stream.concat(Stream.of(situation.event()), situation.sameName().stream())
                .toList();
        List<Episode> episodes = new ArrayList<>();
        family.forEach(event -> episode(event).ifPresent(episodes::add));
        if (situation.dosing().doses().size() < 2 || episodes.isEmpty()) {
            return;
        }
        List<Episode> own = episodes.stream()
                .filter(one -> one.event().id().equals(situation.event().id()))
                .toList();
        if (own.isEmpty()) {
            return;
        }
        int sameLatency = situation.model().parameter(Parameter.SAME_LATENCY_DAYS);
        List<Episode> alike = episodes.stream()
                .filter(one -> Math.abs(one.latency() - own.get(0).latency()) <= sameLatency)
                .toList();
        boolean atTwoDoses = alike.stream().map(Episode::dose).distinct().count() >= 2;
        boolean clears = alike.stream().allMatch(this::clears);
        List<RecordRef> records =
                alike.stream().flatMap(one -> one.event().records().stream()).toList();
        gathering.word(DOSE_LOCKED, atTwoDoses && clears ? "yes" : "no", records);
    }

    /** One event after one dose. */
    private record Episode(AdverseEvent event, LocalDate dose, int latency, Optional<Integer> duration) {}

    private Optional<Episode> episode(AdverseEvent event) {
        return onsets.onset(event.onset()).flatMap(onset -> {
            List<Dosing.Dose> before =
                    situation.dosing().upTo(onset, event.onset().time());
            if (before.isEmpty()) {
                return Optional.empty();
            }
            LocalDate dose = before.get(before.size() - 1).day();
            Optional<Integer> duration =
                    event.resolution().earliest().map(end -> Math.max(0, Situation.days(onset, end)));
            return Optional.of(new Episode(event, dose, Situation.days(dose, onset), duration));
        });
    }

    private boolean clears(Episode episode) {
        return episode.duration()
                .map(days -> days <= situation.model().parameter(Parameter.DOSE_LOCKED_CLEAR_DAYS))
                .orElse(false);
    }

    void readSecondOrgan(Gathering gathering, LocalDate onset) {
        String organ = organ(situation.event());
        if (organ.isEmpty()) {
            return;
        }
        int most = situation.model().parameter(Parameter.SECOND_ORGAN_DAYS);
        situation.others().stream()
                .filter(other -> {
                    String otherOrgan = organ(other);
                    return !otherOrgan.isEmpty() && !otherOrgan.equals(organ);
                })
                .filter(other -> onsets.onset(other.onset())
                        .map(day -> Math.abs(Situation.days(day, onset)) <= most)
                        .orElse(false))
                .findFirst()
                .ifPresent(other -> gathering.word(SECOND_IMMUNE_ORGAN, "yes", other.records()));
    }

    /** The organ of an event that is immune-related by its name, with its days where the name is split by them. */
    private String organ(AdverseEvent event) {
        List<TermPlacement> placements = situation.names().get(event.id()).placements();
        if (placements.stream().allMatch(one -> one.organ().isEmpty())) {
            return "";
        }
        Facts days = new Facts();
        onsets.onset(event.onset()).ifPresent(onset -> {
            onsets.duration(event, onset).ifPresent(length -> days.put(DURATION_DAYS, length));
            List<Dosing.Dose> before =
                    situation.dosing().upTo(onset, event.onset().time());
            if (!before.isEmpty()) {
                LocalDate last = before.get(before.size() - 1).day();
                days.put(ONSET_SINCE_LAST_DOSE_DAYS, Situation.days(last, onset));
            }
        });
        return placements.stream()
                .filter(one -> one.holds(days))
                .map(TermPlacement::organ)
                .findFirst()
                .orElse("");
    }
}
