package org.oncovigil.job;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.oncovigil.alert.AlertClimb;
import org.oncovigil.alert.AlertDelivery;
import org.oncovigil.alert.AlertEntry;
import org.oncovigil.delivery.AlertPost;
import org.oncovigil.store.AlertOutbox;
import org.oncovigil.study.LadderStep;
import org.oncovigil.study.Recipient;

/**
 * What a timer does every few minutes: takes replies, delivers what waits and climbs the ladder of each alert that nobody answered. Each
 * step goes to each person once, whatever happens in between.
 */
public final class AlertTick {
    private final AlertDesk desk;
    private final Clock clock;

    /**
     * A tick at a desk.
     *
     * @param clock decides which steps are due
     */
    public AlertTick(AlertDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** One tick. While a run holds the study, nothing is done: the run delivers by itself. */
    public AlertOutcome run() {
        return desk.holding(this::tick);
    }

    private AlertOutcome tick(AlertDesk.Study study) {
        try (AlertPost post = StudyPost.of(study.protocol(), study.store(), study.outbox(), study.folder(), clock)) {
            ReplyIntake replies = new ReplyIntake(study);
            replies.run();
            AlertDelivering delivering = new AlertDelivering(study.store(), post, clock, true);
            int delivered = 0;
            for (AlertOutbox.Queued queued : study.store().alerts().waiting(study.id())) {
                delivered += delivering.deliver(queued.alertId(), queued.alert()) ? 1 : 0;
            }
            int climbed = climb(study, delivering);
            return new AlertOutcome(
                    delivering.missed() == 0 ? AlertOutcome.End.DONE : AlertOutcome.End.NOT_DELIVERED,
                    said(replies.taken(), delivered, climbed),
                    Stream.concat(replies.problems().stream(), delivering.problems().stream())
                            .toList());
        }
    }

    private static List<String> said(int replies, int delivered, int climbed) {
        return replies + delivered + climbed == 0
                ? List.of()
                : List.of(
                        replies + " replies taken, " + delivered + " alerts delivered, " + climbed + " reminders sent");
    }

    private int climb(AlertDesk.Study study, AlertDelivering delivering) {
        AlertClimb climb = new AlertClimb(study.protocol().alerts());
        int sent = 0;
        for (AlertEntry entry : study.ledger().entries()) {
            for (LadderStep step : climb.due(entry, clock.instant())) {
                for (Recipient recipient : climb.recipients(entry.alert(), step.rung())) {
                    sent += remind(study, delivering, entry, step.rung(), recipient) ? 1 : 0;
                }
            }
        }
        return sent;
    }

    /** Whether the person was told now. */
    private static boolean remind(
            AlertDesk.Study study,
            AlertDelivering delivering,
            AlertEntry entry,
            LadderStep.Rung rung,
            Recipient recipient) {
        boolean before = entry.deliveries().stream()
                .anyMatch(one -> one.step().equals(rung.name())
                        && one.address().equals(recipient.address())
                        && one.state() == AlertDelivery.State.SENT);
        return !before && delivering.deliver(entry.alertId(), entry.alert(), Optional.of(rung), recipient);
    }
}
