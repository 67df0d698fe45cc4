package org.oncovigil.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.oncovigil.delivery.MailFolder;
import org.oncovigil.inference.RuleEngine;
import org.oncovigil.inference.RuleFault;
import org.oncovigil.job.NightlyResult.Why;
import org.oncovigil.listing.ListingFile;
import org.oncovigil.listing.ListingFolder;
import org.oncovigil.listing.ListingSet;
import org.oncovigil.overview.RunSummary;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;
import org.oncovigil.report.SafetyWorkbook;
import org.oncovigil.rulebook.Rulebook;
import org.oncovigil.rulebook.RulebookFault;
import org.oncovigil.store.RunLog;
import org.oncovigil.store.StoreFault;
import org.oncovigil.store.SurveillanceStore;
import org.oncovigil.store.ValueText;

/**
 * One run of the nightly job, from the user's request to how it ended: rulebook, listings, lock, identity, steps.
 *
 * <p>The identity of a run is the study, the data cut-off, the hashes of its listings, the rulebook's hash, the
 * program's version and the last entry of a reviewer. A night that was finished with the same identity is not run again.
 */
public final class NightlyRun {
    private final NightlyRequest request;
    private final Clock clock;
    private final Progress progress;
    private final Consumer<NightlyResult.Banner> banner;

    /**
     * A run.
     *
     * @param clock for the times of the run and of mails, never for a judgement
     * @param progress who is told how far the run is
     * @param banner who is told what is about to be run
     */
    public NightlyRun(NightlyRequest request, Clock clock, Progress progress, Consumer<NightlyResult.Banner> banner) {
        this.request = request;
        this.clock = clock;
        this.progress = progress;
        this.banner = banner;
    }

    /** Runs the night. */
    public NightlyResult run() {
        CompletableFuture<Void> prepared = CompletableFuture.runAsync(NightlyRun::prepare);
        try {
            return prepareAndRun();
        } finally {
            prepared.cancel(false);
        }
    }

    /**
     * Loads the libraries of the later steps while the first ones work, in the order in which they are needed. If one
     * cannot be loaded, the step that needs it says so.
     */
    private static void prepare() {
        SurveillanceStore.prepare();
        MailFolder.prepare();
        SafetyWorkbook.prepare();
    }

    private NightlyResult prepareAndRun() {
        Rulebook rulebook;
        RuleOpening opening;
        try {
            rulebook =
                    Rulebook.load(request.location().rules(), request.location().protocolFile());
            opening = RuleOpening.start(rulebook, request.location().rules(), request.userData(), request.program());
        } catch (RulebookFault fault) {
            return new NightlyResult.NotRun(
                    fault.isOfProtocolOnly() ? Why.CONFIGURATION : Why.RULEBOOK, fault.problems());
        }
        NightFolders folders = NightFolders.of(request, rulebook.protocol().intake());
        if (folders.problem().isPresent()) {
            return new NightlyResult.NotRun(
                    Why.LISTING_MISSING, List.of(folders.problem().get()));
        }
        ListingSet listings =
                ListingFolder.find(folders.folders(), rulebook.protocol().intake(), rulebook.columnMap());
        Path store = storeFile(rulebook.protocol().id().value());
        banner.accept(new NightlyResult.Banner(
                rulebook.protocol().id().value(), folders.dataCutoff(), store, folders.folders(), rulebook.sha256()));
        return withStore(rulebook, opening, listings, folders.dataCutoff(), store);
    }

    private Path storeFile(String study) {
        return request.store().orElseGet(() -> StudyLocation.storeOf(request.userData(), study));
    }

    private NightlyResult withStore(
            Rulebook rulebook, RuleOpening opening, ListingSet listings, LocalDate dataCutoff, Path file) {
        Path used = request.dryRun() ? ScratchStore.copy(file) : file;
        try (SurveillanceStore store = SurveillanceStore.open(used)) {
            return locked(rulebook, opening, listings, dataCutoff, store);
        } catch (StoreFault fault) {
            return new NightlyResult.NotRun(
                    Why.CONFIGURATION,
                    List.of(problem(
                            JobMessage.STORE_UNUSABLE, file.getFileName().toString(), fault.getMessage(), "")));
        } finally {
            if (request.dryRun()) {
                ScratchStore.delete(used);
            }
        }
    }

