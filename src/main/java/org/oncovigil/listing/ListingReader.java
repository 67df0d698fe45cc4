package org.oncovigil.listing;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.zip.ZipException;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;

/**
 * The rows of one listing, in file order. A listing that breaks off gives the rows before the break; what was wrong is
 * among {@link #problems} afterwards. Nothing is thrown for a mistake in a file. Not safe for use by several threads.
 */
public final class ListingReader implements Iterator<ListingRow>, Closeable {
    private static final String REST = "The rest of the file is not used.";

    private final ListingFile file;
    private final List<Problem> problems = new ArrayList<>();
    private RowSource source;
    private ColumnNames columns = ColumnNames.of(List.of());
    private boolean ready;
    private boolean ended;
    private long rows;

    private ListingReader(ListingFile file) {
        this.file = file;
    }

    /** Opens a listing within the usual limits. */
    public static ListingReader open(ListingFile file) {
        return open(file, ReadingLimits.USUAL);
    }

    /** Opens a listing. */
    public static ListingReader open(ListingFile file, ReadingLimits limits) {
        ListingReader reader = new ListingReader(file);
        try {
            reader.source = RowSource.open(ListingContent.of(file.path(), limits), file.part(), file.map(), limits);
            reader.columns = reader.source.columns();
        } catch (IOException | RuntimeException failure) {
            reader.fail(failure, "Nothing of it is used.");
        }
        return reader;
    }

    /** The column names; none if the file could not be opened. */
    public ColumnNames columns() {
        return columns;
    }

    /** What was found so far; complete once {@link #hasNext} is false. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** The rows passed so far, the skipped ones included. */
    public long rows() {
        return rows;
    }

    /** Passes over rows, as after a restart. */
    public void skip(long count) {
        for (long passed = 0; passed < count && hasNext(); passed++) {
            ready = false;
        }
    }

    @Override
    public boolean hasNext() {
        if (!ready && !ended) {
            try {
                ready = source.advance();
                rows += ready ? 1 : 0;
                if (!ready) {
                    end();
                }
            } catch (IOException | RuntimeException failure) {
                fail(failure, REST);
            }
        }
        return ready;
    }

    @Override
    public ListingRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the listing has no more rows");
        }
        ready = false;
        return new ListingRow(file.domain(), file.name(), source.line(), columns, source.cells());
    }

    private void end() {
        ended = true;
        for (ListingFault remark : source.remarks()) {
            problems.add(remark.at(Place.file(file.name()), "Read on."));
        }
        if (rows == 0) {
            problems.add(Problem.of(
                    ListingMessage.NO_ROWS,
                    Place.file(file.name()),
                    "a header and no rows",
                    "at least one row",
                    "Read on."));
        }
    }

    private void fail(Exception failure, String action) {
        ended = true;
        long line = source == null ? 0 : source.line();
        problems.add(fault(failure).at(Place.line(file.name(), line), action));
    }

    /** What a failure means for the person who sent the file: by the first cause that says it. */
    static ListingFault fault(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ListingFault known) {
                return known;
            }
            if (cause instanceof EOFException) {
                return new ListingFault(ListingMessage.CUT_SHORT, "compressed data that breaks off", "a whole file");
            }
            if (cause instanceof ZipException) {
                return new ListingFault(
                        ListingMessage.MALFORMED, "damaged compressed data (" + reason(cause) + ")", "a whole file");
            }
        }
        return new ListingFault(ListingMessage.UNREADABLE, reason(failure), "a file that can be read to its end");
    }

    private static String reason(Throwable failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }

    @Override
    public void close() throws IOException {
        if (source != null) {
            source.close();
        }
    }
}
