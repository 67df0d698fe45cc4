package org.oncovigil.job;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.oncovigil.listing.ListingFile;
import org.oncovigil.listing.RowCheck;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;
import org.oncovigil.store.RowStore;
import org.oncovigil.store.RunLog;
import org.oncovigil.study.IntakePlan;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Intake: every row of every listing into the store. At its end it closes the rows that no longer come, and holds the
 * counts against the protocol's limits.
 */
final class IntakeStep implements ItemWriter<IntakeItem>, StepExecutionListener {
    static final String NAME = "intake";
    /** Under this name go the problems of the closing, which is done again when a stopped night is run again. */
    private static final String CLOSING = "intake closing";

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private final NightContext night;
    private final FileCounts counts;
    private final TransactionTemplate transaction;
    private final RowStore rows;
    private long done;

    IntakeStep(NightContext night, FileCounts counts, TransactionTemplate transaction) {
        this.night = night;
        this.counts = counts;
        this.transaction = transaction;
        this.rows = night.store().rows();
    }

    ListingItemReader reader() {
        return new ListingItemReader(
                night.listings().files(), new RowCheck(night.rulebook().codeLists()), counts);
    }

    @Override
    public void beforeStep(StepExecution execution) {
        night.progress().stepStarted(NAME);
    }

    @Override
    public void write(Chunk<? extends IntakeItem> chunk) {
        List<RowStore.SourceRow> batch = new ArrayList<>(chunk.size());
        List<Problem> problems = new ArrayList<>();
        for (IntakeItem item : chunk) {
            item.row().ifPresent(batch::add);
            problems.addAll(item.problems());
        }
        rows.save(night.study(), night.runId(), batch);
        night.store().problems().save(night.runId(), NAME, problems);
        done += batch.size();
        night.showLife();
        night.progress().advanced(NAME, done);
    }

    @Override
    public ExitStatus afterStep(StepExecution execution) {
        if (!execution.getStatus().equals(org.springframework.batch.core.BatchStatus.COMPLETED)) {
            return execution.getExitStatus();
        }
        List<Problem> limits = transaction.execute(status -> close());
        long read = night.listings().files().stream()
                .mapToLong(file -> counts.read(file.name()))
                .sum();
        night.progress().stepEnded(NAME, night.listings().files().size() + " files, " + read + " rows");
        boolean stops =
                limits.stream().anyMatch(problem -> NightStop.of(problem).isPresent());
        if (stops) {
            execution.setStatus(org.springframework.batch.core.BatchStatus.FAILED);
            return ExitStatus.FAILED;
        }
        return execution.getExitStatus();
    }

    private List<Problem> close() {
        List<Problem> problems = new ArrayList<>(night.listings().problems());
        problems.addAll(duplicates());
        rows.closeUnseen(night.study(), night.runId());
        saveInputs(night, counts);
        problems.addAll(limits());
        night.store().problems().clear(night.runId(), CLOSING);
        night.store().problems().save(night.runId(), CLOSING, problems);
        return problems;
    }

    private List<Problem> duplicates() {
        List<Problem> problems = new ArrayList<>();
        for (RowStore.Copies copies : rows.copies(night.study(), night.runId())) {
            counts.setAside(copies.file(), copies.copies() - 1L);
            problems.add(Problem.of(
                    JobMessage.DUPLICATE_ROW,
                    Place.line(copies.file(), copies.line()).of(copies.subject(), copies.domain()),
                    copies.copies() + " identical records, the first on line " + copies.keptLine(),
                    "one",
                    (copies.copies() - 1) + " set aside, one kept."));
        }
        return problems;
    }

    static void saveInputs(NightContext night, FileCounts counts) {
        List<RunLog.Input> inputs = new ArrayList<>();
        for (ListingFile file : night.listings().files()) {
            long read = counts.read(file.name());
            long setAside = counts.setAside(file.name());
            inputs.add(new RunLog.Input(
                    file.name(), file.domain(), file.format(), file.sha256(), read, read - setAside, setAside));
        }
        night.store().runs().inputs(night.runId(), inputs);
    }

