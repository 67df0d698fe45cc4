package org.oncovigil.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A table of the page. Its columns have the titles and relative widths that the layout gives the workbook's sheet of the
 * same rows.
 *
 * @param <T> what one row shows
 */
final class PageTable<T> {
    /** Rows that a page is still read with; the workbook holds all. */
    static final int MOST_ROWS = 500;

    private static final int THOUSAND = 1000;
    private static final int TEN = 10;

    private final Markup out;
    private final Words words;
    private final List<ColumnLayout> columns;
    private final Map<String, Function<T, Content>> values;

    /**
     * A table.
     *
     * @param columns the columns, in order
     * @param values how each column is filled
     */
    PageTable(Markup out, Words words, List<ColumnLayout> columns, Map<String, Function<T, Content>> values) {
        this.out = out;
        this.words = words;
        this.columns = List.copyOf(columns);
        this.values = values;
    }

    /** A column that the layout does not have, and that names its row. */
    static ColumnLayout key(String key, String title, int width) {
        return new ColumnLayout(key, title, "", width, ColumnStyle.TEXT, true, ColumnGroup.KEY, false, "");
    }

    /** A column that the layout does not have. */
    static ColumnLayout column(String key, String title, int width, ColumnStyle style) {
        return new ColumnLayout(key, title, "", width, style, true, ColumnGroup.FACT, false, "");
    }

    /**
     * Writes the table, or that there is nothing to show.
     *
     * @param caption what the table is
     * @param rows the rows; those beyond {@link #MOST_ROWS} are not shown, and the page says so
     * @param total how many rows there are
     */
    void write(String caption, List<T> rows, long total) {
        if (rows.isEmpty()) {
            out.element("p", words.say(Phrase.ROWS_NONE), "class", "note").line();
            return;
        }
        List<T> shown = rows.subList(0, Math.min(rows.size(), MOST_ROWS));
        out.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", caption);
        out.open("table").line().element("caption", caption).line();
        out.open("colgroup");
        int sum = columns.stream().mapToInt(ColumnLayout::width).sum();
        columns.forEach(column -> out.open("col", "style", "width:" + share(column.width(), sum)));
        out.close("colgroup").line().open("thead").open("tr");
        columns.forEach(column -> out.element(
                "th",
                words.language().lines(column.titleEn(), column.titleZh()),
                "scope",
                "col",
                "class",
                isNumber(column) ? "n" : ""));
        out.close("tr").close("thead").line().open("tbody").line();
        shown.forEach(this::row);
        out.close("tbody").close("table").close("div").line();
        String counted = words.say(Phrase.ROWS_SHOWN, 1, shown.size(), total);
        out.element("p", shown.size() < total ? counted + " " + words.say(Phrase.PAGE_REST) : counted, "class", "note")
                .line();
    }

    private void row(T row) {
        List<Content> cells = new ArrayList<>();
        columns.forEach(column -> cells.add(values.get(column.key()).apply(row)));
        boolean gone = false;
        int header = -1;
        for (int place = 0; place < cells.size(); place++) {
            ColumnLayout column = columns.get(place);
            gone |= Emphasis.of(column.style(), cells.get(place))
                    .filter(Emphasis.GONE::equals)
                    .isPresent();
            boolean names = column.group() == ColumnGroup.KEY && cells.get(place) != Content.BLANK;
            header = header < 0 && names ? place : header;
        }
        out.open("tr", "class", gone ? "gone" : "");
        for (int place = 0; place < cells.size(); place++) {
            cell(columns.get(place), cells.get(place), place == header);
        }
        out.close("tr").line();
    }

    private void cell(ColumnLayout column, Content content, boolean header) {
        Optional<Emphasis> emphasis = Emphasis.of(column.style(), content);
        String look =
                emphasis.map(found -> found.name().toLowerCase(Locale.ROOT)).orElse(look(column));
        String text = ContentText.plain(content, words);
        out.element(header ? "th" : "td", text, "scope", header ? "row" : "", "class", look);
    }

    private static String look(ColumnLayout column) {
        if (isNumber(column)) {
            return "n";
        }
        return column.wrap() ? "" : "whole";
    }

    private static boolean isNumber(ColumnLayout column) {
        return column.style() == ColumnStyle.NUMBER || column.style() == ColumnStyle.GRADE;
    }

    /** A part of a whole in per cent, with one decimal. */
    private static String share(int part, int whole) {
        int thousandths = part * THOUSAND / whole;
        return thousandths / TEN + "." + thousandths % TEN + "%";
    }
}
