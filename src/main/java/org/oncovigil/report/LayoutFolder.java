package org.oncovigil.report;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;
import org.oncovigil.table.TextRow;
import org.oncovigil.table.TextTable;

/** Reads {@code reports/layout}: the sheets, the columns of each, the words and the drop-down lists. All or nothing. */
final class LayoutFolder {
    /** The widest column a spreadsheet takes. Unit: characters. Source: Excel specifications and limits. */
    private static final int WIDEST = 255;
    /** The longest name of a tab. Unit: characters. Source: Excel specifications and limits. */
    private static final int LONGEST_TAB = 31;

    private static final String PARTS = "marker, key, fact, decision, reviewer, in this order";

    private final Path folder;
    private final Language language;
    private final List<Problem> problems = new ArrayList<>();

    private LayoutFolder(Path folder, Language language) {
        this.folder = folder;
        this.language = language;
    }

    /**
     * Reads a layout folder.
     *
     * @param columnsOf the columns that the program can fill, by sheet
     * @throws ReportFault if a file is missing or a value cannot be used; all problems are told together
     */
    static ReportLayout read(Path folder, Language language, Map<SheetKey, Set<String>> columnsOf) {
        LayoutFolder reader = new LayoutFolder(folder, language);
        Map<String, SheetLayout> sheets = reader.sheets(columnsOf);
        Words words = reader.words();
        Map<String, List<String>> lists = reader.lists();
        reader.checkLists(sheets, lists);
        if (!reader.problems.isEmpty()) {
            throw new ReportFault(reader.problems, null);
        }
        return new ReportLayout(sheets, words, lists);
    }

    private Map<String, SheetLayout> sheets(Map<SheetKey, Set<String>> columnsOf) {
        Map<String, TextRow> rows = new LinkedHashMap<>();
        rows("sheets.csv").forEach(row -> rows.put(row.cell("sheet"), row));
        Map<String, SheetLayout> sheets = new LinkedHashMap<>();
        for (SheetKey key : SheetKey.values()) {
            TextRow row = rows.get(key.fileName());
            if (row == null) {
                wrong("sheets.csv", 0, "sheet", "no row for sheet " + key.fileName(), "one row for each sheet");
                continue;
            }
            List<ColumnLayout> columns =
                    key.hasColumns() ? columns(key.fileName() + ".csv", columnsOf.get(key)) : List.of();
            sheets.put(key.fileName(), sheet(row, columns));
        }
        return sheets;
    }

    private SheetLayout sheet(TextRow row, List<ColumnLayout> columns) {
        SheetLayout layout = new SheetLayout(
                row.cell("sheet"),
                row.cell("title_en"),
                row.cell("title_zh"),
                constant(SheetLayout.Paper.class, "sheets.csv", row, "paper").orElse(SheetLayout.Paper.A4),
                row.cell("note_en"),
                row.cell("note_zh"),
                columns);
        String tab = language.line(layout.titleEn(), layout.titleZh());
        if (tab.isEmpty() || tab.length() > LONGEST_TAB || tab.matches(".*[:\\\\/?*\\[\\]].*|'.*|.*'")) {
            wrong(
                    "sheets.csv",
                    row.line(),
                    "title_en",
                    "\"" + tab + "\"",
                    "1 to 31 characters, none of : \\ / ? * [ ]");
        }
        return layout;
    }

