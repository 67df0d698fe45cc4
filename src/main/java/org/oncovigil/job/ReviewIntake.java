package org.oncovigil.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.oncovigil.attribution.AssessedEvent;
import org.oncovigil.overview.EventComparison;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;
import org.oncovigil.problem.Severity;
import org.oncovigil.report.EditedRow;
import org.oncovigil.review.BookEntries;
import org.oncovigil.review.EventReview;
import org.oncovigil.review.ReviewEntry;
import org.oncovigil.review.ReviewField;
import org.oncovigil.review.ReviewMessage;
import org.oncovigil.review.StudyReviews;
import org.oncovigil.store.SurveillanceStore;
import org.oncovigil.store.ValueText;

/** The rows of one edited book against the record: which entries are new, and what became of the rest. */
final class ReviewIntake {
    private final String study;
    private final SurveillanceStore store;
    private final BookEntries maker;
    private final StudyReviews known;
    private final Set<String> events;
    private final List<ReviewEntry> entries = new ArrayList<>();
    private final Map<String, String> places = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private int unchanged;
    private int conflicts;
    private int outdated;

    ReviewIntake(String study, SurveillanceStore store, BookEntries maker) {
        this.study = study;
        this.store = store;
        this.maker = maker;
        this.known = new StudyReviews(store.reviews().entries(study));
        this.events = store.documents().keys(study, NightContext.Kind.EVENT);
    }

    /** Takes one row. */
    void take(EditedRow row) {
        List<ReviewEntry> before = known.of(row.event());
        boolean other = !row.named().equals(row.event()) && events.contains(row.named());
        if (!events.contains(row.event()) || other) {
            problems.add(Problem.of(
                    other ? ReviewMessage.TWO_EVENTS : ReviewMessage.EVENT_UNKNOWN,
                    Place.file(row.place()).of("", row.event()),
                    other ? "the row shows " + row.named() : "no event of this key in the store",
                    other ? "the event of its hidden key" : "an event of the study",
                    "Nothing of this row was taken."));
            return;
        }
        if (!before.isEmpty() || row.isTouched()) {
            row.values().forEach((field, value) -> take(row, before, field, value));
        }
    }

    private void take(EditedRow row, List<ReviewEntry> before, ReviewField field, Optional<String> value) {
        Optional<ReviewEntry> entry = maker.entry(row.event(), before, field, value);
        entry.ifPresent(entries::add);
        entry.ifPresent(one -> places.put(row.event(), row.place()));
        if (maker.isKept(before, field, value)) {
            problems.add(Problem.of(
                    ReviewMessage.KEPT,
                    Place.file(row.place()).of("", row.event()).column(field.column()),
                    "the cell is as the book was written; an earlier copy of this book filled it",
                    "",
                    "The earlier entry stays; to take it back, clear it in the next book."));
        }
        boolean says = value.map(text -> !text.isEmpty())
                .orElseGet(() -> before.stream().anyMatch(one -> one.field() == field && one.id() <= maker.seen()));
        unchanged += entry.isEmpty() && says ? 1 : 0;
    }

    /** The new entries, by row and field. */
    List<ReviewEntry> entries() {
        return List.copyOf(entries);
    }

    /** Looks at the events with new entries as the record stands now: who disagrees, and what moved. */
    void compareWithRecord() {
        StudyReviews now = new StudyReviews(store.reviews().entries(study));
        places.forEach((event, place) -> {
            tellConflicts(now.review(event), event, place);
            outdated += hasMoved(event) ? 1 : 0;
        });
    }

    private void tellConflicts(EventReview review, String event, String place) {
        for (ReviewField field : review.conflicts()) {
            conflicts++;
            List<String> sides = review.inForce(field).stream()
                    .map(entry -> entry.reviewer() + " " + entry.now())
                    .toList();
            problems.add(Problem.of(
                    ReviewMessage.IN_CONFLICT,
                    Place.file(place).of("", event).column(field.column()),
                    String.join(", ", sides),
                    "one answer",
                    "Both are kept; neither is in effect until it is decided in a later book."));
        }
    }

    private boolean hasMoved(String event) {
        Optional<AssessedEvent> then = event(event, maker.bookRun());
        Optional<AssessedEvent> now = event(event, Long.MAX_VALUE);
        return then.isPresent()
                && now.isPresent()
                && !EventComparison.changes(then.get(), now.get()).isEmpty();
    }

    private Optional<AssessedEvent> event(String event, long run) {
        return store.documents()
                .knownBy(study, NightContext.Kind.EVENT, event, run)
                .map(text -> ValueText.read(AssessedEvent.class, text));
    }

    /** What could not be taken, and what is to be seen. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** How many events with new entries moved since the book. */
    int outdated() {
        return outdated;
    }

    /** The counts of the import, with every problem it met. */
    ReviewImportResult.Counts counts(int edited, List<Problem> all) {
        int deleted = (int) entries.stream().filter(ReviewEntry::isDeletion).count();
        int notTaken = (int) all.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .count();
        return new ReviewImportResult.Counts(
                entries.size() - deleted, deleted, unchanged, outdated, conflicts, edited, notTaken);
    }
}
