package org.oncovigil.job;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.oncovigil.alert.Alert;
import org.oncovigil.alert.AlertDecision;
import org.oncovigil.alert.AlertKind;
import org.oncovigil.alert.AlertPolicy;
import org.oncovigil.alert.AlertState;
import org.oncovigil.finding.Finding;
import org.oncovigil.finding.FindingComparison;
import org.oncovigil.finding.FindingState;
import org.oncovigil.store.AlertOutbox;
import org.oncovigil.store.DocumentLedger;
import org.oncovigil.store.DocumentLedger.Change;
import org.oncovigil.store.DocumentLedger.Noted;
import org.oncovigil.store.ValueText;
import org.oncovigil.study.Recipient;
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
    private final AlertPolicy policy;
    private final boolean firstLoad;

    LedgerStep(NightContext night, boolean firstLoad) {
        this.night = night;
        this.policy = new AlertPolicy(night.rulebook().protocol().alerts());
        this.firstLoad = firstLoad;
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
            queued += queue(before, after) ? 1 : 0;
        }
        documents.note(night.runId(), NightContext.Kind.FINDING, notes);
        night.progress()
                .stepEnded(
                        NAME, notes.size() + " changes among " + tonight.size() + " findings, " + queued + " alerts");
        return RepeatStatus.FINISHED;
    }

    private boolean queue(Optional<Finding> before, Optional<Finding> after) {
        Optional<Alert.Purpose> purpose = AlertDecision.purpose(before, after);
        if (purpose.isEmpty()) {
            return false;
        }
        boolean withdrawal = purpose.get() == Alert.Purpose.WITHDRAWAL;
        Finding finding = withdrawal ? before.orElseThrow() : after.orElseThrow();
        AlertKind kind = AlertPolicy.kindOf(finding).orElseThrow();
        String key = AlertPolicy.keyOf(finding);
        Optional<AlertOutbox.Queued> told = night.store().alerts().latest(night.study(), key);
        List<Recipient> recipients = withdrawal
                ? told.map(queued -> queued.alert().recipients()).orElse(List.of())
                : policy.recipients(finding);
        Alert alert = new Alert(
                key,
                told.map(queued -> queued.alert().version()).orElse(0) + 1,
                kind,
                purpose.get(),
                night.study(),
                finding,
                before.map(Finding::outcome).orElse(""),
                recipients,
                night.dataCutoff().toString(),
                night.rulebook().sha256(),
                night.rulebook().protocol().alerts().contact());
        boolean leaves = policy.leavesTheHouse(firstLoad) && !recipients.isEmpty();
        boolean wasListed = withdrawal
                && told.filter(queued -> queued.state() == AlertState.LISTED).isPresent();
        Instant now = night.clock().instant();
        return night.store()
                .alerts()
                .queue(night.runId(), alert, leaves && !wasListed ? AlertState.QUEUED : AlertState.LISTED, now);
    }
}
