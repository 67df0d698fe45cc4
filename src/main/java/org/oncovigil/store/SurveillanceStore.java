package org.oncovigil.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The store of one SQLite file: one connection, one writer. The batch framework keeps its own tables in the same file,
 * so that a step and what it wrote are committed together. Closing folds the write-ahead log back into the file.
 */
public final class SurveillanceStore implements AutoCloseable {
    private static final String PRAGMAS =
            "?journal_mode=WAL&synchronous=NORMAL&busy_timeout=10000&foreign_keys=true&cache_size=-65536&temp_store=MEMORY";

    private static final String READ_ONLY = "?open_mode=1&busy_timeout=10000";

    /**
     * Pages in the write-ahead log before it is folded back. Reason: a usual night folds it back once, at its end; pages
     * that are written several times are not copied several times. Measured.
     */
    private static final String FOLD_BACK = "PRAGMA wal_autocheckpoint = 16384";

    private final SingleConnectionDataSource source;
    private final JdbcTemplate sql;
    private final boolean writes;

    private SurveillanceStore(SingleConnectionDataSource source, boolean writes) {
        this.source = source;
        this.writes = writes;
        this.sql = new JdbcTemplate(source);
    }

    /**
     * Opens the store, creating the file, its folder and its tables where they are missing.
     *
     * @throws StoreFault if the file cannot be opened, is no store, or was written by a newer program
     */
    public static SurveillanceStore open(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException failure) {
            throw new StoreFault("the folder of the store cannot be created", failure);
        }
        SurveillanceStore store = new SurveillanceStore(
                new SingleConnectionDataSource("jdbc:sqlite:" + file.toAbsolutePath() + PRAGMAS, true), true);
        try {
            SchemaMigration.run(store.sql);
            store.sql.execute(FOLD_BACK);
        } catch (RuntimeException failure) {
            store.source.destroy();
            throw failure;
        }
        return store;
    }

    /**
     * Opens a store that is there, to read it. Nothing is created or changed, and a run that writes is not disturbed.
     *
     * @throws StoreFault if the file is no store, or is of another schema than the program's
     */
    public static SurveillanceStore openToRead(Path file) {
        SurveillanceStore store = new SurveillanceStore(
                new SingleConnectionDataSource("jdbc:sqlite:" + file.toAbsolutePath() + READ_ONLY, true), false);
        try {
            SchemaMigration.check(store.sql);
        } catch (RuntimeException failure) {
            store.source.destroy();
            throw failure;
        }
        return store;
    }

    /** Loads what opening needs: a store in memory is opened and closed. */
    public static void prepare() {
        SingleConnectionDataSource memory = new SingleConnectionDataSource("jdbc:sqlite::memory:", true);
        SchemaMigration.run(new JdbcTemplate(memory));
        memory.destroy();
    }

    /** The connection, for the batch framework's own tables and for its transactions. */
    public DataSource dataSource() {
        return source;
    }

    /** Runs and their inputs. */
    public RunLog runs() {
        return new RunLog(sql);
    }

    /** Source rows. */
    public RowStore rows() {
        return new RowStore(sql);
    }

    /** Derived values. */
    public DocumentLedger documents() {
        return new DocumentLedger(sql);
    }

    /** Problems. */
    public ProblemLog problems() {
        return new ProblemLog(sql);
    }

    /** Alerts. */
    public AlertOutbox alerts() {
        return new AlertOutbox(sql);
    }

    /** Seals of finished runs. */
    public RunSeals seals() {
        return new RunSeals(sql);
    }

    /** Who was told of alerts. */
    public AlertDeliveries deliveries() {
        return new AlertDeliveries(sql);
    }

    /** What people answered to alerts. */
    public AlertAnswers answers() {
        return new AlertAnswers(sql);
    }

    /** What people wrote. */
    public ReviewLog reviews() {
        return new ReviewLog(sql);
    }

    /** The lock of a study. */
    public StudyLock lock() {
        return new StudyLock(sql);
    }

    @Override
    public void close() {
        if (writes) {
            sql.execute("PRAGMA optimize");
            sql.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        source.destroy();
    }
}
