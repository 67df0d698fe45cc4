package org.oncovigil.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.oncovigil.attribution.AssessedEvent;
import org.oncovigil.escalation.AssessedSubject;
import org.oncovigil.overview.EventComparison;
import org.oncovigil.overview.EventState;
import org.oncovigil.overview.FieldChange;
import org.oncovigil.problem.Problem;
import org.oncovigil.store.DocumentLedger;
import org.oncovigil.store.DocumentLedger.Change;
import org.oncovigil.store.DocumentLedger.Noted;
import org.oncovigil.store.ValueText;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemStream;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Assess: the rows of each subject to graded and attributed events, and what became of each event since last night.
 * Subjects are assessed by several threads, each with an assessment of its own; one thread reads and writes the store.
 */
final class AssessStep
        implements ItemProcessor<SubjectRowsReader.SubjectRows, SubjectAssessing.Result>,
                ItemWriter<SubjectAssessing.Result>,
                ItemStream,
                StepExecutionListener {
    static final String NAME = "assess";

    private final NightContext night;
    private final FileCounts counts;
    private final TransactionTemplate transaction;
    private final ThreadLocal<SubjectAssessing> assessing;
    private long done;
    private long events;

    AssessStep(NightContext night, FileCounts counts, TransactionTemplate transaction) {
        this.night = night;
        this.counts = counts;
        this.transaction = transaction;
        this.assessing = ThreadLocal.withInitial(() -> new SubjectAssessing(night.rulebook(), night.dataCutoff()));
    }

    @Override
    public void beforeStep(StepExecution execution) {
        night.progress().stepStarted(NAME);
    }

    @Override
    public void open(ExecutionContext context) {
        if (context.containsKey("assess.begun")) {
            counts.load(context);
            return;
        }
        night.store()
                .runs()
                .inputs(night.runId())
                .forEach(input -> counts.set(input.file(), input.rowsRead(), input.rowsSetAside()));
    }

    @Override
    public void update(ExecutionContext context) {
        context.putString("assess.begun", "yes");
        counts.save(context);
    }

    @Override
    public SubjectAssessing.Result process(SubjectRowsReader.SubjectRows item) {
        return assessing.get().assess(item);
    }

    @Override
    public void write(Chunk<? extends SubjectAssessing.Result> chunk) {
        List<Problem> problems = new ArrayList<>();
        for (SubjectAssessing.Result result : chunk) {
            save(result);
            problems.addAll(result.problems());
            result.setAside().forEach(counts::setAside);
            events += result.assessed().map(subject -> subject.events().size()).orElse(0);
        }
        night.store().problems().save(night.runId(), NAME, problems);
        done += chunk.size();
        night.showLife();
        night.progress().advanced(NAME, done);
    }

    private void save(SubjectAssessing.Result result) {
        SortedMap<String, String> values = new TreeMap<>();
        SortedMap<String, String> standing = new TreeMap<>();
        result.assessed().ifPresent(subject -> fill(subject, values, standing));
        DocumentLedger documents = night.store().documents();
        documents.replace(night.study(), night.runId(), NightContext.Kind.STANDING, result.subject(), standing);
        List<Change> changes =
                documents.replace(night.study(), night.runId(), NightContext.Kind.EVENT, result.subject(), values);
        Map<String, Noted> notes = new LinkedHashMap<>();
        changes.forEach(change -> note(change).ifPresent(noted -> notes.put(change.key(), noted)));
        documents.note(night.runId(), NightContext.Kind.EVENT, notes);
    }

    private static void fill(
            AssessedSubject subject, SortedMap<String, String> values, SortedMap<String, String> standing) {
        subject.events().forEach(event -> values.put(event.id().value(), ValueText.write(event)));
        standing.put(subject.standing().subject().subject().value(), ValueText.write(subject.standing()));
    }

    private static Optional<Noted> note(Change change) {
        if (!change.isChange()) {
            return Optional.empty();
        }
        if (change.before().isEmpty()) {
            return Optional.of(new Noted(EventState.NEW.name(), ""));
        }
        if (change.after().isEmpty()) {
            return Optional.of(
                    new Noted(EventState.REMOVED.name(), change.before().get()));
        }
        List<FieldChange> moved = EventComparison.changes(
                ValueText.read(AssessedEvent.class, change.before().get()),
                ValueText.read(AssessedEvent.class, change.after().get()));
        return moved.isEmpty()
                ? Optional.empty()
                : Optional.of(new Noted(
                        EventState.CHANGED.name(),
                        moved.stream()
                                .map(field -> field.field() + "\t" + field.was() + "\t" + field.now())
                                .collect(Collectors.joining("\n"))));
    }

    @Override
    public ExitStatus afterStep(StepExecution execution) {
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            return execution.getExitStatus();
        }
        transaction.executeWithoutResult(status -> IntakeStep.saveInputs(night, counts));
        night.progress().stepEnded(NAME, done + " subjects, " + events + " events");
        return execution.getExitStatus();
    }
}
