package org.oncovigil.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is in force of the entries about one event. An entry takes the place of the reviewer's own earlier one. Beyond that:
 *
 * <ul>
 *   <li>a decision stands beside the decisions of others; if they differ, it is a conflict and none is in effect, until
 *       someone decides in a book that showed the conflict;
 *   <li>a comment, initials or date takes the place of what its book showed, and stands beside what it did not show;
 *   <li>a deletion takes away what its book showed.
 * </ul>
 */
public final class EventReview {
    /** An event about which nobody wrote anything. */
    public static final EventReview NONE = new EventReview(Map.of());

    private final Map<ReviewField, List<ReviewEntry>> inForce;

    private EventReview(Map<ReviewField, List<ReviewEntry>> inForce) {
        this.inForce = inForce;
    }

    /** Takes the entries of one event, in the order of their ids. */
    public static EventReview of(List<ReviewEntry> entries) {
        Map<ReviewField, List<ReviewEntry>> inForce = new EnumMap<>(ReviewField.class);
        entries.forEach(entry -> take(entry, inForce.computeIfAbsent(entry.field(), field -> new ArrayList<>())));
        return new EventReview(inForce);
    }

    private static void take(ReviewEntry entry, List<ReviewEntry> standing) {
        List<ReviewEntry> shown =
                standing.stream().filter(other -> other.id() <= entry.seen()).toList();
        boolean replacesAll = !entry.field().isDecision() || entry.isDeletion() || differ(shown);
        if (replacesAll) {
            standing.removeAll(shown);
        }
        standing.removeIf(other -> other.reviewer().equals(entry.reviewer()));
        if (!entry.isDeletion()) {
            standing.add(entry);
        }
    }

    private static boolean differ(List<ReviewEntry> entries) {
        return entries.stream().map(ReviewEntry::now).distinct().count() > 1;
    }

    /** The entries in force in a field, in the order of their ids. */
    public List<ReviewEntry> inForce(ReviewField field) {
        return List.copyOf(inForce.getOrDefault(field, List.of()));
    }

    /** All entries in force, in the order of their ids. */
    public List<ReviewEntry> inForce() {
        return inForce.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingLong(ReviewEntry::id))
                .toList();
    }

    /** Whether reviewers disagree in a field. */
    public boolean isConflict(ReviewField field) {
        return field.isDecision() && differ(inForce(field));
    }

    /** The fields in which reviewers disagree. */
    public List<ReviewField> conflicts() {
        return inForce.keySet().stream().filter(this::isConflict).toList();
    }

    /** The entry that is in effect in a decision: the latest, unless reviewers disagree. */
    public Optional<ReviewEntry> decided(ReviewField field) {
        List<ReviewEntry> entries = inForce(field);
        return entries.isEmpty() || isConflict(field) ? Optional.empty() : Optional.of(entries.get(entries.size() - 1));
    }

    /**
     * What a book shows in a field. A conflict leaves it blank, so that whoever decides writes it down; comments that did
     * not know of each other stand one a line, with their writers.
     */
    public String shown(ReviewField field) {
        List<ReviewEntry> entries = inForce(field);
        if (field == ReviewField.COMMENT && entries.size() > 1) {
            return entries.stream()
                    .map(entry -> entry.reviewer() + ": " + entry.now())
                    .collect(Collectors.joining("\n"));
        }
        return isConflict(field) || entries.isEmpty()
                ? ""
                : entries.get(entries.size() - 1).now();
    }

    /** The latest entry in force. */
    public Optional<ReviewEntry> latest() {
        return inForce().stream().reduce((one, other) -> other);
    }

    /** The newest run whose book a reviewer looked at for an entry in force; 0 if there is none. */
    public long lookedAtRun() {
        return inForce().stream().mapToLong(ReviewEntry::bookRun).max().orElse(0);
    }
}
