package org.oncovigil.report;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oncovigil.attribution.ToxicityClass;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;
import org.oncovigil.review.DltChoice;
import org.oncovigil.review.ReviewField;
import org.oncovigil.review.ReviewMessage;

/** What the reviewer's cells of one row say, and why one of them cannot be taken. */
final class EditedCells {
    /** The longest entry. Unit: characters. Reason: three of them still fit into one cell of a later book. */
    private static final int LONGEST = 10_000;

    private static final int DATE = 10;

    private final BookIdentity book;
    private final ColumnPlaces places;
    private final List<Problem> problems;

    EditedCells(BookIdentity book, ColumnPlaces places, List<Problem> problems) {
        this.book = book;
        this.places = places;
        this.problems = problems;
    }

    /** The values that can be taken. */
    Map<ReviewField, Optional<String>> values(
            String sheet, long row, List<String> cells, RowSeal written, RowSeal now) {
        Map<ReviewField, Optional<String>> values = new EnumMap<>(ReviewField.class);
        String comment = "";
        for (int column = 0; column < book.columns().size(); column++) {
            Optional<ReviewField> field = fieldOf(column);
            if (field.isEmpty() || places.columns().get(column) < 0) {
                continue;
            }
            String text = places.cell(column, cells).replaceAll("\r\n?", "\n").strip();
            comment = field.get() == ReviewField.COMMENT ? text : comment;
            if (written.cells().get(column).equals(now.cells().get(column))) {
                values.put(field.get(), Optional.empty());
                continue;
            }
            Place place = place(sheet, places.address(column, row), written.event());
            value(field.get(), book.columns().get(column).list(), text, place)
                    .ifPresent(value -> values.put(field.get(), Optional.of(value)));
        }
        requireReason(values, comment, place(sheet, "row " + row, written.event()));
        return values;
    }

    static Place place(String sheet, String address, String event) {
        return Place.file(sheet + "!" + address).of("", event);
    }

    private Optional<ReviewField> fieldOf(int column) {
        BookIdentity.Column described = book.columns().get(column);
        return described.reviewer() ? ReviewField.ofColumn(described.key()) : Optional.empty();
    }

    private void requireReason(Map<ReviewField, Optional<String>> values, String comment, Place place) {
        if (!comment.isEmpty()) {
            return;
        }
        for (ReviewField field : ReviewField.values()) {
            Optional<String> value = values.getOrDefault(field, Optional.empty());
            if (field.needsReason() && value.filter(code -> !code.isEmpty()).isPresent()) {
                values.remove(field);
                refuse(ReviewMessage.REASON_MISSING, place, value.get(), "a comment in the same row that says why");
            }
        }
    }

    private Optional<String> value(ReviewField field, String list, String text, Place place) {
        if (text.isEmpty()) {
            return Optional.of("");
        }
        if (text.contains(Redaction.COVER)) {
            return refuse(ReviewMessage.COVERED, place, text, "an entry in a book that covers nothing");
        }
        if (field.isDecision()) {
            return code(field, list, text, place);
        }
        if (field == ReviewField.REVIEWED_ON) {
            return date(text, place);
        }
        return text.length() > LONGEST
                ? refuse(
                        ReviewMessage.TOO_LONG,
                        place,
                        text.length() + " characters",
                        "up to " + LONGEST + " characters")
                : Optional.of(text);
    }

    private Optional<String> code(ReviewField field, String list, String text, Place place) {
        Map<String, String> words = book.words().getOrDefault(list, Map.of());
        String code = words.getOrDefault(RowSeal.plain(text), "");
        boolean known = switch (field) {
            case CLASS ->
                Arrays.stream(ToxicityClass.values()).anyMatch(one -> one.name().equals(code));
            case DLT ->
                Arrays.stream(DltChoice.values()).anyMatch(one -> one.name().equals(code));
            default -> !code.isEmpty();
        };
        return known
                ? Optional.of(code)
                : refuse(
                        ReviewMessage.VALUE_NOT_IN_LIST,
                        place,
                        "\"" + text + "\"",
                        "one of " + String.join(", ", words.keySet()));
    }

    private Optional<String> date(String text, Place place) {
        try {
            String day = text.length() > DATE && text.charAt(DATE) == 'T' ? text.substring(0, DATE) : text;
            return Optional.of(LocalDate.parse(day).toString());
        } catch (DateTimeParseException none) {
            return refuse(ReviewMessage.NOT_A_DATE, place, "\"" + text + "\"", "a date, or YYYY-MM-DD");
        }
    }

    private Optional<String> refuse(ReviewMessage message, Place place, String found, String expected) {
        problems.add(Problem.of(message, place, found, expected, "The cell was not taken."));
        return Optional.empty();
    }
}
