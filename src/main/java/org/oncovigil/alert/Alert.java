package org.oncovigil.alert;

import java.util.List;
import org.oncovigil.finding.Finding;
import org.oncovigil.study.Recipient;

/**
 * One message about one finding, immutable once committed.
 *
 * @param key its identity: one alert for each finding
 * @param version 1 for the first message, one more for each update or withdrawal
 * @param kind what it says
 * @param purpose whether it is new, an update or a withdrawal
 * @param studyId the study
 * @param finding the finding as it stood when the alert was queued
 * @param previousOutcome what was said before; empty for a new one
 * @param recipients who is told
 * @param dataCutoff the data cut-off, ISO date
 * @param rulebook the rulebook's hash
 * @param contact whom to call
 * @param note who withdrew it by hand, and why; empty if the data did
 */
public record Alert(
        String key,
        int version,
        AlertKind kind,
        Purpose purpose,
        String studyId,
        Finding finding,
        String previousOutcome,
        List<Recipient> recipients,
        String dataCutoff,
        String rulebook,
        String contact,
        String note) {
    public Alert {
        recipients = List.copyOf(recipients);
    }

    /** An alert that the data call for. */
    public Alert(
            String key,
            int version,
            AlertKind kind,
            Purpose purpose,
            String studyId,
            Finding finding,
            String previousOutcome,
            List<Recipient> recipients,
            String dataCutoff,
            String rulebook,
            String contact) {
        this(
                key,
                version,
                kind,
                purpose,
                studyId,
                finding,
                previousOutcome,
                recipients,
                dataCutoff,
                rulebook,
                contact,
                "");
    }

    /** The withdrawal by hand that follows this version. */
    public Alert withdrawn(List<Recipient> told, String by) {
        return new Alert(
                key,
                version + 1,
                kind,
                Purpose.WITHDRAWAL,
                studyId,
                finding,
                finding.outcome(),
                told,
                dataCutoff,
                rulebook,
                contact,
                by);
    }

    /** Why an alert is sent. */
    public enum Purpose {
        NEW,
        UPDATE,
        WITHDRAWAL
    }
}
