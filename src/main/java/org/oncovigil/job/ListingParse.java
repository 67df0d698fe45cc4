package org.oncovigil.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oncovigil.listing.ListingFile;
import org.oncovigil.listing.ListingReader;
import org.oncovigil.listing.ListingRow;
import org.oncovigil.listing.RowCheck;
import org.oncovigil.problem.Problem;
import org.oncovigil.store.RowDigest;
import org.oncovigil.store.RowStore.SourceRow;

/** Reads the listings of a night one after the other, step by step. Used by one thread. */
final class ListingParse implements AutoCloseable {
    private final List<ListingFile> files;
    private final RowCheck check;
    private final RowDigest digest = new RowDigest();
    private int fileIndex;
    private long rowIndex;
    private long skip;
    private ListingReader reader;
    private String columns = "";

    /** A reading that begins behind some rows of a file. */
    ListingParse(List<ListingFile> files, RowCheck check, int fileIndex, long skip) {
        this.files = files;
        this.check = check;
        this.fileIndex = fileIndex;
        this.skip = skip;
    }

    /**
     * One step.
     *
     * @param file the file at which the reading stands after it
     * @param row the row of the file at which it stands after it
     * @param opened the name of the file that was opened with it
     * @param counted the name of the file of which it is a row
     * @param usable whether the row is used
     * @param item what is handed over, if anything
     */
    record Step(
            int file,
            long row,
            Optional<String> opened,
            Optional<String> counted,
            boolean usable,
            Optional<IntakeItem> item) {}

    /** The next step; nothing at the end of the last file. */
    Optional<Step> next() {
        if (fileIndex >= files.size()) {
            return Optional.empty();
        }
        if (reader == null) {
            return Optional.of(openFile());
        }
        return Optional.of(reader.hasNext() ? row(reader.next()) : closeFile());
    }

    private Step openFile() {
        ListingFile file = files.get(fileIndex);
        reader = ListingReader.open(file);
        reader.skip(skip);
        rowIndex = skip;
        columns = ListingRow.encode(reader.columns());
        boolean again = skip > 0;
        skip = 0;
        List<Problem> problems = again ? List.of() : RowCheck.columns(file, reader.columns());
        return new Step(fileIndex, rowIndex, Optional.of(file.name()), Optional.empty(), false, told(problems));
    }

    private Step closeFile() {
        List<Problem> problems = reader.problems();
        close();
        fileIndex++;
        rowIndex = 0;
        return new Step(fileIndex, 0, Optional.empty(), Optional.empty(), false, told(problems));
    }

    private static Optional<IntakeItem> told(List<Problem> problems) {
        return problems.isEmpty() ? Optional.empty() : Optional.of(new IntakeItem(Optional.empty(), problems));
    }

    private Step row(ListingRow row) {
        rowIndex++;
        List<Problem> problems = new ArrayList<>(0);
        boolean usable = check.check(row, problems::add);
        String cells = row.encode();
        SourceRow source = new SourceRow(
                row.domain(),
                row.usubjid(),
                row.file(),
                row.line(),
                columns,
                cells,
                usable,
                digest.of(row.domain(), columns, cells));
        return new Step(
                fileIndex,
                rowIndex,
                Optional.empty(),
                Optional.of(row.file()),
                usable,
                Optional.of(new IntakeItem(Optional.of(source), problems)));
    }

    @Override
    public void close() {
        if (reader == null) {
            return;
        }
        try {
            reader.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        reader = null;
    }
}