    private List<ColumnLayout> columns(String file, Set<String> known) {
        List<ColumnLayout> columns = new ArrayList<>();
        for (TextRow row : rows(file)) {
            if (!known.contains(row.cell("key"))) {
                problems.add(Problem.of(
                        ReportMessage.LAYOUT_COLUMN_UNKNOWN,
                        Place.line(file, row.line()).column("key"),
                        "\"" + row.cell("key") + "\"",
                        "one of " + String.join(", ", known.stream().sorted().toList()),
                        ReportFault.NOTHING_WRITTEN));
                continue;
            }
            columns.add(new ColumnLayout(
                    row.cell("key"),
                    row.cell("title_en"),
                    row.cell("title_zh"),
                    width(file, row),
                    constant(ColumnStyle.class, file, row, "style").orElse(ColumnStyle.TEXT),
                    yes(file, row, "wrap"),
                    constant(ColumnGroup.class, file, row, "group").orElse(ColumnGroup.FACT),
                    yes(file, row, "detail"),
                    row.cell("list")));
        }
        checkOrder(file, columns);
        return columns;
    }

    private void checkOrder(String file, List<ColumnLayout> columns) {
        ColumnGroup last = ColumnGroup.MARKER;
        for (ColumnLayout column : columns) {
            if (column.group().compareTo(last) < 0) {
                wrong(file, 0, "group", "column " + column.key() + " stands after a later part", PARTS);
            }
            last = column.group();
        }
        if (columns.isEmpty()) {
            wrong(file, 0, "key", "no column", "at least one column");
        }
    }

    private Words words() {
        Map<String, Words.Pair> words = new LinkedHashMap<>();
        for (TextRow row : rows("words.csv")) {
            words.put(row.cell("code"), new Words.Pair(row.cell("en"), row.cell("zh")));
        }
        for (Phrase phrase : Phrase.values()) {
            if (!words.containsKey(phrase.code())) {
                wrong("words.csv", 0, "code", "no row for " + phrase.code(), "one row for each fixed text");
            }
        }
        return new Words(language, words);
    }

    private Map<String, List<String>> lists() {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        for (TextRow row : rows("lists.csv")) {
            lists.computeIfAbsent(row.cell("list"), name -> new ArrayList<>()).add(row.cell("code"));
        }
        return lists;
    }

    private void checkLists(Map<String, SheetLayout> sheets, Map<String, List<String>> lists) {
        for (SheetLayout sheet : sheets.values()) {
            for (ColumnLayout column : sheet.columns()) {
                if (!column.list().isEmpty() && !lists.containsKey(column.list())) {
                    wrong(sheet.key() + ".csv", 0, "list", "\"" + column.list() + "\"", "a list of lists.csv");
                }
            }
        }
    }

    private int width(String file, TextRow row) {
        String text = row.cell("width");
        int width = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
        if (width < 1 || width > WIDEST) {
            wrong(file, row.line(), "width", "\"" + text + "\"", "a whole number from 1 to " + WIDEST);
        }
        return width;
    }

    private boolean yes(String file, TextRow row, String column) {
        String text = row.cell(column);
        if (!text.equals("yes") && !text.equals("no")) {
            wrong(file, row.line(), column, "\"" + text + "\"", "yes or no");
        }
        return text.equals("yes");
    }

    private <E extends Enum<E>> Optional<E> constant(Class<E> type, String file, TextRow row, String column) {
        String text = row.cell(column);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text.toUpperCase(Locale.ROOT))) {
                return Optional.of(constant);
            }
        }
        wrong(file, row.line(), column, "\"" + text + "\"", "one of " + List.of(type.getEnumConstants()));
        return Optional.empty();
    }

    private List<TextRow> rows(String file) {
        try {
            return TextTable.read(folder.resolve(file)).rows();
        } catch (UncheckedIOException failure) {
            problems.add(Problem.of(
                    ReportMessage.LAYOUT_UNREADABLE,
                    Place.file(file),
                    "the file cannot be read from " + folder,
                    "a CSV file",
                    ReportFault.NOTHING_WRITTEN));
            return List.of();
        }
    }

    private void wrong(String file, long line, String column, String found, String expected) {
        Place place = line == 0 ? Place.file(file) : Place.line(file, line);
        problems.add(Problem.of(
                ReportMessage.LAYOUT_VALUE_WRONG, place.column(column), found, expected, ReportFault.NOTHING_WRITTEN));
    }
}
