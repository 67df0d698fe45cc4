package org.oncovigil.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Seals of finished runs: a digest of each kind of thing a run kept, and a chain in which each run's seal holds that of
 * the run before. What was kept in a run and altered afterwards no longer gives its digest.
 */
public final class RunSeals {
    /** What is sealed, and how it is read: only what never changes after the run. */
    private static final Map<String, String> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put(
                "source_rows",
                "SELECT row_id, domain, subject, layout_id, hex(digest), known_from = ? FROM listing_row"
                        + " WHERE study = ? AND (known_from = ? OR known_until = ?) ORDER BY row_id");
        PARTS.put(
                "documents",
                "SELECT document_id, kind, owner, document_key, content, known_from = ? FROM document"
                        + " WHERE study = ? AND (known_from = ? OR known_until = ?) ORDER BY document_id");
        PARTS.put(
                "changes",
                "SELECT kind, document_key, state, detail, ? FROM change"
                        + " WHERE ? <> '' AND run_id = ? AND ? > 0 ORDER BY kind, document_key");
        PARTS.put(
                "inputs",
                "SELECT file, sha256, rows_read, rows_used, rows_set_aside, ? FROM run_input"
                        + " WHERE ? <> '' AND run_id = ? AND ? > 0 ORDER BY file");
        PARTS.put(
                "alerts",
                "SELECT alert_key, version, content, ? FROM alert WHERE study = ? AND run_id = ? AND ? > 0"
                        + " ORDER BY alert_key, version");
    }

    private final JdbcTemplate sql;

    RunSeals(JdbcTemplate sql) {
        this.sql = sql;
    }

    /**
     * The seal of a run.
     *
     * @param runId the run
     * @param parts the digest of each kind of thing, by its name
     * @param chain the digest of all parts and of the chain of the run before
     */
    public record Seal(long runId, Map<String, String> parts, String chain) {
        public Seal {
            parts = new LinkedHashMap<>(parts);
        }
    }

    /** Seals a run that is about to be called finished; a run whose report is delivered again is sealed again. */
    public void seal(String study, long runId) {
        Seal seal = computed(study, runId, before(study, runId));
        sql.update(
                "INSERT OR REPLACE INTO run_seal (run_id, study, source_rows, documents, changes, inputs, alerts, chain)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                runId,
                study,
                seal.parts().get("source_rows"),
                seal.parts().get("documents"),
                seal.parts().get("changes"),
                seal.parts().get("inputs"),
                seal.parts().get("alerts"),
                seal.chain());
    }

    /** The seals of a study up to a run, oldest first. */
    public List<Seal> kept(String study, long runId) {
        return sql.query(
                "SELECT * FROM run_seal WHERE study = ? AND run_id <= ? ORDER BY run_id",
                (row, number) -> {
                    Map<String, String> parts = new LinkedHashMap<>();
                    for (String part : PARTS.keySet()) {
                        parts.put(part, row.getString(part));
                    }
                    return new Seal(row.getLong("run_id"), parts, row.getString("chain"));
                },
                study,
                runId);
    }

    /**
     * The seal of a run as what is kept gives it now.
     *
     * @param chainBefore the chain of the run before; empty for the first
     */
    public Seal computed(String study, long runId, String chainBefore) {
        Map<String, String> parts = new LinkedHashMap<>();
        PARTS.forEach((part, query) -> parts.put(part, digest(query, study, runId)));
        MessageDigest chain = sha256();
        chain.update(chainBefore.getBytes(StandardCharsets.UTF_8));
        parts.values().forEach(value -> chain.update(value.getBytes(StandardCharsets.UTF_8)));
        return new Seal(runId, parts, HexFormat.of().formatHex(chain.digest()));
    }

    private String before(String study, long runId) {
        List<Seal> earlier = kept(study, runId - 1);
        return earlier.isEmpty() ? "" : earlier.get(earlier.size() - 1).chain();
    }

    private String digest(String query, String study, long runId) {
        MessageDigest digest = sha256();
        sql.query(
                query,
                row -> {
                    int columns = row.getMetaData().getColumnCount();
                    for (int column = 1; column <= columns; column++) {
                        String cell = Optional.ofNullable(row.getString(column)).orElse("");
                        digest.update(cell.getBytes(StandardCharsets.UTF_8));
                        digest.update((byte) 0);
                    }
                },
                runId,
                study,
                runId,
                runId);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The source rows of a run whose cells no longer give their digest, the first few, as domain, subject and line. */
    public List<String> alteredRows(String study, long runId) {
        RowDigest digest = new RowDigest();
        List<String> altered = new ArrayList<>();
        sql.query(
                "SELECT r.domain, r.subject, r.line, l.columns, r.cells, r.digest FROM listing_row r"
                        + " JOIN row_layout l ON l.layout_id = r.layout_id"
                        + " WHERE r.study = ? AND r.known_from <= ? ORDER BY r.row_id",
                row -> {
                    byte[] now = digest.of(row.getString(1), row.getString(4), row.getString(5));
                    if (!MessageDigest.isEqual(now, row.getBytes(6))) {
                        altered.add(row.getString(1) + " of " + row.getString(2) + ", line " + row.getLong(3));
                    }
                },
                study,
                runId);
        return altered;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
