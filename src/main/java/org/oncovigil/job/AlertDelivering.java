package org.oncovigil.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oncovigil.alert.Alert;
import org.oncovigil.alert.AlertDelivery;
import org.oncovigil.alert.AlertLetter;
import org.oncovigil.alert.AlertState;
import org.oncovigil.delivery.AlertPost;
import org.oncovigil.delivery.DeliveryFault;
import org.oncovigil.delivery.LetterIdentity;
import org.oncovigil.problem.Problem;
import org.oncovigil.store.SurveillanceStore;
import org.oncovigil.study.LadderStep;
import org.oncovigil.study.Recipient;

/**
 * Delivers letters and keeps account of it: a try is noted before it begins and after it ends, each note kept at once. After
 * a crash between the two, the letter goes out once more with the same Message-ID; nothing is lost.
 */
final class AlertDelivering {
    /** The longest time between two tries of a tick. Reason: operations, not clinic. */
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final SurveillanceStore store;
    private final AlertPost post;
    private final Clock clock;
    private final boolean patient;
    private final List<Problem> problems = new ArrayList<>();
    private int missed;

    /**
     * Delivering for one study.
     *
     * @param patient whether a letter that failed is left alone for a while: 2, 4, 8 ... minutes, an hour at most
     */
    AlertDelivering(SurveillanceStore store, AlertPost post, Clock clock, boolean patient) {
        this.store = store;
        this.post = post;
        this.clock = clock;
        this.patient = patient;
    }

    /** What went wrong so far. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Letters that did not come to their reader, those left alone for a while included. */
    int missed() {
        return missed;
    }

    /** Delivers an alert to those it has not reached; whether it has now reached all of them. */
    boolean deliver(long alertId, Alert alert) {
        boolean whole = true;
        for (Recipient recipient : alert.recipients()) {
            whole &= deliver(alertId, alert, Optional.empty(), recipient);
        }
        store.alerts().move(alertId, whole ? AlertState.SENT : AlertState.FAILED, clock.instant());
        return whole;
    }

    /** Delivers an alert, or a step of its ladder, to one person, unless it was; whether the person has it now. */
    boolean deliver(long alertId, Alert alert, Optional<LadderStep.Rung> rung, Recipient recipient) {
        AlertLetter letter = new AlertLetter(alert, rung, recipient);
        Optional<AlertDelivery> before = store.deliveries().find(alertId, letter.step(), recipient.address());
        if (before.filter(one -> one.state() == AlertDelivery.State.SENT).isPresent()) {
            return true;
        }
        boolean tooSoon = patient && before.filter(this::isTooSoon).isPresent();
        boolean taken = !tooSoon && send(alertId, letter);
        missed += taken ? 0 : 1;
        return taken;
    }

    private boolean isTooSoon(AlertDelivery failed) {
        Duration pause = Duration.ofMinutes(1L << Math.min(failed.tries(), 6));
        Duration waited = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        return failed.state() == AlertDelivery.State.FAILED
                && clock.instant().isBefore(Instant.parse(failed.at()).plus(waited));
    }

    /** Sends a letter, whether or not the person has it, and shows life before it does; whether it was taken. */
    boolean send(long alertId, AlertLetter letter) {
        store.lock().beat(letter.alert().studyId(), clock.instant());
        store.deliveries().begin(alertId, letter, LetterIdentity.messageId(letter), clock.instant());
        try {
            post.deliver(letter, clock.instant());
            store.deliveries().end(alertId, letter, AlertDelivery.State.SENT, clock.instant(), "");
            return true;
        } catch (DeliveryFault fault) {
            problems.add(fault.problem());
            store.deliveries()
                    .end(
                            alertId,
                            letter,
                            AlertDelivery.State.FAILED,
                            clock.instant(),
                            fault.problem().text());
            return false;
        }
    }
}
