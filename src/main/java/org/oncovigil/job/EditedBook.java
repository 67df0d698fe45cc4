package org.oncovigil.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oncovigil.listing.workbook.SheetReader;
import org.oncovigil.listing.workbook.WorkbookFault;
import org.oncovigil.listing.workbook.WorkbookFile;
import org.oncovigil.listing.workbook.WorkbookLimits;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;
import org.oncovigil.report.BookIdentity;
import org.oncovigil.report.EditedListing;
import org.oncovigil.review.ReviewMessage;

/** An edited workbook, read within limits: whatever the file holds, there is an answer or one problem. */
final class EditedBook {
    /** The largest file. Unit: bytes. */
    private static final long LARGEST = 256L << 20;
    /** The most rows of the sheet that names the book. */
    private static final int NAMES = 5_000;

    private static final WorkbookLimits LIMITS = new WorkbookLimits(2_000, 2L << 30, 200, 64L << 20, 500, 33_000);

    private final Path file;

    EditedBook(Path file) {
        this.file = file;
    }

    /** What was read, or the one problem why nothing was. */
    record Read(Optional<BookIdentity> book, Optional<EditedListing> listing, Optional<Problem> problem) {
        static Read not(Problem problem) {
            return new Read(Optional.empty(), Optional.empty(), Optional.of(problem));
        }
    }

    /** Reads the book's identity alone. */
    Read identity() {
        try (WorkbookFile workbook = open()) {
            return identity(workbook);
        } catch (IOException | RuntimeException broken) {
            return Read.not(unreadable(broken));
        }
    }

    /** Reads the book's event listing. */
    Read listing() {
        try (WorkbookFile workbook = open()) {
            Read read = identity(workbook);
            return read.book().isEmpty() ? read : listing(workbook, read.book().get());
        } catch (IOException | RuntimeException broken) {
            return Read.not(unreadable(broken));
        }
    }

    private WorkbookFile open() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("no such file");
        }
        if (Files.size(file) > LARGEST) {
            throw new IOException("a file over " + LARGEST + " bytes");
        }
        return WorkbookFile.open(file, LIMITS);
    }

    private Read identity(WorkbookFile workbook) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        if (workbook.sheets().contains(BookIdentity.SHEET)) {
            try (SheetReader sheet = workbook.sheet(BookIdentity.SHEET)) {
                Optional<List<String>> row = sheet.next();
                while (row.isPresent() && rows.size() < NAMES) {
                    rows.add(row.get());
                    row = sheet.next();
                }
            }
        }
        Optional<BookIdentity> book = BookIdentity.read(rows);
        return book.isPresent()
                ? new Read(book, Optional.empty(), Optional.empty())
                : Read.not(problem(
                        ReviewMessage.NOT_OURS,
                        "no hidden sheet " + BookIdentity.SHEET + " that this program knows",
                        "a workbook that a night wrote"));
    }

    private Read listing(WorkbookFile workbook, BookIdentity book) throws IOException {
        EditedListing listing = new EditedListing(book);
        for (String name : book.sheets()) {
            if (!workbook.sheets().contains(name)) {
                return Read.not(problem(
                        ReviewMessage.SHEET_MISSING, "no sheet \"" + name + "\"", "the sheet under its own name"));
            }
            try (SheetReader sheet = workbook.sheet(name)) {
                Optional<List<String>> row = sheet.next();
                while (row.isPresent()) {
                    listing.take(name, sheet.row(), row.get());
                    row = sheet.next();
                }
            }
        }
        return new Read(Optional.of(book), Optional.of(listing), Optional.empty());
    }

    private Problem unreadable(Exception broken) {
        boolean told = broken instanceof WorkbookFault || broken.getClass() == IOException.class;
        return problem(
                ReviewMessage.UNREADABLE,
                told ? broken.getMessage() : "it is no workbook, or it is damaged",
                "an .xlsx workbook that a night wrote");
    }

    private Problem problem(ReviewMessage message, String found, String expected) {
        return Problem.of(
                message, Place.file(String.valueOf(file.getFileName())), found, expected, "Nothing was taken.");
    }
}