    private List<Problem> limits() {
        List<Problem> problems = new ArrayList<>();
        IntakePlan plan = night.rulebook().protocol().intake();
        SortedMap<String, long[]> byDomain = byDomain();
        for (String domain : plan.requiredDomains()) {
            long used = byDomain.getOrDefault(domain, new long[2])[0];
            if (used == 0) {
                problems.add(Problem.of(
                        JobMessage.DOMAIN_MISSING,
                        Place.file(domain),
                        byDomain.containsKey(domain) ? "no usable row" : "no listing",
                        "a listing of " + domain + " with usable rows",
                        "The run was stopped before anything was judged."));
            }
        }
        byDomain.forEach((domain, rowsAndAside) -> share(domain, rowsAndAside, plan, problems));
        problems.addAll(fall(byDomain, plan));
        return problems;
    }

    /** Rows used and set aside; rows of a subject without DM are set aside as soon as that subject is assessed. */
    private SortedMap<String, long[]> byDomain() {
        Map<String, Long> orphans = rows.rowsWithoutDemographics(night.study());
        SortedMap<String, long[]> byDomain = new TreeMap<>();
        for (ListingFile file : night.listings().files()) {
            long[] sums = byDomain.computeIfAbsent(file.domain(), key -> new long[2]);
            long aside = counts.setAside(file.name()) + orphans.getOrDefault(file.name(), 0L);
            sums[0] += counts.read(file.name()) - aside;
            sums[1] += aside;
        }
        return byDomain;
    }

    private static void share(String domain, long[] rowsAndAside, IntakePlan plan, List<Problem> problems) {
        long all = rowsAndAside[0] + rowsAndAside[1];
        BigDecimal aside = BigDecimal.valueOf(rowsAndAside[1]).multiply(PERCENT);
        BigDecimal total = BigDecimal.valueOf(all);
        boolean fails = aside.compareTo(plan.failSetAsidePercent().multiply(total)) > 0;
        boolean warns = aside.compareTo(plan.warnSetAsidePercent().multiply(total)) > 0;
        if (fails || warns) {
            problems.add(Problem.of(
                    fails ? JobMessage.SET_ASIDE_FAIL : JobMessage.SET_ASIDE_WARNING,
                    Place.file(domain),
                    rowsAndAside[1] + " of " + all + " rows set aside",
                    "at most " + (fails ? plan.failSetAsidePercent() : plan.warnSetAsidePercent()) + " %",
                    fails ? "The run was stopped before anything was judged." : "Read on."));
        }
    }

    private List<Problem> fall(SortedMap<String, long[]> byDomain, IntakePlan plan) {
        List<Problem> problems = new ArrayList<>();
        night.store().runs().lastFinished(night.study()).ifPresent(last -> {
            SortedMap<String, Long> before = new TreeMap<>();
            night.store()
                    .runs()
                    .inputs(last.runId())
                    .forEach(input -> before.merge(input.domain(), input.rowsRead(), Long::sum));
            before.forEach((domain, rows) -> {
                long[] now = byDomain.getOrDefault(domain, new long[2]);
                long rowsNow = now[0] + now[1];
                BigDecimal lost = BigDecimal.valueOf(rows - rowsNow).multiply(PERCENT);
                if (lost.compareTo(plan.allowedDropPercent().multiply(BigDecimal.valueOf(rows))) > 0) {
                    problems.add(Problem.of(
                            JobMessage.ROWS_FELL,
                            Place.file(domain),
                            rowsNow + " rows, " + rows + " in run " + last.runId(),
                            "a fall of at most " + plan.allowedDropPercent() + " %",
                            "The run was stopped before anything was judged."));
                }
            });
        });
        return problems;
    }
}
