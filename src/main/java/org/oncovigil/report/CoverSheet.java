package org.oncovigil.report;

import java.util.List;
import org.oncovigil.overview.InputLine;
import org.oncovigil.overview.SafetyOverview;

/** The first sheet: is anything on fire, which run this is, what was read, what was not checked, and where to sign. */
final class CoverSheet {
    private static final List<Integer> WIDTHS = List.of(44, 20, 10, 12, 12, 12, 54);
    private static final int LAST = WIDTHS.size() - 1;
    /** Rows that are still readable on one page. */
    private static final int ROWS_OF_ONE_PAGE = 60;

    private static final float LIGHT_HEIGHT = 26;
    private static final float SIGN_HEIGHT = 20;

    private final Book book;
    private final Words words;
    private final Page page;
    private int row;

    CoverSheet(Book book) {
        this.book = book;
        this.words = book.words();
        this.page = book.open(book.layout().sheet(SheetKey.COVER), 1);
    }

    /** Fills the sheet, which was opened first, when all others are finished. */
    void write(SafetyOverview overview, CoverFacts facts, List<SheetEntry> sheets) {
        page.widths(WIDTHS);
        SheetLayout layout = book.layout().sheet(SheetKey.COVER);
        page.strip(WIDTHS.size(), words.language().line(layout.noteEn(), layout.noteZh()));
        page.freeze(0, Page.HEADER_ROW);
        row = Page.HEADER_ROW;
        lights(facts.lights());
        run(facts.run());
        inputs(overview.summary().inputs());
        unchecked(facts.unchecked());
        index(sheets);
        signature();
        page.repeatTop(Page.HEADER_ROW - 1);
        page.printArea(LAST, row);
        if (row <= ROWS_OF_ONE_PAGE) {
            page.onOnePage();
        }
    }

    private void lights(List<CoverFacts.Light> lights) {
        header(Phrase.LIGHTS, Phrase.LIGHT_ANSWER, Phrase.LIGHT_COUNT, Phrase.LIGHT_DETAIL);
        for (CoverFacts.Light light : lights) {
            page.begin(row, LIGHT_HEIGHT);
            String tab = book.tab(book.layout().sheet(light.sheet()), 1);
            page.put(0, new Content.Text(words.lines(light.question())), StyleName.LABEL);
            page.put(
                    1,
                    new Content.Text(words.say(light.answer().phrase())),
                    light.answer().style());
            page.put(2, Content.number(light.count()), StyleName.NUMBER);
            page.put(3, LAST - 1, Content.text(light.detail()), StyleName.WRAP);
            page.put(LAST, new Content.Link("→ " + tab, Book.target(tab, 0)), StyleName.LINK);
            row++;
        }
        row++;
    }

    private void run(List<CoverFacts.Fact> facts) {
        section(Phrase.SECTION_RUN);
        for (CoverFacts.Fact fact : facts) {
            page.begin(row);
            page.put(0, new Content.Code(fact.label().code()), StyleName.LABEL);
            across(1, fact.value());
        }
        row++;
    }

    private void inputs(List<InputLine> inputs) {
        section(Phrase.SECTION_INPUTS);
        header(
                Phrase.FILE,
                Phrase.FORMAT,
                Phrase.DOMAIN,
                Phrase.ROWS_READ,
                Phrase.ROWS_USED,
                Phrase.ROWS_SET_ASIDE,
                Phrase.HASH);
        for (InputLine input : inputs) {
            page.begin(row++);
            page.put(0, Content.text(input.file()), StyleName.WRAP);
            page.put(1, Content.text(input.format()), StyleName.TEXT);
            page.put(2, Content.text(input.domain()), StyleName.TEXT);
            page.put(3, Content.number(input.rowsRead()), StyleName.NUMBER);
            page.put(4, Content.number(input.rowsUsed()), StyleName.NUMBER);
            page.put(5, Content.number(input.rowsSetAside()), StyleName.NUMBER);
            page.put(6, Content.text(input.sha256()), StyleName.WRAP);
        }
        row++;
    }

    private void unchecked(List<String> lines) {
        section(Phrase.SECTION_UNCHECKED);
        for (String line : lines) {
            page.begin(row);
            across(0, line);
        }
        row++;
    }

    private void index(List<SheetEntry> sheets) {
        section(Phrase.SECTION_INDEX);
        header(Phrase.SHEET, Phrase.ROWS, Phrase.CONTENT);
        for (SheetEntry entry : sheets) {
            page.begin(row);
            String tab = book.tab(entry.layout(), 1);
            String text = entry.sheets() == 1 ? tab : tab + " … (" + entry.sheets() + ")";
            page.put(0, new Content.Link(text, Book.target(tab, 0)), StyleName.LINK);
            page.put(1, Content.number(entry.rows()), StyleName.NUMBER);
            across(
                    2,
                    words.language()
                            .line(entry.layout().noteEn(), entry.layout().noteZh()));
        }
        row++;
    }

    private void signature() {
        section(Phrase.SECTION_SIGNATURE);
        sign(Phrase.REVIEWER, "");
        sign(Phrase.ROLE, "");
        sign(Phrase.MEANING, words.say(Phrase.MEANING_TEXT));
        sign(Phrase.SIGNED_AT, "");
        sign(Phrase.SIGNATURE, "");
    }

    private void sign(Phrase label, String text) {
        page.begin(row, SIGN_HEIGHT);
        page.put(0, new Content.Code(label.code()), StyleName.LABEL);
        across(1, text);
    }

    private void section(Phrase phrase) {
        page.begin(row++);
        page.put(0, new Content.Code(phrase.code()), StyleName.SECTION);
        for (int column = 1; column <= LAST; column++) {
            page.put(column, Content.BLANK, StyleName.SECTION);
        }
    }

    /** Writes column headers; the last one reaches to the right edge. */
    private void header(Phrase... phrases) {
        page.begin(row++);
        int last = phrases.length - 1;
        for (int column = 0; column < last; column++) {
            page.put(column, new Content.Code(phrases[column].code()), StyleName.HEADER);
        }
        page.put(last, LAST, new Content.Code(phrases[last].code()), StyleName.HEADER);
    }

    /** Writes a text over the rest of the row that was started, and goes on to the next row. */
    private void across(int first, String text) {
        page.put(first, LAST, Content.text(text), StyleName.WRAP);
        row++;
    }
}
