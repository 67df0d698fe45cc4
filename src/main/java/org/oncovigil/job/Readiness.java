package org.oncovigil.job;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.oncovigil.job.ReadinessCheck.State;
import org.oncovigil.listing.ListingFolder;
import org.oncovigil.report.SafetyWorkbook;
import org.oncovigil.store.StoreFault;
import org.oncovigil.store.SurveillanceStore;
import org.oncovigil.study.Recipient;
import org.oncovigil.study.SmtpSettings;

/** Looks at everything a night needs, before the first one: folders, permissions, clock, store, rulebook, listings, mail. */
public final class Readiness {
    /** Free space below which a doubt is told. Reason: several nights of a large study; no clinical meaning. */
    private static final long LEAST_FREE_MEGABYTES = 1_024;
    /** A file system's clock may differ by so much. Reason: operations, not clinic. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(2);
    /** No night is of an earlier day than the program. Reason: operations, not clinic. */
    private static final Instant PROGRAM_BEGAN = Instant.parse("2026-01-01T00:00:00Z");

    private final Path reports;
    private final Path userData;
    private final String program;
    private final Clock clock;
    private final List<ReadinessCheck> checks = new ArrayList<>();

    private Readiness(Path reports, Path userData, String program, Clock clock) {
        this.reports = reports;
        this.userData = userData;
        this.program = program;
        this.clock = clock;
    }

    /**
     * Looks.
     *
     * @param studies the studies whose nights are to run
     * @param reports the folder of workbooks
     * @param userData the user's data folder
     * @param program the program's version
     * @param clock the clock that nights will go by
     */
    public static List<ReadinessCheck> of(
            List<StudyLocation> studies, Path reports, Path userData, String program, Clock clock) {
        Readiness readiness = new Readiness(reports, userData, program, clock);
        readiness.java();
        readiness.folder("data folder", userData);
        readiness.folder("reports folder", reports);
        readiness.clock();
        readiness.store();
        readiness.workbook();
        studies.forEach(readiness::study);
        return readiness.checks;
    }

    private void note(String name, State state, String found) {
        checks.add(new ReadinessCheck(name, state, found));
    }

    private void java() {
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;
        note(
                "Java",
                State.OK,
                Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " processors, " + megabytes
                        + " MB of heap");
        note("language and zone", State.OK, Locale.getDefault() + ", " + clock.getZone() + "; nights go by neither");
    }

    private void folder(String name, Path folder) {
        try {
            Files.createDirectories(folder);
            Path tried = Files.createTempFile(folder, "oncovigil", ".try");
            Files.delete(tried);
            FileStore store = Files.getFileStore(folder);
            long free = store.getUsableSpace() >> 20;
            note(
                    name,
                    free < LEAST_FREE_MEGABYTES ? State.DOUBT : State.OK,
                    folder + ", can be written, " + free + " MB free");
        } catch (IOException failure) {
            note(name, State.WRONG, folder + " cannot be written; give the user who runs the nights the right to");
        }
    }

    private void clock() {
        Instant now = clock.instant();
        try {
            Files.createDirectories(userData);
            Path tried = Files.createTempFile(userData, "oncovigil", ".try");
            Instant written = Files.getLastModifiedTime(tried).toInstant();
            Files.delete(tried);
            boolean agrees = Duration.between(written, now).abs().compareTo(CLOCK_TOLERANCE) <= 0;
            boolean sane = !now.isBefore(PROGRAM_BEGAN);
            String found = now
                    + (agrees ? "" : "; the file system says " + written)
                    + (sane ? "" : "; that is before this program was written");
            note("clock", agrees && sane ? State.OK : State.DOUBT, found);
        } catch (IOException failure) {
            note("clock", State.DOUBT, now + "; could not be held against the file system's");
        }
    }

    private void store() {
        try {
            SurveillanceStore.prepare();
            note("store", State.OK, "SQLite opens and keeps");
        } catch (StoreFault | LinkageError failure) {
            note("store", State.WRONG, "SQLite cannot be opened: " + failure.getMessage());
        }
    }

    private void workbook() {
        try {
            SafetyWorkbook.prepare();
            note("workbook", State.OK, "can be made on this machine");
        } catch (RuntimeException | LinkageError failure) {
            note("workbook", State.WRONG, "cannot be written here: " + failure.getMessage());
        }
    }

    private void study(StudyLocation study) {
        String name = String.valueOf(study.folder().getFileName());
        RulebookReview review = RulebookReview.of(study, userData, program);
        if (review.rulebook().isEmpty() || !review.faults().isEmpty()) {
            note(
                    name + " rulebook",
                    State.WRONG,
                    review.faults().size() + (review.faults().size() == 1 ? " mistake" : " mistakes")
                            + "; see rules check --study " + name);
            return;
        }
        var protocol = review.rulebook().get().protocol();
        note(name + " rulebook", State.OK, review.titles().size() + " rules can be used");
        listings(name, study, review);
        List<Recipient> recipients = protocol.alerts().recipients();
        boolean investigators =
                recipients.stream().anyMatch(one -> one.role() == Recipient.Role.PRINCIPAL_INVESTIGATOR);
        note(
                name + " alerts",
                investigators ? State.OK : State.DOUBT,
                recipients.size() + " recipients" + (investigators ? "" : ", no principal investigator among them")
                        + (protocol.alerts().smtp().isPresent()
                                ? ""
                                : "; mail files go to " + reports.resolve("outbox")));
        protocol.alerts().smtp().ifPresent(server -> mailServer(name, server, study));
    }

    /** The server itself is not asked: a night that cannot reach it is still good, and says so. */
    private void mailServer(String name, SmtpSettings server, StudyLocation study) {
        String variable = System.getenv(server.passwordVariable());
        boolean password = server.user().isEmpty()
                || variable != null && !variable.isBlank()
                || !server.passwordFile().isEmpty()
                        && Files.isReadable(study.folder().resolve(server.passwordFile()));
        note(
                name + " mail",
                password ? State.OK : State.DOUBT,
                server.host() + ":" + server.port() + (password ? "" : ", and its password is not there"));
    }

    private void listings(String name, StudyLocation study, RulebookReview review) {
        var rulebook = review.rulebook().orElseThrow();
        NightlyRequest request = new NightlyRequest(
                study,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                reports,
                reports,
                userData,
                "en",
                true,
                program);
        NightFolders folders = NightFolders.of(request, rulebook.protocol().intake());
        if (folders.problem().isPresent()) {
            note(name + " listings", State.DOUBT, folders.problem().get().text());
            return;
        }
        int files = ListingFolder.find(folders.folders(), rulebook.protocol().intake(), rulebook.columnMap())
                .files()
                .size();
        note(
                name + " listings",
                files > 0 ? State.OK : State.DOUBT,
                files + " listings of the night " + folders.dataCutoff());
    }
}
