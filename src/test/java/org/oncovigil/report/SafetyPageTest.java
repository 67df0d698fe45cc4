package org.oncovigil.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.oncovigil.overview.EventLine;
import org.oncovigil.overview.EventState;
import org.oncovigil.overview.SafetyOverview;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The page is read as a browser reads it: its elements through a parser of the platform, its bytes as a file. */
class SafetyPageTest {
    private static final Path LAYOUT = Path.of("reports/layout");
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    /** Serial number of 1970-01-01 in a workbook. */
    private static final long DAY_1970 = 25_569;

    @TempDir
    Path folder;

    private Path write(SafetyOverview overview, Language language) {
        return SafetyPage.write(overview, LAYOUT, folder.resolve("out"), language);
    }

    private String html(SafetyOverview overview, Language language) throws IOException {
        return Files.readString(write(overview, language), StandardCharsets.UTF_8);
    }

    /** Elements are balanced on this page, so that, with its void elements closed, it can be read as XML. */
    private Document read(SafetyOverview overview, Language language) throws Exception {
        return parse(html(overview, language));
    }

    private static Document parse(String html) throws Exception {
        String xml = html.replace("<!DOCTYPE html>", "").replaceAll("<(meta|col|br)(?=[ >])([^>]*)>", "<$1$2/>");
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static List<Element> elements(Element from, String tag) {
        NodeList nodes = from.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int place = 0; place < nodes.getLength(); place++) {
            elements.add((Element) nodes.item(place));
        }
        return elements;
    }

