package org.oncovigil.attribution;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Reads coded cells. Case and surrounding blanks do not matter. A blank cell, {@code unknown} and {@code not_done} all
 * mean: missing. Source: CV-ATTR-1, clarification 1.
 */
public final class EvidenceVocabulary {
    /** Longer numbers than this are no days, counts or grades. Unit: digits before, and after, the point. */
    private static final int MOST_DIGITS = 9;

    private final Map<EvidenceItem, EvidenceColumn> columns;
    private final Set<String> missingWords;

    /** A vocabulary of these columns. */
    public EvidenceVocabulary(AttributionModel model) {
        columns = model.columns();
        missingWords = Set.of("", "unknown", "not_done");
    }

    /**
     * One row as read.
     *
     * @param items the evidence
     * @param unreadable the cells that could not be read; if there is one, the row cannot be answered
     */
    public record Reading(EvidenceItems items, List<Unreadable> unreadable) {
        public Reading {
            unreadable = List.copyOf(unreadable);
        }

        /** Why the row cannot be answered; empty if it can. */
        public String reason() {
            return unreadable.stream().map(Unreadable::text).collect(java.util.stream.Collectors.joining("; "));
        }
    }

    /**
     * A cell that could not be read.
     *
     * @param item the column
     * @param found the cell
     * @param expected what it may hold
     */
    public record Unreadable(EvidenceItem item, String found, String expected) {
        /** The whole reason, such as {@code dechallenge is "gone"; expected none, ...}. */
        public String text() {
            return item.column() + " is \"" + found + "\"; expected " + expected;
        }
    }

    /** Reads a row. The function gives the cell of a column name, empty where the column is absent. */
    public Reading read(Function<String, String> cells) {
        Map<EvidenceItem, String> words = new EnumMap<>(EvidenceItem.class);
        Map<EvidenceItem, Integer> numbers = new EnumMap<>(EvidenceItem.class);
        Map<EvidenceItem, Set<String>> lists = new EnumMap<>(EvidenceItem.class);
        List<String> unknown = new ArrayList<>();
        List<Unreadable> unreadable = new ArrayList<>();
        for (EvidenceItem item : columns.keySet()) {
            String cell = cells.apply(item.column()).strip();
            String lower = cell.toLowerCase(Locale.ROOT);
            switch (item.kind()) {
                case TEXT -> put(words, item, cell);
                case WORD -> word(item, cell, lower, words, unreadable);
                case DAY, COUNT -> number(item, cell, lower, numbers, unreadable);
                case LIST -> list(item, lower, lists, unknown);
                case NIGHTLY_NUMBER, NIGHTLY_WORD, DERIVED -> throw new IllegalStateException(item + " is no column");
            }
        }
        return new Reading(new EvidenceItems(words, numbers, lists, unknown), unreadable);
    }

    private static void put(Map<EvidenceItem, String> words, EvidenceItem item, String cell) {
        if (!cell.isEmpty()) {
            words.put(item, cell);
        }
    }

    private void word(
            EvidenceItem item, String cell, String lower, Map<EvidenceItem, String> words, List<Unreadable> bad) {
        EvidenceColumn column = columns.get(item);
        String word = column.words().get(lower);
        if (word != null) {
            words.put(item, word);
        } else if (!missingWords.contains(lower)) {
            bad.add(new Unreadable(item, cell, String.join(", ", column.choices()) + ", or blank, unknown, not_done"));
        }
    }

    private void number(
            EvidenceItem item, String cell, String lower, Map<EvidenceItem, Integer> numbers, List<Unreadable> bad) {
        if (missingWords.contains(lower)) {
            return;
        }
        boolean signed = item.kind() == EvidenceItem.Kind.DAY;
        try {
            BigDecimal exact = new BigDecimal(cell);
            boolean small = (long) exact.precision() - exact.scale() <= MOST_DIGITS;
            if (small && exact.scale() <= MOST_DIGITS && (signed || exact.signum() >= 0)) {
                numbers.put(item, exact.setScale(0, RoundingMode.FLOOR).intValueExact());
                return;
            }
        } catch (NumberFormatException notNumber) {
            // told below, like a negative count
        }
        bad.add(new Unreadable(item, cell, signed ? "a number of days" : "a number, 0 or more"));
    }

    private void list(EvidenceItem item, String lower, Map<EvidenceItem, Set<String>> lists, List<String> unknown) {
        EvidenceColumn column = columns.get(item);
        Set<String> known = new LinkedHashSet<>();
        Set<String> strange = new TreeSet<>();
        for (String part : lower.split(";")) {
            String word = column.words().get(part.strip());
            if (word != null) {
                known.add(word);
            } else if (!missingWords.contains(part.strip()) && !part.strip().equals("none")) {
                strange.add(item.column() + "=" + part.strip());
            }
        }
        if (!known.isEmpty()) {
            lists.put(item, known);
        }
        unknown.addAll(strange);
    }
}
