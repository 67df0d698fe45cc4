package org.oncovigil.job;

import java.util.List;
import java.util.Optional;
import org.oncovigil.listing.ListingFile;
import org.oncovigil.listing.RowCheck;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads all listings of a night, one after the other, row by row. A thread of its own parses ahead of the one that
 * stores. Where the reading stands, and the counts of each file, are kept with each commit for what was handed over, so
 * that a restart goes on at the next row.
 */
final class ListingItemReader implements ItemStreamReader<IntakeItem> {
    private static final String FILE = "intake.file";
    private static final String ROW = "intake.row";

    private final List<ListingFile> files;
    private final RowCheck check;
    private final FileCounts counts;
    private int fileIndex;
    private long rowIndex;
    private ListingParse parse;
    private ReadAhead<ListingParse.Step> ahead;

    ListingItemReader(List<ListingFile> files, RowCheck check, FileCounts counts) {
        this.files = files;
        this.check = check;
        this.counts = counts;
    }

    @Override
    public void open(ExecutionContext context) {
        fileIndex = context.getInt(FILE, 0);
        rowIndex = context.getLong(ROW, 0);
        counts.load(context);
        parse = new ListingParse(files, check, fileIndex, rowIndex);
        ahead = new ReadAhead<>(parse::next);
    }

    @Override
    public void update(ExecutionContext context) {
        context.putInt(FILE, fileIndex);
        context.putLong(ROW, rowIndex);
        counts.save(context);
    }

    @Override
    public IntakeItem read() {
        for (Optional<ListingParse.Step> step = ahead.next(); step.isPresent(); step = ahead.next()) {
            take(step.get());
            if (step.get().item().isPresent()) {
                return step.get().item().get();
            }
        }
        return null;
    }

    private void take(ListingParse.Step step) {
        fileIndex = step.file();
        rowIndex = step.row();
        step.opened().ifPresent(counts::start);
        step.counted().ifPresent(file -> counts.row(file, step.usable()));
    }

    @Override
    public void close() {
        if (ahead != null) {
            ahead.close();
            parse.close();
        }
    }
}
