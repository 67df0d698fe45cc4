package org.oncovigil.overview;

import java.util.List;
import org.oncovigil.alert.Alert;
import org.oncovigil.alert.AlertState;

/**
 * One alert as the ledger sheet shows it.
 *
 * @param alertId its number in the outbox
 * @param runId the run that queued it
 * @param state where it stands
 * @param queuedAt ISO instant
 * @param sentAt ISO instant; empty until it is sent
 * @param delivered the addresses it has reached
 * @param alert the alert
 */
public record AlertLine(
        long alertId,
        long runId,
        AlertState state,
        String queuedAt,
        String sentAt,
        List<String> delivered,
        Alert alert) {
    public AlertLine {
        delivered = List.copyOf(delivered);
    }
}
