package org.oncovigil.attribution;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.oncovigil.study.ProductProfile;
import org.oncovigil.subject.CodeLists;
import org.oncovigil.subject.Exposure;
import org.oncovigil.subject.RecordRef;
import org.oncovigil.subject.SubjectRecord;
import org.oncovigil.timing.DaysSinceDose;

/**
 * The doses that a subject had, oldest first. A dose is an exposure to the product or to an adjuvant given with it;
 * several records of one day are one dose, and an interval of continuous dosing is a dose on its first day. Where the
 * product names no treatments, every exposure that is not a checkpoint inhibitor counts. A placebo counts too.
 *
 * @param doses the doses, one a day
 * @param undated records of a dose without any date
 */
public record Dosing(List<Dose> doses, List<RecordRef> undated) {
    /**
     * One dose.
     *
     * @param day the day; of a partial date the first possible
     * @param clock the time of day, if all records of the day have one: the earliest
     * @param exposures the records
     */
    public record Dose(LocalDate day, Optional<LocalTime> clock, List<Exposure> exposures) {
        List<RecordRef> records() {
            return exposures.stream().map(Exposure::record).toList();
        }
    }

    /** The doses of a subject. */
    public static Dosing of(SubjectRecord subject, ProductProfile product) {
        Map<LocalDate, List<Exposure>> days = new TreeMap<>();
        List<RecordRef> undated = new ArrayList<>();
        for (Exposure exposure : subject.exposures()) {
            if (isDose(exposure, product)) {
                exposure.start()
                        .earliest()
                        .ifPresentOrElse(
                                day -> days.computeIfAbsent(day, any -> new ArrayList<>())
                                        .add(exposure),
                                () -> undated.add(exposure.record()));
            }
        }
        List<Dose> doses = new ArrayList<>();
        days.forEach((day, exposures) -> doses.add(new Dose(day, earliestClock(exposures), List.copyOf(exposures))));
        return new Dosing(List.copyOf(doses), List.copyOf(undated));
    }

    private static boolean isDose(Exposure exposure, ProductProfile product) {
        String name = CodeLists.normal(exposure.treatment());
        Set<String> vaccine = product.vaccineTreatments();
        return vaccine.isEmpty()
                ? !product.checkpointInhibitors().contains(name)
                : vaccine.contains(name) || product.adjuvantTreatments().contains(name);
    }

    private static Optional<LocalTime> earliestClock(List<Exposure> exposures) {
        return exposures.stream()
                .map(exposure -> exposure.start().time())
                .reduce((one, other) -> one.isPresent() && other.isPresent()
                        ? Optional.of(one.get().isBefore(other.get()) ? one.get() : other.get())
                        : Optional.empty())
                .orElse(Optional.empty());
    }

    /** The first dose. */
    Optional<Dose> first() {
        return doses.stream().findFirst();
    }

    /** The doses given up to an onset. A dose of the same day was before it, unless both times say otherwise. */
    List<Dose> upTo(LocalDate onset, Optional<LocalTime> clock) {
        return doses.stream()
                .filter(dose -> dose.day().isBefore(onset) || (dose.day().equals(onset) && !isLater(dose, clock)))
                .toList();
    }

    private static boolean isLater(Dose dose, Optional<LocalTime> clock) {
        return clock.isPresent()
                && dose.clock().isPresent()
                && dose.clock().get().isAfter(clock.get());
    }

    /** Days from the first dose to an onset; an onset earlier on the day of the first dose is the day before. */
    Optional<Integer> daysSinceFirst(LocalDate onset, Optional<LocalTime> clock) {
        return first().map(dose -> dose.day().equals(onset) && isLater(dose, clock)
                ? -1
                : DaysSinceDose.of(dose.day(), onset).number());
    }

    /** Hours from a dose to an onset, rounded up, if both have a time of day. */
    static Optional<Integer> hours(Dose dose, LocalDate onset, Optional<LocalTime> clock) {
        if (clock.isEmpty() || dose.clock().isEmpty()) {
            return Optional.empty();
        }
        long minutes = ChronoUnit.MINUTES.between(dose.day().atTime(dose.clock().get()), onset.atTime(clock.get()));
        return Optional.of(Math.toIntExact(Math.floorDiv(minutes + 59, 60)));
    }
}
