package org.oncovigil.job;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.oncovigil.finding.Finding;
import org.oncovigil.finding.FindingComparison;
import org.oncovigil.finding.FindingState;
import org.oncovigil.store.DocumentLedger;
import org.oncovigil.store.DocumentLedger.Change;
import org.oncovigil.store.DocumentLedger.Noted;
import org.oncovigil.store.ValueText;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Ledger: tonight's findings against last night's. Each alert that is due is queued in the transaction that keeps its
 * finding, so that there is never one without the other.
 */
final class LedgerStep implements Tasklet {
    static final String NAME = "ledger";

    private final NightContext night;
    private final AlertQueueing queueing;

    LedgerStep(NightContext night, boolean firstLoad) {
        this.night = night;
        this.queueing = new AlertQueueing(night, firstLoad);
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        night.progress().stepStarted(NAME);
        DocumentLedger documents = night.store().documents();
        SortedMap<String, String> tonight = documents.open(night.study(), NightContext.Kind.CANDIDATE, "");
        List<Change> changes = documents.replace(night.study(), night.runId(), NightContext.Kind.FINDING, "", tonight);
        Map<String, Noted> notes = new LinkedHashMap<>();
        int queued = 0;
        for (Change change : changes) {
            Optional<Finding> before = change.before().map(text -> ValueText.read(Finding.class, text));
            Optional<Finding> after = change.after().map(text -> ValueText.read(Finding.class, text));
            FindingState state = FindingComparison.state(before, after);
            if (state != FindingState.SAME) {
                notes.put(change.key(), new Noted(state.name(), change.before().orElse("")));
            }
            queued += queueing.queue(before, after) ? 1 : 0;
        }
        night.store().problems().clear(night.runId(), NAME);
        night.store().problems().save(night.runId(), NAME, queueing.problems());
        documents.note(night.runId(), NightContext.Kind.FINDING, notes);
        night.progress()
                .stepEnded(
                        NAME, notes.size() + " changes among " + tonight.size() + " findings, " + queued + " alerts");
        return RepeatStatus.FINISHED;
    }
}
