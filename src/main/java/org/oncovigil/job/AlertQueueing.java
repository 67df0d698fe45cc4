package org.oncovigil.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oncovigil.alert.Alert;
import org.oncovigil.alert.AlertDecision;
import org.oncovigil.alert.AlertPolicy;
import org.oncovigil.alert.AlertState;
import org.oncovigil.delivery.DeliveryMessage;
import org.oncovigil.finding.Finding;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;
import org.oncovigil.store.AlertOutbox;
import org.oncovigil.study.Recipient;

/**
 * Queues the alert that a finding's change calls for. A withdrawal goes to everyone who was told, in whatever version or
 * step of the ladder, and to nobody else; if nobody was, it is listed.
 */
final class AlertQueueing {
    private final NightContext night;
    private final AlertPolicy policy;
    private final boolean firstLoad;
    private final List<Problem> problems = new ArrayList<>();

    AlertQueueing(NightContext night, boolean firstLoad) {
        this.night = night;
        this.policy = new AlertPolicy(night.rulebook().protocol().alerts());
        this.firstLoad = firstLoad;
    }

    /** Alerts that should leave the house and have nobody to go to. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Queues the alert, if one is due; whether one was. */
    boolean queue(Optional<Finding> before, Optional<Finding> after) {
        Optional<Alert.Purpose> purpose = AlertDecision.purpose(before, after);
        if (purpose.isEmpty()) {
            return false;
        }
        boolean withdrawal = purpose.get() == Alert.Purpose.WITHDRAWAL;
        Finding finding = withdrawal ? before.orElseThrow() : after.orElseThrow();
        String key = AlertPolicy.keyOf(finding);
        Optional<Alert> last = night.store().alerts().latest(night.study(), key).map(AlertOutbox.Queued::alert);
        boolean goneAlready = last.filter(alert -> alert.purpose() == Alert.Purpose.WITHDRAWAL)
                .isPresent();
        if (withdrawal && goneAlready) {
            return false;
        }
        List<Recipient> recipients =
                withdrawal ? night.store().deliveries().told(night.study(), key) : policy.recipients(finding);
        Alert alert = new Alert(
                key,
                last.map(Alert::version).orElse(0) + 1,
                AlertPolicy.kindOf(finding).orElseThrow(),
                purpose.get(),
                night.study(),
                finding,
                before.map(Finding::outcome).orElse(""),
                recipients,
                night.dataCutoff().toString(),
                night.rulebook().sha256(),
                night.rulebook().protocol().alerts().contact());
        if (!withdrawal && recipients.isEmpty() && policy.leavesTheHouse(firstLoad)) {
            problems.add(Problem.of(
                    DeliveryMessage.NO_RECIPIENT,
                    new Place("", 0, "", finding.subject(), key),
                    "nobody in the protocol",
                    "recipients under alerts.recipients",
                    "The alert is listed only."));
        }
        boolean leaves = (withdrawal || policy.leavesTheHouse(firstLoad)) && !recipients.isEmpty();
        return night.store()
                .alerts()
                .queue(
                        night.runId(),
                        alert,
                        leaves ? AlertState.QUEUED : AlertState.LISTED,
                        night.clock().instant());
    }
}
