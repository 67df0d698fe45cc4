package org.oncovigil.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Derived values by kind, owner and key, each version once. {@code replace} puts tonight's values of one owner in the
 * place of last night's and says what changed.
 */
public final class DocumentLedger {
    private final JdbcTemplate sql;

    DocumentLedger(JdbcTemplate sql) {
        this.sql = sql;
    }

    /**
     * What became of one value.
     *
     * @param key its key
     * @param before its text before; nothing if it is new
     * @param after its text now; nothing if it is gone
     * @param since the run from which the text now, or the text before where it is gone, is known
     */
    public record Change(String key, Optional<String> before, Optional<String> after, long since) {
        /** Whether the text is another than before. */
        public boolean isChange() {
            return !before.equals(after);
        }
    }

    private record Open(long id, String content, long since) {}

    /**
     * Puts the values of one owner in the place of those that are open.
     *
     * @return one change for each value of before and now, by key; also where nothing changed
     */
    public List<Change> replace(String study, long runId, String kind, String owner, SortedMap<String, String> values) {
        SortedMap<String, Open> open = new TreeMap<>();
        sql.query(
                "SELECT document_key, document_id, content, known_from FROM document"
                        + " WHERE study = ? AND kind = ? AND owner = ? AND known_until IS NULL",
                row -> {
                    open.put(row.getString(1), new Open(row.getLong(2), row.getString(3), row.getLong(4)));
                },
                study,
                kind,
                owner);
        List<Change> changes = new ArrayList<>();
        open.forEach((key, was) -> {
            if (!values.containsKey(key)) {
                close(was, runId);
                changes.add(new Change(key, Optional.of(was.content()), Optional.empty(), was.since()));
            }
        });
        values.forEach((key, content) -> changes.add(put(study, runId, kind, owner, key, content, open.get(key))));
        changes.sort(java.util.Comparator.comparing(Change::key));
        return changes;
    }

    private Change put(String study, long runId, String kind, String owner, String key, String content, Open was) {
        if (was != null && was.content().equals(content)) {
            return new Change(key, Optional.of(content), Optional.of(content), was.since());
        }
        if (was != null) {
            close(was, runId);
        }
        sql.update(
                "INSERT INTO document (study, kind, owner, document_key, known_from, content) VALUES (?, ?, ?, ?, ?, ?)",
                study,
                kind,
                owner,
                key,
                runId,
                content);
        return new Change(key, Optional.ofNullable(was).map(Open::content), Optional.of(content), runId);
    }

    private void close(Open was, long runId) {
        if (was.since() == runId) {
            sql.update("DELETE FROM document WHERE document_id = ?", was.id());
        } else {
            sql.update("UPDATE document SET known_until = ? WHERE document_id = ?", runId, was.id());
        }
    }

    /** The owners that have open values of a kind, ordered. */
    public List<String> owners(String study, String kind) {
        return sql.queryForList(
                "SELECT DISTINCT owner FROM document WHERE study = ? AND kind = ? AND known_until IS NULL ORDER BY owner",
                String.class,
                study,
                kind);
    }

    /** Every key that a value of a kind ever had. */
    public Set<String> keys(String study, String kind) {
        return new HashSet<>(sql.queryForList(
                "SELECT DISTINCT document_key FROM document WHERE study = ? AND kind = ?", String.class, study, kind));
    }

    /** The open values of one owner, by key. */
    public SortedMap<String, String> open(String study, String kind, String owner) {
        SortedMap<String, String> values = new TreeMap<>();
        sql.query(
                "SELECT document_key, content FROM document"
                        + " WHERE study = ? AND kind = ? AND owner = ? AND known_until IS NULL",
                row -> {
                    values.put(row.getString(1), row.getString(2));
                },
                study,
                kind,
                owner);
        return values;
    }

    /** The values of one owner as they were known in a run, by key. */
    public SortedMap<String, String> known(String study, String kind, String owner, long runId) {
        SortedMap<String, String> values = new TreeMap<>();
        sql.query(
                "SELECT document_key, content FROM document WHERE study = ? AND kind = ? AND owner = ?"
                        + " AND known_from <= ? AND (known_until IS NULL OR known_until > ?)",
                row -> {
                    values.put(row.getString(1), row.getString(2));
                },
                study,
                kind,
                owner,
                runId,
                runId);
        return values;
    }

    /** The keys of a kind that end with a text, in a run, ordered, each with its owner. */
    public SortedMap<String, String> ending(String study, String kind, String ending, long runId) {
        SortedMap<String, String> owners = new TreeMap<>();
        sql.query(
                "SELECT document_key, owner FROM document WHERE study = ? AND kind = ?"
                        + " AND known_from <= ? AND (known_until IS NULL OR known_until > ?)"
                        + " AND substr(document_key, -length(?)) = ?",
                row -> {
                    owners.put(row.getString(1), row.getString(2));
                },
                study,
                kind,
                runId,
                runId,
                ending,
                ending);
        return owners;
    }

    /** One value as it was known in a run. */
    public Optional<String> asKnown(String study, String kind, String key, long runId) {
        return sql
                .queryForList(
                        "SELECT content FROM document WHERE study = ? AND kind = ? AND document_key = ?"
                                + " AND known_from <= ? AND (known_until IS NULL OR known_until > ?)",
                        String.class,
                        study,
                        kind,
                        key,
                        runId,
                        runId)
                .stream()
                .findFirst();
    }

    /** One value as it was last known in a run or before it, also where it was gone by then. */
    public Optional<String> knownBy(String study, String kind, String key, long runId) {
        return sql
                .queryForList(
                        "SELECT content FROM document WHERE study = ? AND kind = ? AND document_key = ?"
                                + " AND known_from <= ? ORDER BY known_from DESC LIMIT 1",
                        String.class,
                        study,
                        kind,
                        key,
                        runId)
                .stream()
                .findFirst();
    }

    /** Notes what became of values in a run; a second note on the same value replaces the first. */
    public void note(long runId, String kind, Map<String, Noted> notes) {
        notes.forEach((key, noted) -> sql.update(
                "INSERT OR REPLACE INTO change VALUES (?, ?, ?, ?, ?)",
                runId,
                kind,
                key,
                noted.state(),
                noted.detail()));
    }

    /**
     * What became of a value.
     *
     * @param state new, changed or withdrawn, as the core names it
     * @param detail what changed, or the value as it last stood, as text
     */
    public record Noted(String state, String detail) {}

    /** What became of the values of a kind in a run, by key. */
    public SortedMap<String, Noted> noted(long runId, String kind) {
        SortedMap<String, Noted> notes = new TreeMap<>();
        sql.query(
                "SELECT document_key, state, detail FROM change WHERE run_id = ? AND kind = ?",
                row -> {
                    notes.put(row.getString(1), new Noted(row.getString(2), row.getString(3)));
                },
                runId,
                kind);
        return notes;
    }

    /** The run in which a value of this key was first known. */
    public Optional<Long> firstKnown(String study, String kind, String key) {
        return Optional.ofNullable(sql.queryForObject(
                "SELECT MIN(known_from) FROM document WHERE study = ? AND kind = ? AND document_key = ?",
                Long.class,
                study,
                kind,
                key));
    }
}
