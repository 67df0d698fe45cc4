package org.oncovigil.attribution;

import java.time.LocalDate;
import java.util.Optional;
import org.oncovigil.subject.AdverseEvent;

/**
 * When an event began and how long it lasted, seen from the doses. Days are elapsed whole days; the dosing day is 0.
 * A partial onset gives its earliest possible day.
 *
 * @param onset the day used; nothing if the onset is not known at all
 * @param latestOnset the last possible day of onset; the same as {@code onset} if that is exact
 * @param end the day it ended; nothing while it is not over or not known
 * @param daysSinceFirstDose days from the first dose; nothing without a dose or an onset
 * @param daysSinceLastDose days from the last dose before the onset, the dosing day counting as after the dose
 * @param priorDoseCount doses given up to the onset, the one of that day included
 * @param durationDays days from onset to end, or to the data cut-off while it goes on
 * @param imputed whether the onset was completed from a partial date
 */
public record OnsetTiming(
        Optional<LocalDate> onset,
        Optional<LocalDate> latestOnset,
        Optional<LocalDate> end,
        Optional<Integer> daysSinceFirstDose,
        Optional<Integer> daysSinceLastDose,
        int priorDoseCount,
        Optional<Integer> durationDays,
        boolean imputed) {
    /**
     * The timing of an event, from the evidence gathered about it. Of a partial onset the day that the evidence counts
     * from is the first possible one; the last possible one is at most the data cut-off.
     */
    public static OnsetTiming of(AdverseEvent event, EvidenceItems evidence, LocalDate dataCutoff) {
        Optional<LocalDate> latest = event.onset().latest().map(day -> day.isAfter(dataCutoff) ? dataCutoff : day);
        return new OnsetTiming(
                event.onset().earliest(),
                latest,
                event.resolution().earliest(),
                evidence.number(EvidenceItem.ONSET_SINCE_FIRST_DOSE_DAYS),
                evidence.number(EvidenceItem.ONSET_SINCE_LAST_DOSE_DAYS),
                evidence.number(EvidenceItem.PRIOR_DOSE_COUNT).orElse(0),
                evidence.number(EvidenceItem.DURATION_DAYS),
                event.onset().day().isEmpty() && !event.onset().isMissing());
    }
}
