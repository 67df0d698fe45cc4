package org.oncovigil.job;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oncovigil.job.ReviewImportResult.Outcome;
import org.oncovigil.problem.MessageId;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;
import org.oncovigil.report.BookIdentity;
import org.oncovigil.report.EditedListing;
import org.oncovigil.review.BookEntries;
import org.oncovigil.review.ReviewMessage;
import org.oncovigil.store.ReviewLog;
import org.oncovigil.store.RunLog;
import org.oncovigil.store.StoreFault;
import org.oncovigil.store.SurveillanceStore;

/** Takes in a workbook that a reviewer edited: what is new in the reviewer's columns, under the lock of the study. */
public final class ReviewImport {
    private final ReviewImportRequest request;
    private final String file;

    public ReviewImport(ReviewImportRequest request) {
        this.request = request;
        this.file = String.valueOf(request.book().getFileName());
    }

    /** Takes the workbook in, whole or not at all. */
    public ReviewImportResult run() {
        EditedBook.Read named = new EditedBook(request.book()).identity();
        if (named.problem().isPresent()) {
            return refused(named.problem().get());
        }
        BookIdentity book = named.book().orElseThrow();
        if (!book.study().equals(request.study())) {
            return refused(
                    problem(ReviewMessage.OTHER_STUDY, "study \"" + book.study() + "\"", "study " + request.study()));
        }
        if (!Files.exists(request.store())) {
            return refused(problem(JobMessage.STORE_UNUSABLE, "there is no store", "the store of the study's nights"));
        }
        try (SurveillanceStore store = SurveillanceStore.open(request.store())) {
            return locked(store, book);
        } catch (StoreFault fault) {
            return refused(problem(JobMessage.STORE_UNUSABLE, fault.getMessage(), ""));
        } catch (IOException failure) {
            return refused(problem(ReviewMessage.UNREADABLE, "the file cannot be read again", ""));
        }
    }

    private ReviewImportResult locked(SurveillanceStore store, BookIdentity book) throws IOException {
        Optional<Problem> held = RunLock.take(store, request.study(), request.clock());
        if (held.isPresent()) {
            return ReviewImportResult.refused(Outcome.LOCKED, held.get());
        }
        try {
            return known(store, book);
        } finally {
            RunLock.release(store, request.study());
        }
    }

    private ReviewImportResult known(SurveillanceStore store, BookIdentity book) throws IOException {
        Optional<RunLog.StoredRun> run = store.runs()
                .find(book.run())
                .filter(one -> one.study().equals(request.study()) && one.asOf().equals(book.dataCutoff()));
        if (run.isEmpty()) {
            return refused(problem(
                    ReviewMessage.RUN_UNKNOWN,
                    "run " + book.run() + " of data cut-off " + book.dataCutoff(),
                    "a run of this store"));
        }
        String hash = Digest.of(request.book());
        Optional<String> before = store.reviews().importedBefore(request.study(), hash, request.reviewer());
        if (before.isPresent()) {
            Problem notice = problem(
                    ReviewMessage.IMPORTED_BEFORE,
                    "this very file, by " + request.reviewer() + " at " + before.get(),
                    "");
            return new ReviewImportResult(Outcome.TAKEN, book.run(), ReviewImportResult.Counts.NONE, List.of(notice));
        }
        EditedBook.Read read = new EditedBook(request.book()).listing();
        return read.problem().isPresent()
                ? refused(read.problem().get())
                : take(store, book, read.listing().orElseThrow(), hash);
    }

    private ReviewImportResult take(SurveillanceStore store, BookIdentity book, EditedListing listing, String hash) {
        BookEntries maker = new BookEntries(
                request.reviewer(),
                request.role(),
                request.clock().instant().toString(),
                hash,
                book.run(),
                book.seen());
        ReviewIntake intake = new ReviewIntake(request.study(), store, maker);
        listing.rows().forEach(intake::take);
        store.reviews()
                .add(
                        new ReviewLog.Import(
                                request.study(),
                                hash,
                                request.reviewer(),
                                request.role(),
                                maker.at(),
                                book.run(),
                                listing.edited()),
                        intake.entries());
        intake.compareWithRecord();
        List<Problem> problems = new ArrayList<>(listing.problems());
        problems.addAll(intake.problems());
        notice(store, book, intake).ifPresent(problems::add);
        return new ReviewImportResult(Outcome.TAKEN, book.run(), intake.counts(listing.edited(), problems), problems);
    }

    private Optional<Problem> notice(SurveillanceStore store, BookIdentity book, ReviewIntake intake) {
        return store.runs()
                .lastFinished(request.study())
                .filter(last -> last.runId() != book.run())
                .map(last -> Problem.of(
                        ReviewMessage.OLDER_BOOK,
                        Place.file(file),
                        "a book of run " + book.run() + ", the last is run " + last.runId() + "; " + intake.outdated()
                                + " of the events with new entries moved since",
                        "",
                        "Everything was taken; the next night says what is outdated."));
    }

    private static ReviewImportResult refused(Problem problem) {
        return ReviewImportResult.refused(Outcome.REFUSED, problem);
    }

    private Problem problem(MessageId message, String found, String expected) {
        return Problem.of(message, Place.file(file), found, expected, "Nothing was taken.");
    }
}
