package org.oncovigil.job;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.oncovigil.alert.AlertState;
import org.oncovigil.delivery.DeliveryFault;
import org.oncovigil.delivery.MailFolder;
import org.oncovigil.problem.Problem;
import org.oncovigil.store.AlertOutbox;
import org.oncovigil.study.Recipient;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Alert: what is queued is delivered, before the report is written. One alert that cannot be delivered holds up neither
 * the others nor the report; it stays in the outbox.
 */
final class AlertStep implements Tasklet {
    static final String NAME = "alert";

    private final NightContext night;

    AlertStep(NightContext night) {
        this.night = night;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        night.progress().stepStarted(NAME);
        night.store().problems().clear(night.runId(), NAME);
        int sent = 0;
        int failed = 0;
        if (!night.settings().dryRun()) {
            MailFolder folder = new MailFolder(
                    night.settings().outbox(),
                    night.rulebook().protocol().alerts().sender());
            for (AlertOutbox.Queued queued : night.store().alerts().waiting(night.study())) {
                boolean whole = deliver(queued, folder);
                sent += whole ? 1 : 0;
                failed += whole ? 0 : 1;
            }
        }
        night.progress().stepEnded(NAME, sent + " sent, " + failed + " failed");
        return RepeatStatus.FINISHED;
    }

    private boolean deliver(AlertOutbox.Queued queued, MailFolder folder) {
        AlertOutbox outbox = night.store().alerts();
        Set<String> reached = new HashSet<>(outbox.delivered(queued.alertId()));
        List<Problem> problems = new ArrayList<>();
        Instant now = night.clock().instant();
        for (Recipient recipient : queued.alert().recipients()) {
            if (reached.contains(recipient.address())) {
                continue;
            }
            try {
                String id = folder.deliver(queued.alert(), recipient, now);
                outbox.attempt(queued.alertId(), recipient.address(), id, true, now, "");
            } catch (DeliveryFault fault) {
                problems.add(fault.problem());
                outbox.attempt(
                        queued.alertId(),
                        recipient.address(),
                        "",
                        false,
                        now,
                        fault.problem().text());
            }
        }
        night.store().problems().save(night.runId(), NAME, problems);
        outbox.move(queued.alertId(), problems.isEmpty() ? AlertState.SENT : AlertState.FAILED, now);
        return problems.isEmpty();
    }
}
