package org.oncovigil.listing;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.oncovigil.table.TextRowReader;

/**
 * How a text table is laid out: the character between its fields, and the records above its header.
 *
 * @param separator comma, semicolon, tab or vertical bar
 * @param recordsAbove records that come before the header, such as titles
 */
record TextLayout(char separator, int recordsAbove) {
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final int LOOKED_AT = 40;
    /** Names of which a header of a listing has at least one. */
    private static final Set<String> KEY_COLUMNS = Set.of("USUBJID", "SUBJID", "STUDYID", "DOMAIN", "SUBJECT");

    /** Whether the layout is the plain one: comma, header first. */
    boolean isPlain() {
        return separator == ',' && recordsAbove == 0;
    }

    /**
     * Tells the layout from the beginning of a text: the separator and header by which a key column is found, the topmost
     * header winning; without one, the separator that cuts most records into the same number of fields, two or more, and
     * the first record of that many.
     *
     * @param text the beginning of the text
     * @param keyColumns further names that mark a header, in capital letters
     */
    static TextLayout of(String text, Set<String> keyColumns) {
        Optional<TextLayout> byName = Optional.empty();
        TextLayout byShape = new TextLayout(',', 0);
        int alike = 1;
        for (char separator : SEPARATORS) {
            List<List<String>> records = records(text, separator);
            int header = header(records, keyColumns);
            if (header >= 0
                    && byName.filter(layout -> layout.recordsAbove <= header).isEmpty()) {
                byName = Optional.of(new TextLayout(separator, header));
            }
            int fields = usualFields(records);
            int count = (int)
                    records.stream().filter(record -> record.size() == fields).count();
            if (fields > 1 && count > alike) {
                alike = count;
                byShape = new TextLayout(separator, first(records, fields));
            }
        }
        return byName.orElse(byShape);
    }

    /** The record that is the header: by a key column, else the first of as many cells as most have. */
    static int headerRecord(List<List<String>> records, Set<String> keyColumns) {
        int byName = header(records, keyColumns);
        return byName >= 0 ? byName : first(records, usualFields(records));
    }

    private static List<List<String>> records(String text, char separator) {
        List<List<String>> records = new ArrayList<>();
        try (TextRowReader reader = new TextRowReader(new StringReader(text), separator, 10_000, 1 << 20)) {
            var record = reader.next();
            while (record.isPresent() && records.size() < LOOKED_AT) {
                records.add(record.get());
                record = reader.next();
            }
        } catch (IOException cut) {
            return records;
        }
        return records;
    }

    private static int header(List<List<String>> records, Set<String> keyColumns) {
        for (int record = 0; record < records.size(); record++) {
            List<String> names = records.get(record).stream()
                    .map(name -> name.replace("\uFEFF", "").strip().toUpperCase(Locale.ROOT))
                    .toList();
            if (names.size() > 1
                    && names.stream().anyMatch(name -> KEY_COLUMNS.contains(name) || keyColumns.contains(name))) {
                return record;
            }
        }
        return -1;
    }

    private static int usualFields(List<List<String>> records) {
        return records.stream()
                .map(List::size)
                .max(java.util.Comparator.comparingLong((Integer size) -> records.stream()
                                .filter(record -> record.size() == size)
                                .count())
                        .thenComparing(size -> size))
                .orElse(0);
    }

    private static int first(List<List<String>> records, int fields) {
        for (int record = 0; record < records.size(); record++) {
            if (records.get(record).size() == fields) {
                return record;
            }
        }
        return 0;
    }

    /** The separator's name for people. */
    String separatorName() {
        return switch (separator) {
            case ';' -> "semicolon";
            case '\t' -> "tab";
            case '|' -> "vertical bar";
            default -> "comma";
        };
    }
}
