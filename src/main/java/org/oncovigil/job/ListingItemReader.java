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
import org.oncovigil.store.RowStore.SourceRow;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads all listings of a night, one after the other, row by row. Where it stands, and the counts of each file, are kept
 * with each commit, so that a restart goes on at the next row.
 */
final class ListingItemReader implements ItemStreamReader<IntakeItem> {
    private static final String FILE = "intake.file";
    private static final String ROW = "intake.row";

    private final List<ListingFile> files;
    private final RowCheck check;
    private final FileCounts counts;
    private int fileIndex;
    private long rowIndex;
    private long skip;
    private ListingReader reader;
    private String columns = "";

    ListingItemReader(List<ListingFile> files, RowCheck check, FileCounts counts) {
        this.files = files;
        this.check = check;
        this.counts = counts;
    }

    @Override
    public void open(ExecutionContext context) {
        fileIndex = context.getInt(FILE, 0);
        skip = context.getLong(ROW, 0);
        counts.load(context);
    }

    @Override
    public void update(ExecutionContext context) {
        context.putInt(FILE, fileIndex);
        context.putLong(ROW, rowIndex);
        counts.save(context);
    }

    @Override
    public IntakeItem read() {
        while (fileIndex < files.size()) {
            if (reader == null) {
                List<Problem> problems = openFile();
                if (!problems.isEmpty()) {
                    return new IntakeItem(Optional.empty(), problems);
                }
            }
            if (reader.hasNext()) {
                return item(reader.next());
            }
            List<Problem> problems = closeFile();
            if (!problems.isEmpty()) {
                return new IntakeItem(Optional.empty(), problems);
            }
        }
        return null;
    }

    private List<Problem> openFile() {
        ListingFile file = files.get(fileIndex);
        counts.start(file.name());
        reader = ListingReader.open(file);
        reader.skip(skip);
        rowIndex = skip;
        columns = ListingRow.encode(reader.columns());
        boolean again = skip > 0;
        skip = 0;
        return again ? List.of() : RowCheck.columns(file, reader.columns());
    }

    private List<Problem> closeFile() {
        List<Problem> problems = reader.problems();
        try {
            reader.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        reader = null;
        fileIndex++;
        rowIndex = 0;
        return problems;
    }

    private IntakeItem item(ListingRow row) {
        rowIndex++;
        List<Problem> problems = new ArrayList<>(0);
        boolean usable = check.check(row, problems::add);
        counts.row(row.file(), usable);
        return new IntakeItem(
                Optional.of(new SourceRow(
                        row.domain(), row.usubjid(), row.file(), row.line(), columns, row.encode(), usable)),
                problems);
    }

    @Override
    public void close() {
        if (reader != null) {
            closeFile();
        }
    }
}
