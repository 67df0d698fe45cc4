package org.oncovigil.job;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.oncovigil.alert.Alert;
import org.oncovigil.alert.AlertAction;
import org.oncovigil.alert.AlertAnswer;
import org.oncovigil.alert.AlertEntry;
import org.oncovigil.alert.AlertLetter;
import org.oncovigil.alert.AlertReply;
import org.oncovigil.alert.AlertState;
import org.oncovigil.delivery.AlertPost;
import org.oncovigil.delivery.DeliveryMessage;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;
import org.oncovigil.store.AlertOutbox;
import org.oncovigil.study.Recipient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What people do with an alert: answer it, have it sent again, take it back. Who and when is kept for good. None of it
 * confirms or rejects the finding.
 */
public final class AlertActions {
    private static final String BY_COMMAND = "command";

    private final AlertDesk desk;
    private final Clock clock;

    /**
     * Actions at a desk.
     *
     * @param clock the time of answers
     */
    public AlertActions(AlertDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** Keeps a person's answer. A run that is going on does not stand in the way. */
    public AlertOutcome answer(String alert, String person, AlertAnswer answer, String reason) {
        return desk.onAlert(alert, (study, entry) -> {
            study.store()
                    .answers()
                    .add(
                            entry.alertId(),
                            new AlertReply(clock.instant().toString(), person, answer, reason, BY_COMMAND));
            String newer = entry.newest()
                    ? ""
                    : "; a newer version has taken its place"
                            + (entry.latest() == Alert.Purpose.WITHDRAWAL
                                    ? ", a withdrawal"
                                    : " and is answered by itself");
            return done(name(entry) + ": " + answer + " by " + person + newer);
        });
    }

    /** Sends an alert again, with the same Message-IDs, to everyone it is for; an alert that was only listed, for the first time. */
    public AlertOutcome resend(String alert, String person) {
        return desk.holding(study -> study.ledger()
                .find(alert)
                .map(entry -> resend(study, entry, person))
                .orElseGet(() -> unusable(alert, "an alert that alerts list shows")));
    }

    private AlertOutcome resend(AlertDesk.Study study, AlertEntry entry, String person) {
        if (!entry.newest() || entry.alert().recipients().isEmpty()) {
            return unusable(name(entry) + " " + entry.stage(), "the newest version of an alert that has recipients");
        }
        note(study, entry, person, AlertAction.Deed.RESEND, "");
        try (AlertPost post = StudyPost.of(study.protocol(), study.store(), study.outbox(), study.folder(), clock)) {
            AlertDelivering delivering = new AlertDelivering(study.store(), post, clock, false);
            int sent = 0;
            for (Recipient recipient : entry.alert().recipients()) {
                boolean taken =
                        delivering.send(entry.alertId(), new AlertLetter(entry.alert(), Optional.empty(), recipient));
                sent += taken ? 1 : 0;
            }
            boolean whole = sent == entry.alert().recipients().size();
            study.store().alerts().move(entry.alertId(), whole ? AlertState.SENT : AlertState.FAILED, clock.instant());
            return outcome(name(entry) + ": sent again to " + sent, delivering.problems());
        }
    }

    /** Takes an alert back and tells everyone who was told. */
    public AlertOutcome withdraw(String alert, String person, String reason) {
        return desk.holding(study -> study.ledger()
                .find(alert)
                .map(entry -> withdraw(study, entry, person, reason))
                .orElseGet(() -> unusable(alert, "an alert that alerts list shows")));
    }

    private AlertOutcome withdraw(AlertDesk.Study study, AlertEntry entry, String person, String reason) {
        if (!entry.newest() || entry.alert().purpose() == Alert.Purpose.WITHDRAWAL) {
            return unusable(name(entry) + " " + entry.stage(), "the newest version of an alert that was not withdrawn");
        }
        List<Recipient> told =
                study.store().deliveries().told(study.id(), entry.alert().key());
        Alert withdrawal = entry.alert().withdrawn(told, person + ": " + reason);
        AlertState state = told.isEmpty() ? AlertState.LISTED : AlertState.QUEUED;
        new TransactionTemplate(new JdbcTransactionManager(study.store().dataSource())).executeWithoutResult(status -> {
            note(study, entry, person, AlertAction.Deed.WITHDRAW, reason);
            study.store().alerts().queue(entry.runId(), withdrawal, state, clock.instant());
        });
        if (told.isEmpty()) {
            return done(name(entry) + ": withdrawn; nobody had been told");
        }
        AlertOutbox.Queued queued =
                study.store().alerts().latest(study.id(), entry.alert().key()).orElseThrow();
        try (AlertPost post = StudyPost.of(study.protocol(), study.store(), study.outbox(), study.folder(), clock)) {
            AlertDelivering delivering = new AlertDelivering(study.store(), post, clock, false);
            delivering.deliver(queued.alertId(), queued.alert());
            return outcome(name(entry) + ": withdrawn; " + told.size() + " to be told", delivering.problems());
        }
    }

    private void note(AlertDesk.Study study, AlertEntry entry, String person, AlertAction.Deed deed, String reason) {
        study.store()
                .answers()
                .act(entry.alertId(), new AlertAction(clock.instant().toString(), person, deed, reason));
    }

    static String name(AlertEntry entry) {
        return "alert " + entry.alertId() + " (" + entry.reference() + ", version "
                + entry.alert().version() + ")";
    }

    private static AlertOutcome done(String said) {
        return new AlertOutcome(AlertOutcome.End.DONE, List.of(said), List.of());
    }

    private static AlertOutcome outcome(String said, List<Problem> problems) {
        return new AlertOutcome(
                problems.isEmpty() ? AlertOutcome.End.DONE : AlertOutcome.End.NOT_DELIVERED, List.of(said), problems);
    }

    private static AlertOutcome unusable(String found, String expected) {
        return AlertDesk.wrongUse(
                Problem.of(DeliveryMessage.UNKNOWN_ALERT, Place.file("alerts"), found, expected, "Nothing was done."));
    }
}
