package org.oncovigil.escalation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.oncovigil.attribution.AssessedEvent;
import org.oncovigil.subject.Usubjid;

/**
 * One subject's standing in the trial at the data cut-off.
 *
 * @param subject the subject
 * @param siteId the site
 * @param cohort the cohort's id; empty if the arm is none of the protocol's
 * @param doseLevel the dose level's id; empty without a cohort
 * @param countsDlt whether the cohort is in a part that judges DLTs: escalation, safety lead-in or expansion
 * @param checkpointInhibitor whether the regimen or the subject's medication holds a checkpoint inhibitor
 * @param doses the doses of the product, oldest first
 * @param plannedDosesInWindow doses planned inside the DLT window
 * @param windowEnd the last day of the DLT window; nothing before the first dose
 * @param observedUntil the last day on which the subject was under observation, at most the data cut-off
 * @param endOfStudy the day the subject left; nothing while on study
 * @param endReason why the subject left, in the words of DS; empty while on study
 * @param treatmentEnded whether no further dose is planned: treatment ended or completed, or the subject left
 * @param lostToFollowUp whether contact was lost
 * @param died whether the subject died
 * @param consentWithdrawn whether consent was withdrawn
 * @param confirmedProgression whether progression is confirmed (recorded as such, or as the reason for the end)
 * @param treatmentBeyondProgression whether consent to treatment beyond progression is on record
 * @param immunosuppressedAtEnd whether systemic immunosuppression was ongoing at the last contact
 * @param dataCutoff the data cut-off
 */
public record SubjectCase(
        Usubjid subject,
        String siteId,
        String cohort,
        String doseLevel,
        boolean countsDlt,
        boolean checkpointInhibitor,
        List<GivenDose> doses,
        int plannedDosesInWindow,
        Optional<LocalDate> windowEnd,
        LocalDate observedUntil,
        Optional<LocalDate> endOfStudy,
        String endReason,
        boolean treatmentEnded,
        boolean lostToFollowUp,
        boolean died,
        boolean consentWithdrawn,
        boolean confirmedProgression,
        boolean treatmentBeyondProgression,
        boolean immunosuppressedAtEnd,
        LocalDate dataCutoff) {
    public SubjectCase {
        doses = List.copyOf(doses);
    }

    /** The first dose. */
    public Optional<LocalDate> firstDose() {
        return doses.isEmpty() ? Optional.empty() : Optional.of(doses.get(0).on());
    }

    /** The last dose. */
    public Optional<LocalDate> lastDose() {
        return doses.isEmpty()
                ? Optional.empty()
                : Optional.of(doses.get(doses.size() - 1).on());
    }

    /** Whether a dose was given. */
    public boolean isDosed() {
        return !doses.isEmpty();
    }

    /** Whether the subject has left the study. */
    public boolean isOffStudy() {
        return endOfStudy.isPresent();
    }

    /** Doses given inside the DLT window. */
    public long dosesInWindow() {
        return inWindow().count();
    }

    /** Doses fully given inside the DLT window. */
    public long fullDosesInWindow() {
        return inWindow().filter(GivenDose::full).count();
    }

    /** Whether the first dose was fully given. */
    public boolean isFirstDoseFull() {
        return isDosed() && doses.get(0).full();
    }

    private Stream<GivenDose> inWindow() {
        return doses.stream().filter(dose -> windowEnd.isPresent() && !dose.on().isAfter(windowEnd.get()));
    }

    /**
     * Elapsed days from an event's onset to the next dose after that day, or to the data cut-off if none was given and
     * further ones are planned; 0 if neither can be counted.
     */
    public int daysWithoutDoseFrom(AssessedEvent event) {
        Optional<LocalDate> onset = event.timing().onset();
        Optional<LocalDate> next = doses.stream()
                .map(GivenDose::on)
                .filter(day -> onset.filter(day::isAfter).isPresent())
                .findFirst();
        Optional<LocalDate> until = next.isPresent() || treatmentEnded ? next : Optional.of(dataCutoff);
        return onset.isEmpty() || until.isEmpty()
                ? 0
                : Math.toIntExact(ChronoUnit.DAYS.between(onset.get(), until.get()));
    }

    /** Whether an elapsed day after an event's onset lies on or before the data cut-off. */
    public boolean hasReachedDay(AssessedEvent event, int day) {
        return event.timing()
                .onset()
                .filter(onset -> !onset.plusDays(day).isAfter(dataCutoff))
                .isPresent();
    }

    /** The lot of the last dose up to an event's onset; empty without such a dose, or if its lot is not recorded. */
    public String lotBefore(AssessedEvent event) {
        String lot = "";
        for (GivenDose dose : doses) {
            boolean before = event.timing()
                    .onset()
                    .filter(onset -> !dose.on().isAfter(onset))
                    .isPresent();
            lot = before ? dose.lot() : lot;
        }
        return lot;
    }

    /** The same lot in words: {@code lot not recorded} where there is none. */
    public String lotNamed(AssessedEvent event) {
        String lot = lotBefore(event);
        return lot.isEmpty() ? "lot not recorded" : lot;
    }

    /**
     * One dose of the product.
     *
     * @param on the day
     * @param treatment what was given
     * @param lot the lot; empty if not recorded
     * @param amount how much of the planned amount was given
     */
    public record GivenDose(LocalDate on, String treatment, String lot, DoseAmount amount) {
        /** A dose of which the planned amount is not said. */
        public GivenDose(LocalDate on, String treatment, String lot) {
            this(on, treatment, lot, DoseAmount.NOT_PLANNED);
        }

        /** Whether it counts as fully given: all but those that are known to be short. */
        public boolean full() {
            return amount != DoseAmount.SHORT;
        }
    }

    /** How much of a planned dose was given. */
    public enum DoseAmount {
        /** At least the share that makes a full dose. */
        FULL,
        /** Less than that. */
        SHORT,
        /** The given amount is missing or in another unit than the planned one. */
        NOT_COMPARABLE,
        /** The protocol does not say how much is planned. */
        NOT_PLANNED
    }
}
