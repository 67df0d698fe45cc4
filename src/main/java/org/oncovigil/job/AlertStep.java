package org.oncovigil.job;

import org.oncovigil.delivery.AlertPost;
import org.oncovigil.store.AlertOutbox;
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
            try (AlertPost post = StudyPost.of(
                    night.rulebook().protocol(),
                    night.store(),
                    night.settings().outbox(),
                    night.settings().studyFolder(),
                    night.clock())) {
                AlertDelivering delivering = new AlertDelivering(night.store(), post, night.clock(), false);
                for (AlertOutbox.Queued queued : night.store().alerts().waiting(night.study())) {
                    boolean whole = delivering.deliver(queued.alertId(), queued.alert());
                    sent += whole ? 1 : 0;
                    failed += whole ? 0 : 1;
                }
                night.store().problems().save(night.runId(), NAME, delivering.problems());
            }
        }
        night.progress().stepEnded(NAME, sent + " sent, " + failed + " failed");
        return RepeatStatus.FINISHED;
    }
}
