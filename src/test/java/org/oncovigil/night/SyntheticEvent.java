package org.oncovigil.night;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One event of a synthetic study: its record, which the sites correct from night to night, and what was said about it. */
final class SyntheticEvent {
    private static final List<String> CODED = List.of("Headache", "Nausea", "Fatigue", "Rash", "Myalgia");

    final String subject;
    final String term;
    private final boolean numbered;
    private final int ordinal;
    private int coded;
    private boolean partialOnset = true;
    private int grade = 1;
    private int sequence;
    boolean present = true;
    /** What the comment cell must show. */
    String comment = "";
    /** The night in which it was commented last. */
    int commentedOn = -10;

    SyntheticEvent(int ordinal, String subject) {
        this.ordinal = ordinal;
        this.subject = subject;
        this.term = "complaint of kind " + (char) ('A' + ordinal);
        this.numbered = ordinal % 2 == 0;
        this.sequence = ordinal + 1;
    }

    /** Whether its record may go and come back: without a sponsor's number only as long as nothing was corrected. */
    boolean mayGo() {
        return numbered;
    }

    void recode() {
        coded = (coded + 1) % CODED.size();
    }

    void completeOnset() {
        partialOnset = false;
    }

    void regrade() {
        grade = grade % 3 + 1;
    }

    void renumber(int shift) {
        sequence += shift;
    }

    /** The record as a row of AE. */
    List<String> row(List<String> header) {
        Map<String, String> values = Map.ofEntries(
                Map.entry("STUDYID", "DEMO-001"),
                Map.entry("DOMAIN", "AE"),
                Map.entry("USUBJID", subject),
                Map.entry("AESEQ", String.valueOf(sequence)),
                Map.entry("AESPID", numbered ? "E" + (10 + ordinal) : ""),
                Map.entry("AETERM", term),
                Map.entry("AEDECOD", CODED.get(coded)),
                Map.entry("AEBODSYS", "General disorders"),
                Map.entry("AETOXGR", String.valueOf(grade)),
                Map.entry("AESER", "N"),
                Map.entry("AEREL", "RELATED"),
                Map.entry("AEACN", "DOSE NOT CHANGED"),
                Map.entry("AEOUT", "NOT RECOVERED/NOT RESOLVED"),
                Map.entry("AECONTRT", "N"),
                Map.entry("AESTDTC", partialOnset ? "2025-11" : "2025-11-" + (10 + ordinal % 15)));
        List<String> cells = new ArrayList<>();
        header.forEach(column -> cells.add(values.getOrDefault(column, "")));
        return cells;
    }
}
