package org.oncovigil.job;

import java.util.List;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The nightly job, read top to bottom: intake, assess, rules, ledger, alert, report. Each step commits what it did; a job
 * that is taken up again goes on at the step, and inside intake and assess at the row or subject, that was not committed.
 */
final class NightlyJob {
    static final String NAME = "nightly";
    private static final String DELIVERY = "nightly-delivery";
    /** Rows in one commit of the intake. Reason: measured throughput, no clinical meaning. */
    private static final int ROWS = 5_000;
    /** Subjects in one commit of the assessment. Reason: measured throughput, no clinical meaning. */
    private static final int SUBJECTS = 100;

    private final NightContext night;
    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final boolean firstLoad;
    private final AsyncTaskExecutor workers;
    private final ReportStep report;

    NightlyJob(
            NightContext night,
            JobRepository repository,
            PlatformTransactionManager transactions,
            AsyncTaskExecutor workers,
            boolean firstLoad) {
        this.night = night;
        this.repository = repository;
        this.transactions = transactions;
        this.workers = workers;
        this.firstLoad = firstLoad;
        this.report = new ReportStep(night);
    }

    Job job() {
        return new JobBuilder(NAME, repository)
                .start(intake())
                .next(assess())
                .next(tasklet(RulesStep.NAME, new RulesStep(night)))
                .next(tasklet(LedgerStep.NAME, new LedgerStep(night, firstLoad)))
                .next(delivery())
                .next(tasklet(ReportStep.NAME, report))
                .build();
    }

    /** The last two steps alone, for a run that is judged already. */
    Job deliveryJob() {
        return new JobBuilder(DELIVERY, repository)
                .start(delivery())
                .next(tasklet(ReportStep.NAME, report))
                .build();
    }

    private Step intake() {
        FileCounts counts = new FileCounts();
        IntakeStep intake = new IntakeStep(night, counts, new TransactionTemplate(transactions));
        return new StepBuilder(IntakeStep.NAME, repository)
                .<IntakeItem, IntakeItem>chunk(ROWS)
                .transactionManager(transactions)
                .reader(intake.reader())
                .writer(intake)
                .listener((org.springframework.batch.core.listener.StepExecutionListener) intake)
                .build();
    }

    private Step assess() {
        AssessStep assess = new AssessStep(night, new FileCounts(), new TransactionTemplate(transactions));
        return new StepBuilder(AssessStep.NAME, repository)
                        .<SubjectRowsReader.SubjectRows, SubjectAssessing.Result>chunk(SUBJECTS)
                        .transactionManager(transactions)
                        .reader(new SubjectRowsReader(night))
                        .processor(assess)
                        .taskExecutor(workers)
                        .writer(assess)
                        .stream(assess)
                        .listener((org.springframework.batch.core.listener.StepExecutionListener) assess)
                        .build();
    }

    /** Each letter is noted, and kept, before it is sent and after: a crash must not undo what left the house. */
    private Step delivery() {
        return new StepBuilder(AlertStep.NAME, repository)
                .tasklet(new AlertStep(night), new ResourcelessTransactionManager())
                .build();
    }

    private Step tasklet(String name, Tasklet tasklet) {
        return new StepBuilder(name, repository).tasklet(tasklet, transactions).build();
    }

    /** The files of the report. */
    ReportFiles files() {
        return report.files();
    }

    /** The events of the run, once the job has ended. */
    EventLines events() {
        return report.events();
    }

    /** The steps, in order. */
    static List<String> steps() {
        return List.of(
                IntakeStep.NAME, AssessStep.NAME, RulesStep.NAME, LedgerStep.NAME, AlertStep.NAME, ReportStep.NAME);
    }
}
