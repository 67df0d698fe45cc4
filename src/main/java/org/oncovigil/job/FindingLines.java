package org.oncovigil.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import org.oncovigil.alert.AlertPolicy;
import org.oncovigil.finding.Finding;
import org.oncovigil.finding.FindingKind;
import org.oncovigil.finding.FindingState;
import org.oncovigil.finding.LedgerEntry;
import org.oncovigil.store.DocumentLedger;
import org.oncovigil.store.DocumentLedger.Noted;
import org.oncovigil.store.ValueText;

/** The findings of a run with their state against last night, withdrawn ones included; read once. */
final class FindingLines {
    private final NightContext night;
    private final DocumentLedger documents;
    private final List<LedgerEntry> entries = new ArrayList<>();

    FindingLines(NightContext night) {
        this.night = night;
        this.documents = night.store().documents();
        SortedMap<String, Noted> notes = documents.noted(night.runId(), NightContext.Kind.FINDING);
        documents.open(night.study(), NightContext.Kind.FINDING, "").forEach((key, text) -> {
            Noted noted = notes.get(key);
            FindingState state = noted == null ? FindingState.SAME : FindingState.valueOf(noted.state());
            entries.add(entry(key, ValueText.read(Finding.class, text), state, noted));
        });
        notes.forEach((key, noted) -> {
            if (noted.state().equals(FindingState.WITHDRAWN.name())) {
                entries.add(entry(key, ValueText.read(Finding.class, noted.detail()), FindingState.WITHDRAWN, noted));
            }
        });
        entries.sort(Comparator.comparing((LedgerEntry entry) -> entry.finding().kind())
                .thenComparing(LedgerEntry::state)
                .thenComparing(entry -> entry.finding().key()));
    }

    private LedgerEntry entry(String key, Finding finding, FindingState state, Noted noted) {
        String was = noted == null || noted.detail().isEmpty()
                ? ""
                : ValueText.read(Finding.class, noted.detail()).outcome();
        long since = documents
                .firstKnown(night.study(), NightContext.Kind.FINDING, key)
                .orElse(night.runId());
        return new LedgerEntry(finding, state, was, since);
    }

    /** By kind, state and key. */
    List<LedgerEntry> all() {
        return entries;
    }

    /** How many findings of a kind hold tonight. */
    int holding(FindingKind kind) {
        return (int) entries.stream()
                .filter(entry -> entry.state() != FindingState.WITHDRAWN
                        && entry.finding().kind() == kind)
                .count();
    }

    /** Whether one is new or changed and wakes someone. */
    boolean wakeSomeone() {
        return entries.stream()
                .filter(entry -> entry.state() == FindingState.NEW || entry.state() == FindingState.CHANGED)
                .anyMatch(entry -> AlertPolicy.kindOf(entry.finding()).isPresent());
    }
}
