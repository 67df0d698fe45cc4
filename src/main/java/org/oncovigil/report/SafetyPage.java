package org.oncovigil.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.oncovigil.overview.SafetyOverview;

/**
 * Writes the page of one run: the heart of the workbook as one HTML file that needs neither network nor script. It shows
 * the values that the workbook shows, taken from the same places. The same overview gives the same bytes.
 */
public final class SafetyPage {
    private static final String STYLE = style();
    /** The page may load nothing and run nothing, whatever stands in it. Source: W3C Content Security Policy Level 3. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    private final Markup out;
    private final SafetyOverview overview;
    private final ReportLayout layout;
    private final Words words;
    private final Blinding blinding;
    private final List<Section> sections;

    /** A section of the page: its anchor, its heading, a note below it, and what it holds. */
    private record Section(String id, String title, String note, Runnable body) {}

    private SafetyPage(Markup out, SafetyOverview overview, ReportLayout layout, Blinding blinding) {
        this.out = out;
        this.overview = overview;
        this.layout = layout;
        this.words = layout.words();
        this.blinding = blinding;
        EventSurvey survey = EventSurvey.of(overview, BoardDays.of(overview).count());
        PageCover cover = new PageCover(out, words, new CoverFacts(overview, survey, words, blinding));
        PageLists lists = new PageLists(out, layout, overview);
        News news = new News(overview, survey, words);
        PageBoard board = new PageBoard(out, layout, overview, survey);
        this.sections = List.of(
                section("lights", Phrase.LIGHTS, () -> cover.lights(anchors())),
                section("run", Phrase.SECTION_RUN, cover::run),
                sheet(SheetKey.WHATS_NEW, () -> lists.news(news)),
                sheet(SheetKey.DLT_BOARD, board::write),
                sheet(SheetKey.STOPPING_RULES, lists::stopping),
                section(SheetKey.FOLLOW_UP.fileName(), Phrase.PAGE_FOLLOW_UP, lists::followUp),
                section(SheetKey.ALERTS.fileName(), Phrase.PAGE_ALERTS, lists::alerts),
                section(SheetKey.DATA_PROBLEMS.fileName(), Phrase.PAGE_PROBLEMS, lists::problems),
                section("unchecked", Phrase.SECTION_UNCHECKED, cover::unchecked),
                section(
                        "inputs",
                        Phrase.SECTION_INPUTS,
                        () -> cover.inputs(overview.summary().inputs())));
    }

    /**
     * Writes the page into a folder, beside the workbook and under its name. The file appears under its name only when it
     * is whole; a page of the same run is replaced.
     *
     * @param overview what the run showed
     * @param layoutFolder the folder {@code reports/layout}
     * @param reportsFolder where workbooks and pages are kept
     * @param language the language of titles, headers and words
     * @return the page's path
     * @throws ReportFault if the layout cannot be used, or the folder or the file cannot be written
     */
    public static Path write(SafetyOverview overview, Path layoutFolder, Path reportsFolder, Language language) {
        return write(overview, layoutFolder, reportsFolder, language, Blinding.UNBLINDED);
    }

    /**
     * Writes the page for readers who may, or may not, know the treatment. A blinded page has no DLT board.
     *
     * @see #write(SafetyOverview, Path, Path, Language)
     */
    public static Path write(
            SafetyOverview overview, Path layoutFolder, Path reportsFolder, Language language, Blinding blinding) {
        ReportLayout whole = LayoutFolder.read(layoutFolder, language, SheetColumns.known());
        boolean blinded = blinding == Blinding.BLINDED;
        Markup out = new Markup(language, blinded ? Redaction.of(overview) : Redaction.none());
        new SafetyPage(out, overview, blinded ? whole.blinded() : whole, blinding).document();
        byte[] bytes = out.toString().getBytes(StandardCharsets.UTF_8);
        String name = ReportFile.name(overview.run(), blinding, "html");
        return ReportFile.write(reportsFolder, name, ReportMessage.PAGE_UNWRITABLE, stream -> stream.write(bytes));
    }

    private Section section(String id, Phrase title, Runnable body) {
        return new Section(id, words.say(title), "", body);
    }

    private Section sheet(SheetKey key, Runnable body) {
        SheetLayout sheet = layout.sheet(key);
        Language language = words.language();
        return new Section(
                key.fileName(),
                language.line(sheet.titleEn(), sheet.titleZh()),
                language.lines(sheet.noteEn(), sheet.noteZh()),
                body);
    }

    /** The sections that this reader may see. */
    private List<Section> shown() {
        return sections.stream()
                .filter(section ->
                        blinding == Blinding.UNBLINDED || !section.id().equals(SheetKey.DLT_BOARD.fileName()))
                .toList();
    }

    private Set<String> anchors() {
        return shown().stream().map(Section::id).collect(Collectors.toSet());
    }

    private void document() {
        String run = CoverFacts.runText(overview.run(), words, blinding);
        out.own("<!DOCTYPE html>").line().open("html", "lang", out.language()).line();
        head(run);
        out.open("body").line().open("header").line();
        out.element("p", run, "class", "strip").line();
        out.element("h1", overview.run().title()).line().close("header").line();
        contents();
        out.open("main").line();
        shown().forEach(this::section);
        out.close("main").line().open("footer").line();
        String workbook = ReportFile.name(overview.run(), blinding, "xlsx");
        out.element("p", words.say(Phrase.PAGE_BESIDE, workbook)).line();
        out.element("p", "OncoVigil " + overview.run().program() + " · " + run).line();
        out.close("footer").line().close("body").line().close("html").line();
    }

    private void head(String title) {
        out.open("head").line().open("meta", "charset", "UTF-8").line();
        out.open("meta", "http-equiv", "Content-Security-Policy", "content", POLICY)
                .line();
        out.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        out.plain("title", title).line();
        out.open("style").line().own(STYLE).close("style").line().close("head").line();
    }

    private void contents() {
        out.open("nav", "aria-label", words.say(Phrase.PAGE_CONTENTS))
                .open("ul")
                .line();
        for (Section section : shown()) {
            out.open("li").element("a", section.title(), "href", "#" + section.id());
            out.close("li").line();
        }
        out.close("ul").close("nav").line();
    }

    private void section(Section section) {
        out.open("section", "id", section.id()).line();
        out.element("h2", section.title()).line();
        if (!section.note().isEmpty()) {
            out.element("p", section.note(), "class", "lead").line();
        }
        section.body().run();
        out.close("section").line();
    }

    private static String style() {
        try (InputStream css = SafetyPage.class.getResourceAsStream("page.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
