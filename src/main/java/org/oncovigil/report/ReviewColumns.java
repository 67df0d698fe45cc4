package org.oncovigil.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.oncovigil.overview.EventLine;
import org.oncovigil.overview.ReviewLine;
import org.oncovigil.review.EventReview;
import org.oncovigil.review.ReviewEntry;
import org.oncovigil.review.ReviewField;

/** What the columns about reviews show: those that people fill, and what became of what they filled in before. */
final class ReviewColumns {
    private ReviewColumns() {}

    /** What became of the review. Times are UTC. */
    static Map<String, BiFunction<EventLine, Words, Content>> carried() {
        Map<String, BiFunction<EventLine, Words, Content>> columns = new LinkedHashMap<>();
        columns.put(
                "review_state",
                (line, words) -> of(line, review -> Content.code(review.state(line.event(), line.verdict()))));
        columns.put("review_note", (line, words) -> of(line, review -> Content.text(note(line, review, words))));
        columns.put(
                "last_reviewer",
                (line, words) -> ofLatest(line, entry -> Content.text(entry.reviewer() + " (" + entry.role() + ")")));
        columns.put("last_review", (line, words) -> ofLatest(line, entry -> moment(entry.at())));
        return columns;
    }

    /** What people fill in, with what they filled in before. */
    static Map<String, BiFunction<EventLine, Words, Content>> entered() {
        Map<String, BiFunction<EventLine, Words, Content>> columns = new LinkedHashMap<>();
        for (ReviewField field : ReviewField.values()) {
            columns.put(
                    field.column(),
                    (line, words) ->
                            of(line, review -> value(field, review.review().shown(field))));
        }
        return columns;
    }

    /** A value of a field as a cell. */
    static Content value(ReviewField field, String value) {
        if (value.isEmpty()) {
            return Content.BLANK;
        }
        if (field.isDecision()) {
            return new Content.Code(value);
        }
        return field == ReviewField.REVIEWED_ON ? new Content.Day(LocalDate.parse(value)) : new Content.Text(value);
    }

    static Content moment(String instant) {
        return new Content.Moment(LocalDateTime.ofInstant(Instant.parse(instant), ZoneOffset.UTC));
    }

    private static Content of(EventLine line, Function<ReviewLine, Content> content) {
        return line.review().map(content).orElse(Content.BLANK);
    }

    private static Content ofLatest(EventLine line, Function<ReviewEntry, Content> content) {
        return line.review()
                .flatMap(review -> review.review().latest())
                .map(content)
                .orElse(Content.BLANK);
    }

    private static String note(EventLine line, ReviewLine review, Words words) {
        List<String> notes = new ArrayList<>();
        for (ReviewField field : review.review().conflicts()) {
            notes.add(words.say(
                    Phrase.REVIEW_CONFLICT, words.of("review." + field.column()), sides(review, field, words)));
        }
        review.chosen()
                .filter(chosen -> review.isClassReopened(line.event()))
                .ifPresent(chosen -> notes.add(words.say(
                        Phrase.REVIEW_CLASS_REOPENED,
                        words.of(chosen.engineThen()),
                        words.of(line.event().toxicityClass()))));
        if (ReviewLine.isDltReopened(line.verdict())) {
            notes.add(words.say(
                    Phrase.REVIEW_DLT_REOPENED,
                    words.of(line.verdict().orElseThrow().engineDecision())));
        }
        if (!review.moved().isEmpty()) {
            notes.add(words.say(Phrase.REVIEW_OUTDATED, review.review().lookedAtRun(), words.moves(review.moved())));
        }
        return String.join("\n", notes);
    }

    private static String sides(ReviewLine review, ReviewField field, Words words) {
        EventReview entries = review.review();
        return entries.inForce(field).stream()
                .map(entry -> entry.reviewer() + ": " + words.of(entry.now()))
                .collect(Collectors.joining("; "));
    }
}
