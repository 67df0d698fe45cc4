package org.oncovigil.alert;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.oncovigil.finding.Finding;
import org.oncovigil.finding.FindingKind;
import org.oncovigil.finding.FindingState;
import org.oncovigil.finding.LedgerEntry;
import org.oncovigil.study.AlertPlan;
import org.oncovigil.study.Recipient;
import org.oncovigil.study.Recipient.Role;

/**
 * Decides who is told of what. DLTs and subject stops go to the investigators of the subject's own site, the medical
 * monitor and drug safety; pauses to the sponsor's people. Follow-up flags wake nobody. Source: domain specification 7.2.
 */
public final class AlertPolicy {
    private final AlertPlan plan;

    public AlertPolicy(AlertPlan plan) {
        this.plan = plan;
    }

    /** The kind of alert that a finding asks for; nothing if it wakes nobody. */
    public static Optional<AlertKind> kindOf(Finding finding) {
        return switch (finding.kind()) {
            case DLT -> Optional.of(AlertKind.POSSIBLE_DLT);
            case SUBJECT_STOP -> Optional.of(AlertKind.SUBJECT_STOP);
            case TRIAL_PAUSE -> Optional.of(AlertKind.TRIAL_PAUSE);
            case FOLLOW_UP -> Optional.empty();
        };
    }

    /** The key of a finding's alert: the finding's own key, since one finding has one alert. */
    public static String keyOf(Finding finding) {
        return finding.key();
    }

    /** Why an alert is due for a ledger entry; nothing if nobody need be told. */
    public static Optional<Alert.Purpose> purposeOf(LedgerEntry entry) {
        return switch (entry.state()) {
            case NEW -> Optional.of(Alert.Purpose.NEW);
            case CHANGED -> Optional.of(Alert.Purpose.UPDATE);
            case WITHDRAWN -> Optional.of(Alert.Purpose.WITHDRAWAL);
            case SAME -> Optional.empty();
        };
    }

    /** Who is told, ordered by role, site and address. */
    public List<Recipient> recipients(Finding finding) {
        return plan.recipients().stream()
                .filter(recipient -> isTold(recipient, finding))
                .sorted(Comparator.comparing(Recipient::role)
                        .thenComparing(Recipient::site)
                        .thenComparing(Recipient::address))
                .toList();
    }

    private static boolean isTold(Recipient recipient, Finding finding) {
        boolean sponsor = recipient.role() == Role.MEDICAL_MONITOR || recipient.role() == Role.DRUG_SAFETY;
        if (finding.kind() == FindingKind.TRIAL_PAUSE) {
            return sponsor;
        }
        return sponsor || recipient.site().equals(finding.siteId());
    }

    /** Whether a finding's alert leaves the house, or is only listed because this is the study's first load. */
    public boolean leavesTheHouse(boolean firstLoad, FindingState state) {
        return !firstLoad || plan.onFirstLoad() || state == FindingState.WITHDRAWN;
    }
}