    private static Element section(Document page, String id) {
        return elements(page.getDocumentElement(), "section").stream()
                .filter(section -> section.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The texts of the rows of a table's body. */
    private static List<List<String>> rows(Element table) {
        List<List<String>> rows = new ArrayList<>();
        for (Element row : elements(elements(table, "tbody").get(0), "tr")) {
            List<String> cells = new ArrayList<>();
            for (org.w3c.dom.Node cell = row.getFirstChild(); cell != null; cell = cell.getNextSibling()) {
                if (cell instanceof Element) {
                    cells.add(cell.getTextContent());
                }
            }
            rows.add(cells);
        }
        return rows;
    }

    private static List<List<String>> rows(Document page, String id) {
        return rows(elements(section(page, id), "table").get(0));
    }

    @Test
    void thePageStandsUnderTheWorkbooksName() {
        assertThat(write(OverviewFixture.thirdNight(), Language.EN).getFileName())
                .hasToString("DEMO-001_safety_asof-20260305_run-0003_UNBLINDED.html");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePageIsTheGoldenFile(Language language) throws IOException {
        Path page = write(OverviewFixture.thirdNight(), language);
        Path golden = GOLDEN.resolve("page-" + language.name().toLowerCase(Locale.ROOT) + ".html");
        if (System.getenv().containsKey("WRITE_GOLDEN")) {
            Files.copy(page, golden, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }

        assertThat(Files.readAllLines(page, StandardCharsets.UTF_8))
                .containsExactlyElementsOf(Files.readAllLines(golden, StandardCharsets.UTF_8));
    }

    @Test
    void theSameOverviewGivesTheSameBytesInAnyZoneAndLocale() throws IOException {
        byte[] first = Files.readAllBytes(write(OverviewFixture.thirdNight(), Language.BOTH));
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(Files.readAllBytes(write(OverviewFixture.thirdNight(), Language.BOTH)))
                    .isEqualTo(first);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePageNeedsNeitherNetworkNorScript(Language language) throws Exception {
        String html = html(OverviewFixture.thirdNight(), language);
        Document page = parse(html);

        assertThat(html.toLowerCase(Locale.ROOT))
                .doesNotContain("<script", "javascript:", "@import", "<link", "<img", "<iframe")
                .contains("content=\"default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;\"");
        assertThat(elements(page.getDocumentElement(), "*")).allSatisfy(element -> {
            assertThat(element.hasAttribute("src")).isFalse();
            assertThat(element.getAttribute("href")).matches("|#[a-z-]+");
        });
        Matcher addresses = Pattern.compile("[a-z]+://[^\"'<\\s]*").matcher(html);
        assertThat(addresses.results().map(found -> found.group())).containsOnly("http://www.w3.org/2000/svg");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyTableHasACaptionAndSaysWhatItsHeadersHead(Language language) throws Exception {
        Document page = read(OverviewFixture.thirdNight(), language);

        assertThat(elements(page.getDocumentElement(), "table"))
                .hasSizeGreaterThan(7)
                .allSatisfy(table -> {
                    assertThat(elements(table, "caption")).hasSize(1);
                    assertThat(elements(elements(table, "thead").get(0), "th"))
                            .allSatisfy(header ->
                                    assertThat(header.getAttribute("scope")).isEqualTo("col"));
                    assertThat(elements(elements(table, "tbody").get(0), "th"))
                            .allSatisfy(header ->
                                    assertThat(header.getAttribute("scope")).isEqualTo("row"));
                });
        assertThat(elements(page.getDocumentElement(), "svg")).allSatisfy(drawing -> {
            assertThat(drawing.getAttribute("role")).isEqualTo("img");
            assertThat(drawing.getAttribute("aria-label")).isNotEmpty();
        });
        assertThat(elements(page.getDocumentElement(), "section"))
                .extracting(section -> section.getAttribute("id"))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"EN, en, What's new", "ZH, zh-Hans, 今日要点", "BOTH, en, What's new 今日要点"})
    void thePageSaysItsLanguage(Language language, String tag, String heading) throws Exception {
        Document page = read(OverviewFixture.thirdNight(), language);

        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo(tag);
        assertThat(elements(section(page, "whats-new"), "h2").get(0).getTextContent())
                .isEqualTo(heading);
    }

    @Test
    void chineseOnAPageOfBothLanguagesIsMarkedAsChinese() throws IOException {
        assertThat(html(OverviewFixture.thirdNight(), Language.BOTH))
                .contains("<h2>What&#39;s new <span lang=\"zh-Hans\">今日要点</span></h2>");
        assertThat(html(OverviewFixture.thirdNight(), Language.ZH)).doesNotContain("<span");
    }

    @Test
    void textOfAListingStaysText() throws Exception {
        String term = "<script>alert(1)</script>\"><img src=x onerror=alert(2)> & 'x' \u0000\u0008\uFFFE皮疹";
        List<EventLine> one = List.of(EventFixture.event(OverviewFixture.S01, 1, term)
                .from("2026-01-20")
                .grade(1)
                .is(EventState.NEW)
                .line());
        SafetyOverview overview = OverviewFixture.with(OverviewFixture.run(3, 2), one, List.of());
        String html = html(overview, Language.EN);

        assertThat(html)
                .doesNotContain("<script", "<img")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&gt;&lt;img src=x onerror=alert(2)&gt;"
                        + " &amp; &#39;x&#39; ???<span lang=\"zh-Hans\">皮疹</span> G1");
        assertThat(rows(parse(html), "whats-new"))
                .anySatisfy(row -> assertThat(row)
                        .contains("<script>alert(1)</script>\"><img src=x onerror=alert(2)> & 'x' ???皮疹 G1"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void pageAndWorkbookSayTheSame(Language language) throws Exception {
        SafetyOverview overview = OverviewFixture.thirdNight();
        Document page = read(overview, language);
        Path file = SafetyWorkbook.write(overview, LAYOUT, folder.resolve("out"), language);
        try (XSSFWorkbook book = WorkbookDump.open(file)) {
            List<List<String>> lights = rows(page, "lights");
            XSSFSheet cover = book.getSheetAt(SheetKey.COVER.ordinal());
            for (int light = 0; light < 5; light++) {
                List<String> cells = WorkbookDump.row(cover, Page.FIRST_ROW + light);
                assertThat(lights.get(light).subList(1, 4)).isEqualTo(cells.subList(1, 4));
            }
            sameTable(page, book, SheetKey.WHATS_NEW, 14);
            sameTable(page, book, SheetKey.STOPPING_RULES, 10);
            List<List<String>> cohorts = rows(page, "dlt-board");
            XSSFSheet board = book.getSheetAt(SheetKey.DLT_BOARD.ordinal());
            for (int row = 0; row < cohorts.size(); row++) {
                List<String> cells = WorkbookDump.row(board, Page.FIRST_ROW + row).stream()
                        .filter(cell -> !cell.isEmpty())
                        .toList();
                assertThat(cohorts.get(row).stream().filter(cell -> !cell.isEmpty()))
                        .isEqualTo(cells);
            }
        }
    }

    private static void sameTable(Document page, XSSFWorkbook book, SheetKey key, int leastColumns) {
        List<List<String>> rows = rows(page, key.fileName());
        XSSFSheet sheet = book.getSheetAt(key.ordinal());
        List<String> headers = elements(
                        elements(section(page, key.fileName()), "thead").get(0), "th")
                .stream()
                .map(Element::getTextContent)
                .toList();
        List<String> titles = WorkbookDump.row(sheet, Page.HEADER_ROW).stream()
                .map(title -> title.replace("\n", ""))
                .toList();
        assertThat(headers).hasSizeGreaterThanOrEqualTo(leastColumns);
        for (int row = 0; row < rows.size(); row++) {
            List<String> cells = WorkbookDump.row(sheet, Page.FIRST_ROW + row);
            for (int column = 0; column < headers.size(); column++) {
                int place = titles.indexOf(headers.get(column));
                String cell = place < cells.size() ? cells.get(place).replace("\n", "") : "";
                String shown = rows.get(row).get(column);
                if (shown.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                    shown = String.valueOf(java.time.LocalDate.parse(shown).toEpochDay() + DAY_1970);
                }
                assertThat(shown).as(headers.get(column)).isEqualTo(cell);
            }
        }
        assertThat(WorkbookDump.row(sheet, Page.FIRST_ROW + rows.size())).isEmpty();
    }

    @Test
    void theGridShowsEachDayOfASubjectAsTheBoardOfTheWorkbookDoes() throws Exception {
        Document page = read(OverviewFixture.thirdNight(), Language.EN);
        List<List<String>> grid =
                rows(elements(section(page, "dlt-board"), "table").get(1));

        List<String> s04 = grid.get(3);
        assertThat(s04).hasSize(2 + 28 + 7 + 1);
        assertThat(s04.subList(0, 3)).containsExactly("DEMO-001-0004", "C2 DL2", "D");
        assertThat(s04.get(13)).as("day 12: onset of the DLT").isEqualTo("3!");
        assertThat(s04.get(23)).as("day 22: second dose while it lasts").isEqualTo("D3");
        assertThat(grid.get(0).subList(2, 7)).containsExactly("D2", "3", "3", "2", "");
    }

    @Test
    void theDrawingShowsDltsBesideTheSubjectsTreated() throws Exception {
        Document page = read(OverviewFixture.thirdNight(), Language.EN);
        Element drawing = elements(page.getDocumentElement(), "svg").get(0);

        assertThat(elements(drawing, "text"))
                .extracting(Element::getTextContent)
                .contains("C2", "2 + 1 / 4", "0 + 0 / 3");
    }

    @Test
    void overdueContactsAndOpenAlertsAreListedAndProblemsAreCountedByMessage() throws Exception {
        SafetyOverview overview = OverviewFixture.thirdNight();
        Document page = read(overview, Language.EN);

        assertThat(rows(page, "follow-up")).hasSize(1);
        assertThat(rows(page, "alerts"))
                .hasSize(Math.toIntExact(overview.alerts().stream()
                        .filter(line -> line.state() != org.oncovigil.alert.AlertState.LISTED
                                && line.state() != org.oncovigil.alert.AlertState.SUPERSEDED)
                        .count()));
        long counted = rows(page, "data-problems").stream()
                .mapToLong(row -> Long.parseLong(row.get(3)))
                .sum();
        assertThat(counted).isEqualTo(OverviewFixture.problems().size());
    }

    @Test
    void aListTooLongForAPageIsCutWithANotice() throws Exception {
        List<EventLine> many = IntStream.rangeClosed(1, 600)
                .mapToObj(number -> EventFixture.event(OverviewFixture.S01, number, "Headache")
                        .from("2026-01-20")
                        .grade(1)
                        .is(EventState.NEW)
                        .line())
                .toList();
        Document page = read(OverviewFixture.with(OverviewFixture.run(3, 2), many, List.of()), Language.EN);
        Element news = section(page, "whats-new");

        assertThat(rows(page, "whats-new")).hasSize(500);
        assertThat(news.getTextContent()).contains("Rows 1 to 500 of 607. The rest stands in the workbook.");
    }

    @Test
    void aBlindedPageNamesNoArmCohortDoseLevelLotOrTreatment() throws Exception {
        SafetyOverview overview = OverviewFixture.thirdNight();
        Path file = SafetyPage.write(overview, LAYOUT, folder, Language.BOTH, Blinding.BLINDED);
        String html = Files.readString(file, StandardCharsets.UTF_8);
        Redaction redaction = Redaction.of(overview);

        assertThat(file.getFileName()).hasToString("DEMO-001_safety_asof-20260305_run-0003_BLINDED.html");
        assertThat(html).doesNotContain("id=\"dlt-board\"", "href=\"#dlt-board\"", "25 µg", "LOT-7");
        assertThat(elements(parse(html).getDocumentElement(), "*"))
                .extracting(Element::getTextContent)
                .noneMatch(text -> redaction.finds(text.replaceAll("(?i)vaccine scale", "")));
    }

    @Test
    void aPageThatCannotBeWrittenIsOneClearMessageAndLeavesNothingBehind() throws IOException {
        Path target = folder.resolve(ReportFile.name(OverviewFixture.run(3, 2), Blinding.UNBLINDED, "html"));
        Files.createDirectories(target.resolve("occupied"));

        assertThatThrownBy(() -> SafetyPage.write(OverviewFixture.thirdNight(), LAYOUT, folder, Language.EN))
                .isInstanceOf(ReportFault.class)
                .hasMessageStartingWith("REP-006 ")
                .hasMessageContaining("No page was written.");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(target);
        }
    }
}
