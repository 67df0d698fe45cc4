package org.oncovigil.alert;

import java.util.List;
import java.util.Optional;

/**
 * One version of an alert with everything that became of it.
 *
 * @param alertId its number in the outbox
 * @param runId the run that queued it
 * @param reference the short reference that stands on it, the same for all its versions
 * @param state its state in the outbox
 * @param queuedAt when its finding was committed, ISO instant
 * @param sentAt when everyone had been sent it, ISO instant; empty until then
 * @param alert the alert
 * @param deliveries who was told, by step and address
 * @param replies what people answered, in the order in which it came
 * @param actions what people did with it, in the order in which they did
 * @param latest the purpose of the newest version, which may be this one
 * @param newest whether this is the newest version
 */
public record AlertEntry(
        long alertId,
        long runId,
        String reference,
        AlertState state,
        String queuedAt,
        String sentAt,
        Alert alert,
        List<AlertDelivery> deliveries,
        List<AlertReply> replies,
        List<AlertAction> actions,
        Alert.Purpose latest,
        boolean newest) {
    public AlertEntry {
        deliveries = List.copyOf(deliveries);
        replies = List.copyOf(replies);
        actions = List.copyOf(actions);
    }

    /** Where an alert stands for those who must act on it. */
    public enum Stage {
        QUEUED,
        FAILED,
        SENT,
        /** Somebody answered that it was read. */
        ACKNOWLEDGED,
        /** Somebody agreed, disagreed or asked for data. */
        ASSESSED,
        /** A later version tells other facts. */
        REPLACED,
        /** A later version took it back. */
        WITHDRAWN,
        LISTED,
        SUPERSEDED
    }

    /** Where it stands. */
    public Stage stage() {
        if (state == AlertState.LISTED || state == AlertState.SUPERSEDED) {
            return Stage.valueOf(state.name());
        }
        if (!newest) {
            return latest == Alert.Purpose.WITHDRAWAL ? Stage.WITHDRAWN : Stage.REPLACED;
        }
        if (replies.isEmpty()) {
            return Stage.valueOf(state.name());
        }
        return replies.stream().anyMatch(reply -> reply.answer().isAssessment()) ? Stage.ASSESSED : Stage.ACKNOWLEDGED;
    }

    /** Whether an answer is still owed: told or to be told, not taken back, and nobody answered. */
    public boolean awaitsAnswer() {
        return alert.purpose() != Alert.Purpose.WITHDRAWAL
                && (stage() == Stage.QUEUED || stage() == Stage.FAILED || stage() == Stage.SENT);
    }

    /** The first answer; nothing if nobody answered. */
    public Optional<AlertReply> firstReply() {
        return replies.stream().findFirst();
    }
}
