package org.oncovigil.night;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.oncovigil.store.SurveillanceStore;
import org.springframework.jdbc.core.JdbcTemplate;

/** All that a store holds of its nights, table by table, each row as one line; row numbers and times left out. */
record StoredNight(Map<String, List<String>> tables) {
    private static final Map<String, String> QUERIES = new LinkedHashMap<>();

    static {
        QUERIES.put("run", "SELECT run_id, study, as_of, identity, rulebook, summary, workbook FROM run");
        QUERIES.put("run_input", "SELECT * FROM run_input");
        QUERIES.put(
                "listing_row",
                "SELECT domain, subject, file, cells, usable, known_from, known_until, copies FROM listing_row");
        QUERIES.put("document", "SELECT kind, owner, document_key, known_from, known_until, content FROM document");
        QUERIES.put("change", "SELECT * FROM change");
        QUERIES.put("alert", "SELECT alert_key, version, run_id, state, content FROM alert");
        QUERIES.put(
                "alert_delivery",
                "SELECT a.alert_key, a.version, d.address, d.message_id, d.state FROM alert_delivery d"
                        + " JOIN alert a ON a.alert_id = d.alert_id");
        QUERIES.put(
                "problem",
                "SELECT run_id, message, file, line, column_name, subject, record, found, expected, action FROM problem");
        QUERIES.put("study_lock", "SELECT study FROM study_lock");
    }

    /** Reads a store. */
    static StoredNight of(Path database) {
        try (SurveillanceStore store = SurveillanceStore.open(database)) {
            JdbcTemplate sql = new JdbcTemplate(store.dataSource());
            Map<String, List<String>> tables = new LinkedHashMap<>();
            QUERIES.forEach((table, query) -> tables.put(
                    table,
                    sql.queryForList(query).stream()
                            .map(row ->
                                    row.values().stream().map(String::valueOf).collect(Collectors.joining(" | ")))
                            .sorted()
                            .toList()));
            return new StoredNight(tables);
        }
    }

    List<String> rows(String table) {
        return tables.get(table);
    }
}
