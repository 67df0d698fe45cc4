package org.oncovigil.store;

import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Brings a file to the newest schema: numbered scripts, each run once, the number reached kept in the file. The batch
 * framework's own script is part of the first.
 */
final class SchemaMigration {
    private static final List<List<String>> SCRIPTS = List.of(
            List.of("org/springframework/batch/core/schema-sqlite.sql", "org/oncovigil/store/schema-001.sql"),
            List.of("org/oncovigil/store/schema-002.sql"),
            List.of("org/oncovigil/store/schema-003.sql"),
            List.of("org/oncovigil/store/schema-004.sql"));

    private SchemaMigration() {}

    static void run(JdbcTemplate sql) {
        int reached = version(sql);
        if (reached > SCRIPTS.size()) {
            throw new StoreFault("the store was written by a newer program: its schema is " + reached
                    + ", this program knows up to " + SCRIPTS.size());
        }
        for (int next = reached; next < SCRIPTS.size(); next++) {
            apply(sql, next);
        }
    }

    /** Holds the file's schema against the program's, without changing it. */
    static void check(JdbcTemplate sql) {
        int reached = version(sql);
        if (reached != SCRIPTS.size()) {
            throw new StoreFault("the store has schema " + reached + ", this program reads " + SCRIPTS.size()
                    + "; a run of the study brings an older store up to it");
        }
    }

    private static int version(JdbcTemplate sql) {
        try {
            Integer version = sql.queryForObject("PRAGMA user_version", Integer.class);
            return version == null ? 0 : version;
        } catch (DataAccessException notAStore) {
            throw new StoreFault("the file is not a store, or cannot be opened", notAStore);
        }
    }

    private static void apply(JdbcTemplate sql, int next) {
        sql.execute("BEGIN IMMEDIATE");
        try {
            SCRIPTS.get(next).forEach(script -> SqlText.statements(script).forEach(sql::execute));
            sql.execute("PRAGMA user_version = " + (next + 1));
            sql.execute("COMMIT");
        } catch (DataAccessException failure) {
            sql.execute("ROLLBACK");
            throw new StoreFault("the store could not be brought to schema " + (next + 1), failure);
        }
    }
}
