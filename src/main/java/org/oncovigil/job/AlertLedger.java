package org.oncovigil.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.oncovigil.alert.AlertEntry;
import org.oncovigil.delivery.LetterIdentity;
import org.oncovigil.store.AlertDeliveries;
import org.oncovigil.store.AlertOutbox;
import org.oncovigil.store.SurveillanceStore;

/** The alerts of a study with everything that became of them, read from its store. */
final class AlertLedger {
    private static final Pattern REFERENCE = Pattern.compile("[0-9A-F]{10}");
    private static final Pattern TOKEN = Pattern.compile("(ALR-)?[0-9A-F]{16}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private final SurveillanceStore store;
    private final String study;

    AlertLedger(SurveillanceStore store, String study) {
        this.store = store;
        this.study = study;
    }

    /** All alerts: those that await an answer first, oldest first; then the others, newest first. */
    List<AlertEntry> entries() {
        Map<String, AlertOutbox.Queued> newest = new HashMap<>();
        List<AlertOutbox.Queued> all = store.alerts().all(study);
        all.forEach(queued -> newest.merge(
                queued.alert().key(),
                queued,
                (one, other) -> one.alert().version() > other.alert().version() ? one : other));
        List<AlertEntry> entries = new ArrayList<>();
        for (AlertOutbox.Queued queued : all) {
            entries.add(entry(queued, newest.get(queued.alert().key())));
        }
        entries.sort(Comparator.comparing((AlertEntry entry) -> !entry.awaitsAnswer())
                .thenComparing(entry -> entry.awaitsAnswer() ? entry.alertId() : -entry.alertId()));
        return entries;
    }

    /** How many alerts await an answer. */
    int unanswered() {
        return (int) entries().stream().filter(AlertEntry::awaitsAnswer).count();
    }

    private AlertEntry entry(AlertOutbox.Queued queued, AlertOutbox.Queued newest) {
        return new AlertEntry(
                queued.alertId(),
                queued.runId(),
                LetterIdentity.reference(queued.alert()),
                queued.state(),
                queued.queuedAt(),
                queued.sentAt(),
                queued.alert(),
                store.deliveries().of(queued.alertId()),
                store.answers().of(queued.alertId()),
                store.answers().actions(queued.alertId()),
                newest.alert().purpose(),
                newest.alertId() == queued.alertId());
    }

    /** The alert of a token, of a reference (its newest version) or of a number; nothing if there is none. */
    Optional<AlertEntry> find(String name) {
        String text = name.strip().toUpperCase(Locale.ROOT);
        List<AlertEntry> entries = entries();
        if (TOKEN.matcher(text).matches()) {
            Optional<Long> alert = store.deliveries()
                    .startingWith(study, LetterIdentity.startOfMessageId(text))
                    .map(AlertDeliveries.Letter::alertId);
            return entries.stream()
                    .filter(entry -> alert.filter(id -> id == entry.alertId()).isPresent())
                    .findFirst();
        }
        Optional<AlertEntry> referred = REFERENCE.matcher(text).matches()
                ? entries.stream()
                        .filter(entry -> entry.newest() && entry.reference().equals(text))
                        .findFirst()
                : Optional.empty();
        return referred.or(() -> NUMBER.matcher(text).matches()
                ? entries.stream()
                        .filter(entry -> entry.alertId() == Long.parseLong(text))
                        .findFirst()
                : Optional.empty());
    }
}
