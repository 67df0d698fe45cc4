package org.oncovigil.job;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.oncovigil.attribution.AssessedEvent;
import org.oncovigil.escalation.DltVerdict;
import org.oncovigil.finding.SubjectConclusion;
import org.oncovigil.overview.EventLine;
import org.oncovigil.overview.EventState;
import org.oncovigil.overview.FieldChange;
import org.oncovigil.overview.ReviewRecord;
import org.oncovigil.store.DocumentLedger;
import org.oncovigil.store.DocumentLedger.Noted;
import org.oncovigil.store.ValueText;

/**
 * The events of a run with what was concluded about them, by subject and identity, removed ones after those that are
 * there. They are read from the store each time they are asked for; the first ones are kept, so that a usual study is
 * read once and the memory of a large one stays bounded. Not to be asked before the ledger step.
 */
final class EventLines {
    /** Lines that are kept. Reason: some tens of megabytes at most; no clinical meaning. */
    private static final int KEPT = 2_000;

    private final NightContext night;
    private final DocumentLedger documents;
    private final NightReviews reviews;
    private final List<EventLine> kept = new ArrayList<>();
    private SortedMap<String, Noted> notes;
    private boolean whole;

    EventLines(NightContext night) {
        this.night = night;
        this.documents = night.store().documents();
        this.reviews = new NightReviews(night.store(), night.study());
    }

    /** How many events are in a state against last night. */
    int count(EventState state) {
        return (int) notes().values().stream()
                .filter(noted -> noted.state().equals(state.name()))
                .count();
    }

    /** Hands over each event. */
    void each(Consumer<EventLine> reader) {
        if (whole) {
            kept.forEach(reader);
            return;
        }
        kept.clear();
        long[] lines = new long[1];
        read(line -> {
            if (lines[0]++ < KEPT) {
                kept.add(line);
            }
            reader.accept(line);
        });
        whole = lines[0] <= KEPT;
        if (!whole) {
            kept.clear();
        }
    }

    /** Everything that people wrote, with how it stands. */
    ReviewRecord reviews() {
        return reviews.record(this);
    }

    private SortedMap<String, Noted> notes() {
        if (notes == null) {
            notes = documents.noted(night.runId(), NightContext.Kind.EVENT);
        }
        return notes;
    }

    private void read(Consumer<EventLine> reader) {
        for (String subject : documents.owners(night.study(), NightContext.Kind.EVENT)) {
            Optional<SubjectConclusion> conclusion = conclusion(subject);
            documents.open(night.study(), NightContext.Kind.EVENT, subject).forEach((key, text) -> {
                Noted noted = notes().get(key);
                EventState state = noted == null ? EventState.SAME : EventState.valueOf(noted.state());
                reader.accept(line(state, noted, ValueText.read(AssessedEvent.class, text), conclusion));
            });
        }
        notes().values().stream()
                .filter(noted -> noted.state().equals(EventState.REMOVED.name()))
                .forEach(noted -> {
                    AssessedEvent event = ValueText.read(AssessedEvent.class, noted.detail());
                    Optional<SubjectConclusion> conclusion =
                            conclusion(event.subject().value());
                    reader.accept(line(EventState.REMOVED, noted, event, conclusion));
                });
    }

    private Optional<SubjectConclusion> conclusion(String subject) {
        return conclusion(night, subject);
    }

    /** What was concluded about a subject; nothing if the subject was not judged. */
    static Optional<SubjectConclusion> conclusion(NightContext night, String subject) {
        return night.store().documents().open(night.study(), NightContext.Kind.CONCLUSION, subject).values().stream()
                .findFirst()
                .map(text -> ValueText.read(SubjectConclusion.class, text));
    }

    private EventLine line(EventState state, Noted noted, AssessedEvent event, Optional<SubjectConclusion> conclusion) {
        List<FieldChange> changes = state == EventState.CHANGED ? changes(noted.detail()) : List.of();
        Optional<DltVerdict> verdict = conclusion.flatMap(known -> known.judgement().verdicts().stream()
                .filter(one -> one.event().equals(event.id()))
                .findFirst());
        return new EventLine(
                state,
                changes,
                event,
                conclusion.map(known -> known.judgement().subject()),
                verdict,
                reviews.line(event));
    }

    private static List<FieldChange> changes(String detail) {
        return Arrays.stream(detail.split("\n"))
                .map(line -> line.split("\t", -1))
                .filter(parts -> parts.length == 3)
                .map(parts -> new FieldChange(parts[0], parts[1], parts[2]))
                .toList();
    }
}
