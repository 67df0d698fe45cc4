package org.oncovigil.job;

import java.time.LocalDateTime;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * The job of one run, started or taken up again. Its parameters name the run, so that the same run is the same instance:
 * an execution that a dead process left open is closed first, and the job goes on where that one had committed.
 */
final class BatchRun {
    private final NightContext night;
    private final String identity;
    private final JdbcTransactionManager transactions;
    private final boolean firstLoad;
    private final boolean onlyDeliver;
    private ReportFiles files = ReportFiles.NONE;
    private EventLines events;

    /**
     * The job of a run.
     *
     * @param firstLoad whether the study has no finished run yet
     * @param onlyDeliver whether the run is judged already, and an alert, the workbook or the page is still to be delivered
     */
    BatchRun(NightContext night, String identity, boolean firstLoad, boolean onlyDeliver) {
        this.night = night;
        this.identity = identity;
        this.transactions = new JdbcTransactionManager(night.store().dataSource());
        this.firstLoad = firstLoad;
        this.onlyDeliver = onlyDeliver;
    }

    /** Whether the job ran to its end; otherwise the intake stopped it. */
    boolean run() {
        try {
            return start();
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException("the nightly job could not be started", failure);
        }
    }

    private boolean start() throws Exception {
        JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
        factory.setDataSource(night.store().dataSource());
        factory.setTransactionManager(transactions);
        factory.setDatabaseType("SQLITE");
        factory.afterPropertiesSet();
        JobRepository repository = factory.getObject();
        ThreadPoolTaskExecutor workers = workers();
        try {
            return run(repository, new NightlyJob(night, repository, transactions, workers, firstLoad));
        } finally {
            workers.shutdown();
        }
    }

    /** As many workers as there are processors: assessing a subject waits for nothing. */
    private static ThreadPoolTaskExecutor workers() {
        ThreadPoolTaskExecutor workers = new ThreadPoolTaskExecutor();
        workers.setCorePoolSize(Runtime.getRuntime().availableProcessors());
        workers.setThreadNamePrefix("assess-");
        workers.setDaemon(true);
        workers.initialize();
        return workers;
    }

    private boolean run(JobRepository repository, NightlyJob nightly) throws Exception {
        Job job = onlyDeliver ? nightly.deliveryJob() : nightly.job();
        JobParametersBuilder named = new JobParametersBuilder()
                .addString("study", night.study())
                .addString("dataCutoff", night.dataCutoff().toString())
                .addString("identity", identity)
                .addLong("run", night.runId());
        if (onlyDeliver) {
            named.addLong("attempt", night.clock().millis());
        }
        JobParameters parameters = named.toJobParameters();
        closeOpenExecution(repository, parameters);
        TaskExecutorJobOperator operator = new TaskExecutorJobOperator();
        operator.setJobRepository(repository);
        MapJobRegistry registry = new MapJobRegistry();
        operator.setJobRegistry(registry);
        operator.afterPropertiesSet();
        JobExecution execution = operator.start(job, parameters);
        files = nightly.files();
        events = nightly.events();
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            return true;
        }
        throwFirst(execution);
        return false;
    }

    /** A process that died left its execution open; it did not fail by itself, but nothing of it runs any more. */
    private void closeOpenExecution(JobRepository repository, JobParameters parameters) {
        JobExecution last = repository.getLastJobExecution(NightlyJob.NAME, parameters);
        if (last == null || !last.isRunning() && last.getStatus() != BatchStatus.UNKNOWN) {
            return;
        }
        for (StepExecution step : last.getStepExecutions()) {
            if (step.getStatus().isRunning() || step.getStatus() == BatchStatus.UNKNOWN) {
                step.setStatus(BatchStatus.FAILED);
                step.setExitStatus(ExitStatus.FAILED.addExitDescription("the process ended"));
                step.setEndTime(LocalDateTime.now(night.clock()));
                repository.update(step);
            }
        }
        last.setStatus(BatchStatus.FAILED);
        last.setExitStatus(ExitStatus.FAILED.addExitDescription("the process ended"));
        last.setEndTime(LocalDateTime.now(night.clock()));
        repository.update(last);
    }

    private static void throwFirst(JobExecution execution) {
        for (Throwable failure : execution.getAllFailureExceptions()) {
            if (failure instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new IllegalStateException(failure);
        }
    }

    /** The files of the report. */
    ReportFiles files() {
        return files;
    }

    /** The events of the run, once it has ended. */
    EventLines events() {
        return events;
    }
}
