package org.oncovigil.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.oncovigil.overview.InputLine;

/** What the workbook's cover says: the five lights, which run this is, what was not checked, and what was read. */
final class PageCover {
    private static final int FILE_WIDTH = 30;
    private static final int WORD_WIDTH = 12;
    private static final int NUMBER_WIDTH = 10;
    private static final int HASH_WIDTH = 60;

    private final Markup out;
    private final Words words;
    private final CoverFacts facts;

    PageCover(Markup out, Words words, CoverFacts facts) {
        this.out = out;
        this.words = words;
        this.facts = facts;
    }

    /** Writes which run this is. */
    void run() {
        out.open("dl").line();
        for (CoverFacts.Fact fact : facts.run()) {
            out.open("div").element("dt", words.say(fact.label())).element("dd", fact.value());
            out.close("div").line();
        }
        out.close("dl").line();
    }

    /** Writes the five lights; a question leads to the section of the page that answers it, if there is one. */
    void lights(Set<String> sections) {
        out.open("table", "class", "lights").element("caption", words.say(Phrase.LIGHTS));
        out.open("thead").open("tr");
        for (Phrase header : List.of(Phrase.LIGHTS, Phrase.LIGHT_ANSWER, Phrase.LIGHT_COUNT, Phrase.LIGHT_DETAIL)) {
            out.element("th", words.say(header), "scope", "col", "class", header == Phrase.LIGHT_COUNT ? "n" : "");
        }
        out.close("tr").close("thead").line().open("tbody").line();
        for (CoverFacts.Light light : facts.lights()) {
            light(light, sections.contains(light.sheet().fileName()));
        }
        out.close("tbody").close("table").line();
    }

    private void light(CoverFacts.Light light, boolean linked) {
        out.open("tr").open("th", "scope", "row");
        String question = words.lines(light.question());
        if (linked) {
            out.element("a", question, "href", "#" + light.sheet().fileName());
        } else {
            out.text(question);
        }
        out.close("th");
        out.element("td", words.say(light.answer().phrase()), "class", look(light.answer()));
        out.element("td", String.valueOf(light.count()), "class", "n");
        out.element("td", light.detail()).close("tr").line();
    }

    private static String look(CoverFacts.Answer answer) {
        return switch (answer) {
            case YES -> "light yes";
            case LOOK -> "light maybe";
            case NO -> "light no";
        };
    }

    /** Writes what was not checked. */
    void unchecked() {
        out.open("ul").line();
        facts.unchecked().forEach(line -> out.element("li", line).line());
        out.close("ul").line();
    }

    /** Writes the files that were read. */
    void inputs(List<InputLine> inputs) {
        Map<String, Function<InputLine, Content>> values = new LinkedHashMap<>();
        values.put("file", input -> Content.text(input.file()));
        values.put("format", input -> Content.text(input.format()));
        values.put("domain", input -> Content.text(input.domain()));
        values.put("read", input -> Content.number(input.rowsRead()));
        values.put("used", input -> Content.number(input.rowsUsed()));
        values.put("aside", input -> Content.number(input.rowsSetAside()));
        values.put("hash", input -> Content.text(input.sha256()));
        List<ColumnLayout> columns = List.of(
                PageTable.key("file", words.lines(Phrase.FILE), FILE_WIDTH),
                column("format", Phrase.FORMAT, WORD_WIDTH, ColumnStyle.TEXT),
                column("domain", Phrase.DOMAIN, WORD_WIDTH, ColumnStyle.TEXT),
                column("read", Phrase.ROWS_READ, NUMBER_WIDTH, ColumnStyle.NUMBER),
                column("used", Phrase.ROWS_USED, NUMBER_WIDTH, ColumnStyle.NUMBER),
                column("aside", Phrase.ROWS_SET_ASIDE, NUMBER_WIDTH, ColumnStyle.NUMBER),
                column("hash", Phrase.HASH, HASH_WIDTH, ColumnStyle.TEXT));
        new PageTable<>(out, words, columns, values).write(words.say(Phrase.SECTION_INPUTS), inputs, inputs.size());
    }

    private ColumnLayout column(String key, Phrase title, int width, ColumnStyle style) {
        return PageTable.column(key, words.lines(title), width, style);
    }
}
