package org.oncovigil.attribution;

import static org.oncovigil.attribution.EvidenceItem.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.oncovigil.subject.AdverseEvent;
import org.oncovigil.subject.Exposure;
import org.oncovigil.subject.RecordRef;
import org.oncovigil.timing.DateRange;
import org.oncovigil.timing.PartialDate;

/**
 * Reads the days since the doses and the duration. Of a partial onset the first possible day is taken, but not one
 * before the first dose if it may have been after it; the last possible day is tried beside it.
 */
final class OnsetReader {
    private final Situation situation;

    OnsetReader(Situation situation) {
        this.situation = situation;
    }

    /** The day that stands for the onset. */
    Optional<LocalDate> onset(PartialDate written) {
        Optional<LocalDate> first = situation.dosing().first().map(Dosing.Dose::day);
        return written.range()
                .map(range ->
                        first.filter(dose -> range.contains(DateRange.of(dose))).orElse(range.earliest()));
    }

    /** The last day that may be the onset, not after the data cut-off. */
    Optional<LocalDate> latestOnset(PartialDate written) {
        return written.latest().map(day -> day.isAfter(situation.cutoff()) ? situation.cutoff() : day);
    }

    void read(Gathering gathering, LocalDate onset) {
        Dosing dosing = situation.dosing();
        if (!dosing.undated().isEmpty()) {
            gathering.problem(
                    AttributionMessage.DOSE_WITHOUT_DATE,
                    ONSET_SINCE_LAST_DOSE_DAYS,
                    dosing.undated().size() + " dose records have no date",
                    "EXSTDTC",
                    "Not counted as doses.");
        }
        List<Dosing.Dose> before = dosing.upTo(onset, situation.clock());
        List<RecordRef> first = dosing.first().map(Dosing.Dose::records).orElse(List.of());
        gathering.number(PRIOR_DOSE_COUNT, Optional.of(before.size()), records(before));
        gathering.number(
                ONSET_SINCE_FIRST_DOSE_DAYS, dosing.daysSinceFirst(onset, situation.clock()), withEvent(first));
        if (!before.isEmpty()) {
            Dosing.Dose last = before.get(before.size() - 1);
            gathering.number(
                    ONSET_SINCE_LAST_DOSE_DAYS,
                    Optional.of(Situation.days(last.day(), onset)),
                    withEvent(last.records()));
            gathering.number(
                    HOURS_SINCE_LAST_DOSE, Dosing.hours(last, onset, situation.clock()), withEvent(last.records()));
        }
        readDuration(gathering, onset);
    }

    private void readDuration(Gathering gathering, LocalDate onset) {
        AdverseEvent event = situation.event();
        gathering.number(DURATION_DAYS, duration(event, onset), event.records());
        gathering.word(STILL_GOING_ON, situation.isStillGoingOn() ? "yes" : "", event.records());
    }

    /** Days from an onset to the end of the event, or to the data cut-off while it goes on. */
    Optional<Integer> duration(AdverseEvent event, LocalDate onset) {
        Optional<LocalDate> running =
                Situation.isStillGoingOn(event) ? Optional.of(situation.cutoff()) : Optional.empty();
        return event.resolution().earliest().or(() -> running).map(day -> Math.max(0, Situation.days(onset, day)));
    }

    private List<RecordRef> withEvent(List<RecordRef> doses) {
        return Stream.concat(situation.event().records().stream(), doses.stream())
                .toList();
    }

    private static List<RecordRef> records(List<Dosing.Dose> doses) {
        return doses.stream()
                .flatMap(dose -> dose.exposures().stream())
                .map(Exposure::record)
                .toList();
    }
}
