package org.oncovigil.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an edited book must say of itself to be read back: a very hidden sheet of rows, the first cell of each a word.
 *
 * @param study the study
 * @param run the run
 * @param dataCutoff the data cut-off, ISO date
 * @param seen the last review entry that the book shows; 0 if none
 * @param columns the columns of the event listing, in order, without the hidden one
 * @param sheets the tabs of the event listing, in order
 * @param words the words of each drop-down list with their codes
 */
public record BookIdentity(
        String study,
        long run,
        String dataCutoff,
        long seen,
        List<Column> columns,
        List<String> sheets,
        Map<String, Map<String, String>> words) {
    /** The name of the sheet. */
    public static final String SHEET = "_keys";

    private static final String FORM = "oncovigil-review";
    private static final String VERSION = "1";
    private static final String REVIEWER = "reviewer";
    private static final String ENGINE = "engine";

    public BookIdentity {
        columns = List.copyOf(columns);
        sheets = List.copyOf(sheets);
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
    }

    /**
     * One column.
     *
     * @param key its name in the program
     * @param title its header as the book shows it
     * @param reviewer whether people write in it
     * @param list its drop-down list; empty without one
     */
    public record Column(String key, String title, boolean reviewer, String list) {}

    /** For each column whether people write in it. */
    List<Boolean> reviewers() {
        return columns.stream().map(Column::reviewer).toList();
    }

    /** The rows of the sheet. */
    List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(FORM, VERSION));
        rows.add(List.of("study", study));
        rows.add(List.of("run", Long.toString(run)));
        rows.add(List.of("cutoff", dataCutoff));
        rows.add(List.of("seen", Long.toString(seen)));
        columns.forEach(column -> rows.add(
                List.of("column", column.key(), column.title(), column.reviewer() ? REVIEWER : ENGINE, column.list())));
        sheets.forEach(sheet -> rows.add(List.of("sheet", sheet)));
        words.forEach((list, codes) -> codes.forEach((word, code) -> rows.add(List.of("word", list, code, word))));
        return rows;
    }

    /** Reads the rows of the sheet; nothing if they are no identity that this program knows. */
    public static Optional<BookIdentity> read(List<List<String>> rows) {
        Map<String, String> single = new LinkedHashMap<>();
        List<Column> columns = new ArrayList<>();
        List<String> sheets = new ArrayList<>();
        Map<String, Map<String, String>> words = new LinkedHashMap<>();
        for (List<String> row : rows) {
            switch (cell(row, 0)) {
                case "column" ->
                    columns.add(
                            new Column(cell(row, 1), cell(row, 2), cell(row, 3).equals(REVIEWER), cell(row, 4)));
                case "sheet" -> sheets.add(cell(row, 1));
                case "word" ->
                    words.computeIfAbsent(cell(row, 1), list -> new LinkedHashMap<>())
                            .put(cell(row, 3), cell(row, 2));
                default -> single.put(cell(row, 0), cell(row, 1));
            }
        }
        boolean known = VERSION.equals(single.get(FORM))
                && isNumber(single.get("run"))
                && isNumber(single.get("seen"))
                && !columns.isEmpty()
                && !sheets.isEmpty();
        return known
                ? Optional.of(new BookIdentity(
                        single.getOrDefault("study", ""),
                        Long.parseLong(single.get("run")),
                        single.getOrDefault("cutoff", ""),
                        Long.parseLong(single.get("seen")),
                        columns,
                        sheets,
                        words))
                : Optional.empty();
    }

    private static String cell(List<String> row, int place) {
        return place < row.size() ? row.get(place) : "";
    }

    private static boolean isNumber(String text) {
        return text != null && text.matches("\\d{1,15}");
    }
}