    private NightlyResult locked(
            Rulebook rulebook,
            RuleOpening opening,
            ListingSet listings,
            LocalDate dataCutoff,
            SurveillanceStore store) {
        String study = rulebook.protocol().id().value();
        Optional<Problem> held = RunLock.take(store, study, clock);
        if (held.isPresent()) {
            return new NightlyResult.NotRun(Why.LOCKED, List.of(held.get()));
        }
        try {
            return identified(rulebook, opening.join(), listings, dataCutoff, store);
        } catch (RulebookFault fault) {
            return new NightlyResult.NotRun(
                    fault.isOfProtocolOnly() ? Why.CONFIGURATION : Why.RULEBOOK, fault.problems());
        } catch (RuleFault fault) {
            return new NightlyResult.NotRun(
                    fault.isOfProtocolOnly() ? Why.CONFIGURATION : Why.RULEBOOK, fault.problems());
        } finally {
            RunLock.release(store, study);
        }
    }

    private NightlyResult identified(
            Rulebook rulebook, RuleEngine engine, ListingSet listings, LocalDate dataCutoff, SurveillanceStore store) {
        String study = rulebook.protocol().id().value();
        long reviews = store.reviews().last(study);
        String identity = identity(study, rulebook, listings, dataCutoff, reviews);
        Optional<RunLog.StoredRun> last = store.runs().lastFinished(study);
        Optional<RunLog.StoredRun> same = last.filter(run -> run.identity().equals(identity));
        Optional<NightlyResult> before = same.flatMap(run -> before(run, store));
        if (before.isPresent()) {
            return before.get();
        }
        long runId = same.or(() -> store.runs().interrupted(study, identity))
                .map(RunLog.StoredRun::runId)
                .orElseGet(() -> store.runs()
                        .start(
                                study,
                                dataCutoff.toString(),
                                identity,
                                request.program(),
                                rulebook.sha256(),
                                clock.instant(),
                                last.map(RunLog.StoredRun::runId).orElse(0L)));
        NightContext night = new NightContext(
                study,
                dataCutoff,
                runId,
                rulebook,
                engine,
                store,
                listings,
                new NightContext.Settings(
                        request.reports(),
                        AlertDesk.outbox(request.reports()),
                        request.location().folder(),
                        request.layout(),
                        request.language(),
                        request.dryRun(),
                        request.program()),
                clock,
                progress);
        BatchRun batch = new BatchRun(night, identity, last.isEmpty(), same.isPresent());
        return batch.run() ? NightlyEnding.finished(night, batch) : NightlyEnding.stopped(night);
    }

    /** The result of the run that did this very night; nothing if its workbook, its page or an alert's delivery is wanting. */
    private Optional<NightlyResult> before(RunLog.StoredRun run, SurveillanceStore store) {
        RunSummary stored = ValueText.read(RunSummary.class, run.summary());
        boolean whole = request.dryRun()
                || isThere(stored.workbook())
                        && isThere(stored.page())
                        && store.alerts().waiting(run.study()).isEmpty();
        if (!whole) {
            return Optional.empty();
        }
        return Optional.of(new NightlyResult.Finished(stored.unchanged(), Set.of(), List.of(), true));
    }

    private boolean isThere(String file) {
        return !file.isEmpty()
                && Files.exists(Path.of(file))
                && Path.of(file).toAbsolutePath().startsWith(request.reports().toAbsolutePath());
    }

    private String identity(String study, Rulebook rulebook, ListingSet listings, LocalDate dataCutoff, long reviews) {
        List<String> parts = new ArrayList<>();
        parts.add(study);
        parts.add(dataCutoff.toString());
        parts.add(rulebook.sha256());
        parts.add(request.program());
        parts.add(request.language());
        if (reviews > 0) {
            parts.add("reviews " + reviews);
        }
        for (ListingFile file : listings.files()) {
            parts.add(file.name() + " " + file.sha256());
        }
        return Digest.of(parts);
    }

    private static Problem problem(JobMessage message, String file, String found, String expected) {
        return Problem.of(message, Place.file(file), found, expected, "Nothing was run.");
    }
}
