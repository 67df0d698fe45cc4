package org.oncovigil.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.oncovigil.study.AlertPlan;
import org.oncovigil.study.LadderStep;
import org.oncovigil.study.Recipient;

/**
 * The ladder of an alert that nobody answers. Hours are elapsed hours from the moment the alert was queued, so that
 * weekends, time zones and changes of the clock do not move a step; whether a mail could be delivered does not either.
 */
public final class AlertClimb {
    private final AlertPlan plan;

    public AlertClimb(AlertPlan plan) {
        this.plan = plan;
    }

    /** The steps that are due at a moment, from the lowest; none if no answer is owed. */
    public List<LadderStep> due(AlertEntry entry, Instant now) {
        if (!entry.awaitsAnswer()) {
            return List.of();
        }
        Duration waited = Duration.between(Instant.parse(entry.queuedAt()), now);
        return plan.ladder().stream()
                .filter(step -> waited.compareTo(Duration.ofHours(step.hours())) >= 0)
                .toList();
    }

    /** Who is told at a step, ordered by role, site and address. */
    public List<Recipient> recipients(Alert alert, LadderStep.Rung rung) {
        return switch (rung) {
            case REMIND -> alert.recipients();
            case DEPUTY ->
                plan.recipients().stream()
                        .filter(one -> one.role() == Recipient.Role.MEDICAL_MONITOR
                                || one.role() == Recipient.Role.DEPUTY && standsIn(one, alert))
                        .sorted(AlertPolicy.ORDER)
                        .toList();
            case HEAD ->
                plan.recipients().stream()
                        .filter(one -> one.role() == Recipient.Role.SAFETY_HEAD)
                        .sorted(AlertPolicy.ORDER)
                        .toList();
        };
    }

    private static boolean standsIn(Recipient deputy, Alert alert) {
        return deputy.site().isEmpty()
                || alert.finding().kind().isOfTheTrial()
                || deputy.site().equals(alert.finding().siteId());
    }
}
