package org.oncovigil.house;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The room table: each room, from the lowest to the highest, with the rooms it may use. The arrows of the code are held
 * against it, both ways: none that is not here, and none here that the code no longer needs.
 */
final class Rooms {
    static final String BASE = "org.oncovigil";

    /** Plain Java: no framework, file, clock, locale default or randomness. */
    static final List<String> CORE = List.of(
            "problem",
            "timing",
            "study",
            "subject",
            "grading",
            "attribution",
            "followup",
            "escalation",
            "finding",
            "alert",
            "review",
            "overview",
            "design",
            "signal");

    /** Rooms of the core whose values are probabilities, so floating-point; no value of a patient goes through them. */
    static final List<String> NUMERICAL = List.of("design", "signal");

    /** Each owns one kind of outside world, and none knows another. */
    static final List<String> EDGES = List.of("listing", "rulebook", "inference", "store", "report", "delivery");

    static final Map<String, Set<String>> MAY_USE = table();

    private Rooms() {}

    private static Map<String, Set<String>> table() {
        Map<String, Set<String>> table = new LinkedHashMap<>();
        table.put("problem", Set.of());
        table.put("timing", Set.of());
        table.put("study", Set.of());
        table.put("subject", Set.of("problem", "timing"));
        table.put("grading", Set.of("problem", "study", "subject", "timing"));
        table.put("attribution", Set.of("grading", "problem", "study", "subject", "timing"));
        table.put("followup", Set.of("study", "subject", "timing"));
        table.put("escalation", Set.of("attribution", "grading", "study", "subject", "timing"));
        table.put("finding", Set.of("attribution", "escalation", "followup", "grading", "subject", "timing"));
        table.put("alert", Set.of("escalation", "finding", "study"));
        table.put("review", Set.of("problem"));
        table.put(
                "overview",
                Set.of(
                        "alert",
                        "attribution",
                        "escalation",
                        "finding",
                        "followup",
                        "grading",
                        "problem",
                        "review",
                        "study",
                        "subject",
                        "timing"));
        table.put("design", Set.of("escalation"));
        table.put("signal", Set.of());
        table.put("table", Set.of());
        table.put("listing", Set.of("problem", "study", "subject", "table", "timing"));
        table.put("rulebook", Set.of("attribution", "escalation", "grading", "problem", "study", "subject", "table"));
        table.put("inference", Set.of("finding", "problem"));
        table.put("store", Set.of("alert", "problem", "review", "study"));
        table.put(
                "report",
                Set.of(
                        "alert",
                        "attribution",
                        "escalation",
                        "finding",
                        "followup",
                        "grading",
                        "overview",
                        "problem",
                        "review",
                        "study",
                        "subject",
                        "table",
                        "timing"));
        table.put("delivery", Set.of("alert", "finding", "problem", "study"));
        table.put(
                "job",
                Set.of(
                        "alert",
                        "attribution",
                        "delivery",
                        "escalation",
                        "finding",
                        "followup",
                        "grading",
                        "inference",
                        "listing",
                        "overview",
                        "problem",
                        "report",
                        "review",
                        "rulebook",
                        "store",
                        "study",
                        "subject",
                        "timing"));
        table.put(
                "cli",
                Set.of(
                        "alert",
                        "attribution",
                        "design",
                        "escalation",
                        "finding",
                        "followup",
                        "grading",
                        "job",
                        "listing",
                        "overview",
                        "problem",
                        "rulebook",
                        "signal",
                        "study",
                        "subject",
                        "table"));
        return table;
    }
}
