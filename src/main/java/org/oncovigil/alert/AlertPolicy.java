package org.oncovigil.alert;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.oncovigil.escalation.DltDecision;
import org.oncovigil.escalation.StopOutcome;
import org.oncovigil.finding.Finding;
import org.oncovigil.study.AlertPlan;
import org.oncovigil.study.Recipient;

/**
 * Decides who is told of what. DLTs and subject stops go to the investigators of the subject's own site, the medical
 * monitor and drug safety; pauses, which name no subject, to every principal investigator, the committee chair and the
 * sponsor's people. A hold, a late equivalent and a follow-up flag wake nobody by themselves. Source: domain
 * specification 7.2.
 */
public final class AlertPolicy {
    private static final Set<String> COUNTING = Set.of(
            DltDecision.CONFIRMED_BY_RULE.name(),
            DltDecision.CONFIRMED_BY_REVIEWER.name(),
            DltDecision.POSSIBLE.name());

    static final Comparator<Recipient> ORDER =
            Comparator.comparing(Recipient::role).thenComparing(Recipient::site).thenComparing(Recipient::address);

    private final AlertPlan plan;

    public AlertPolicy(AlertPlan plan) {
        this.plan = plan;
    }

    /** The kind of alert that a finding asks for; nothing if it wakes nobody. */
    public static Optional<AlertKind> kindOf(Finding finding) {
        return switch (finding.kind()) {
            case DLT -> when(COUNTING.contains(finding.outcome()), AlertKind.POSSIBLE_DLT);
            case SUBJECT_STOP ->
                when(finding.outcome().equals(StopOutcome.STOP_PERMANENT.name()), AlertKind.SUBJECT_STOP);
            case TRIAL_PAUSE -> Optional.of(AlertKind.TRIAL_PAUSE);
            case TERMINATION_REVIEW -> Optional.of(AlertKind.TERMINATION_REVIEW);
            case FOLLOW_UP -> Optional.empty();
        };
    }

    private static Optional<AlertKind> when(boolean asked, AlertKind kind) {
        return asked ? Optional.of(kind) : Optional.empty();
    }

    /** The key of a finding's alert: the finding's own key, since one finding has one alert. */
    public static String keyOf(Finding finding) {
        return finding.key();
    }

    /** Who is told, ordered by role, site and address. */
    public List<Recipient> recipients(Finding finding) {
        return plan.recipients().stream()
                .filter(recipient -> isTold(recipient, finding))
                .sorted(ORDER)
                .toList();
    }

    private static boolean isTold(Recipient recipient, Finding finding) {
        boolean pause = finding.kind().isOfTheTrial();
        return switch (recipient.role()) {
            case MEDICAL_MONITOR, DRUG_SAFETY -> true;
            case COMMITTEE_CHAIR -> pause;
            case PRINCIPAL_INVESTIGATOR -> pause || isOwnSite(recipient, finding);
            case SUB_INVESTIGATOR -> !pause && isOwnSite(recipient, finding);
            case DEPUTY, SAFETY_HEAD -> false;
        };
    }

    private static boolean isOwnSite(Recipient recipient, Finding finding) {
        return !recipient.site().isEmpty() && recipient.site().equals(finding.siteId());
    }

    /** Whether alerts leave the house, or are only listed because this is the study's first load. */
    public boolean leavesTheHouse(boolean firstLoad) {
        return !firstLoad || plan.onFirstLoad();
    }
}
