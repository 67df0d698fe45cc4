package org.oncovigil.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.oncovigil.overview.EventLine;
import org.oncovigil.overview.SafetyOverview;

class SafetyWorkbookTest {
    private static final Path LAYOUT = Path.of("reports/layout");
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @TempDir
    Path folder;

    private Path write(SafetyOverview overview, Language language) {
        return SafetyWorkbook.write(overview, LAYOUT, folder.resolve("out"), language);
    }

    private XSSFWorkbook book(Language language) {
        return WorkbookDump.open(write(OverviewFixture.thirdNight(), language));
    }

    private static int column(XSSFSheet sheet, String header) {
        int column = WorkbookDump.row(sheet, Page.HEADER_ROW).indexOf(header);
        assertThat(column)
                .as("column \"%s\" of %s", header, sheet.getSheetName())
                .isNotNegative();
        return column;
    }

    private static XSSFCell cell(XSSFSheet sheet, int row, String header) {
        return sheet.getRow(row).getCell(column(sheet, header));
    }

    private static List<XSSFSheet> visible(XSSFWorkbook book) {
        return IntStream.range(0, book.getNumberOfSheets())
                .filter(index -> book.getSheetVisibility(index) == SheetVisibility.VISIBLE)
                .mapToObj(book::getSheetAt)
                .toList();
    }

    @Test
    void theFileNameTellsStudyCutOffRunAndBlinding() {
        assertThat(write(OverviewFixture.thirdNight(), Language.EN).getFileName())
                .hasToString("DEMO-001_safety_asof-20260305_run-0003_UNBLINDED.xlsx");
    }

    @Test
    void nothingButTheWorkbookIsLeftInTheFolder() throws IOException {
        Path file = write(OverviewFixture.thirdNight(), Language.EN);

        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theBookIsTheGoldenText(Language language) throws IOException {
        List<String> lines = WorkbookDump.of(write(OverviewFixture.thirdNight(), language));
        Path golden = GOLDEN.resolve("workbook-" + language.name().toLowerCase(Locale.ROOT) + ".tsv");
        if (System.getenv().containsKey("WRITE_GOLDEN")) {
            Files.write(golden, lines, StandardCharsets.UTF_8);
        }

        assertThat(lines).containsExactlyElementsOf(Files.readAllLines(golden, StandardCharsets.UTF_8));
    }

    @Test
    void theSameOverviewGivesTheSameBytesInAnyZoneAndLocale() throws IOException {
        byte[] first = Files.readAllBytes(write(OverviewFixture.thirdNight(), Language.BOTH));
        SortedMap<String, String> firstParts = parts();
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            byte[] second = Files.readAllBytes(write(OverviewFixture.thirdNight(), Language.BOTH));

            assertThat(parts()).isEqualTo(firstParts);
            assertThat(Arrays.equals(second, first)).as("same bytes").isTrue();
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    /** The parts of the archive with the hash of each. */
    private SortedMap<String, String> parts() throws IOException {
        SortedMap<String, String> parts = new TreeMap<>();
        Path file =
                folder.resolve("out").resolve(ReportFile.name(OverviewFixture.run(3, 2), Blinding.UNBLINDED, "xlsx"));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                parts.put(entry.getName(), entry.getTimeLocal() + " " + entry.getCrc());
            }
        }
        return parts;
    }

    @Test
    void propertiesComeFromTheRunAndNotFromTheMachine() throws IOException {
        try (XSSFWorkbook book = book(Language.EN)) {
            var core = book.getProperties().getCoreProperties();
            assertThat(core.getCreated().toInstant()).hasToString("2026-03-06T02:15:03Z");
            assertThat(core.getModified().toInstant()).hasToString("2026-03-06T02:15:03Z");
            assertThat(core.getCreator()).isEqualTo("OncoVigil 0.1.0");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "EN, Cover, What's new, AE listing",
        "ZH, 封面, 今日要点, 不良事件",
        "BOTH, Cover 封面, What's new 今日要点, AE listing 不良事件"
    })
    void tabsAreInTheLanguageOfTheBook(Language language, String cover, String news, String events) throws IOException {
        try (XSSFWorkbook book = book(language)) {
            List<String> tabs =
                    visible(book).stream().map(XSSFSheet::getSheetName).toList();
            assertThat(tabs)
                    .hasSize(SheetKey.values().length)
                    .startsWith(cover, news)
                    .contains(events);
            assertThat(tabs.get(SheetKey.AE_LISTING.ordinal())).isEqualTo(events);
        }
    }

    @ParameterizedTest
    @CsvSource({"EN, Event id", "ZH, 事件编号", "BOTH, 'Event id\n事件编号'"})
    void headersAreInTheLanguageOfTheBook(Language language, String header) throws IOException {
        try (XSSFWorkbook book = book(language)) {
            assertThat(WorkbookDump.row(book.getSheetAt(SheetKey.AE_LISTING.ordinal()), Page.HEADER_ROW))
                    .contains(header);
        }
    }

    @Test
    void everySheetNamesTheRunInItsFirstRow() throws IOException {
        try (XSSFWorkbook book = book(Language.EN)) {
            assertThat(visible(book))
                    .allSatisfy(sheet -> assertThat(WorkbookDump.row(sheet, 0).get(0))
                            .isEqualTo(sheet.getSheetName()
                                    + " · DEMO-001 · data cut-off 2026-03-05 · run 3 · UNBLINDED"));
        }
    }

    @Test
    void everySheetPrintsLandscapeOnePageWideWithTheRunInTheFooter() throws IOException {
        try (XSSFWorkbook book = book(Language.EN)) {
            assertThat(visible(book)).allSatisfy(sheet -> {
                PrintSetup print = sheet.getPrintSetup();
                assertThat(print.getLandscape()).isTrue();
                assertThat(sheet.getFitToPage()).isTrue();
                assertThat(print.getFitWidth()).isEqualTo((short) 1);
                assertThat(sheet.getRepeatingRows().getFirstRow()).isZero();
                assertThat(sheet.getFooter().getLeft())
                        .endsWith(sheet.getSheetName().replace("&", "&&"));
                assertThat(sheet.getFooter().getCenter()).contains("&P / &N");
                assertThat(sheet.getFooter().getRight()).contains("run 3").contains("5f2c8a9b");
            });
        }
    }

    @Test
    void tablesRepeatTheirHeadersAndKeepThemInSight() throws IOException {
        try (XSSFWorkbook book = book(Language.EN)) {
            for (XSSFSheet sheet : visible(book).subList(1, SheetKey.values().length)) {
                assertThat(sheet.getRepeatingRows().getLastRow()).isEqualTo(Page.HEADER_ROW);
                assertThat(sheet.getPaneInformation().getHorizontalSplitPosition())
                        .isEqualTo((short) 3);
                assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            }
            XSSFSheet events = book.getSheet("AE listing");
            assertThat((int) events.getPaneInformation().getVerticalSplitPosition())
                    .isEqualTo(column(events, "Subject") + 1);
        }
    }

    @Test
    void theFilterCoversExactlyTheRowsWithData() throws IOException {
        int events = OverviewFixture.events().size();
        try (XSSFWorkbook book = book(Language.EN)) {
            XSSFSheet sheet = book.getSheet("AE listing");
            String range = sheet.getCTWorksheet().getAutoFilter().getRef();
            int columns = WorkbookDump.row(sheet, Page.HEADER_ROW).size();
            String last = org.apache.poi.ss.util.CellReference.convertNumToColString(columns - 1);
            assertThat(range).isEqualTo("A3:" + last + (3 + events));
            assertThat(WorkbookDump.row(sheet, 3 + events)).isEmpty();
        }
    }

    @Test
    void everySheetEndsWithTheCountOfItsRows() throws IOException {
        try (XSSFWorkbook book = book(Language.EN)) {
            XSSFSheet sheet = book.getSheet("AE listing");
            assertThat(WorkbookDump.row(sheet, sheet.getLastRowNum())).containsExactly("Rows 1 to 13 of 13 shown.");
        }
    }

    @Test
    void anEmptyTableSaysThatItIsEmpty() throws IOException {
        SafetyOverview quiet = OverviewFixture.with(OverviewFixture.run(3, 2), List.of(), List.of());
        try (XSSFWorkbook book = WorkbookDump.open(write(quiet, Language.EN))) {
            XSSFSheet sheet = book.getSheet("Data problems");
            assertThat(WorkbookDump.row(sheet, sheet.getLastRowNum())).containsExactly("No rows (0 of 0).");
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef())
                    .startsWith("A3:")
                    .endsWith("3");
        }
    }

    @Test
    void aFullSheetContinuesOnTheNextAndSaysSo() throws IOException {
        Path file =
                SafetyWorkbook.write(OverviewFixture.thirdNight(), LAYOUT, folder, Language.EN, Blinding.UNBLINDED, 5);
        try (XSSFWorkbook book = WorkbookDump.open(file)) {
            XSSFSheet first = book.getSheet("AE listing");
            XSSFSheet second = book.getSheet("AE listing (2)");
            XSSFSheet third = book.getSheet("AE listing (3)");
            assertThat(WorkbookDump.row(first, first.getLastRowNum()))
                    .containsExactly("Rows 1 to 5 of 13 shown. Goes on in: AE listing (2)");
            assertThat(WorkbookDump.row(third, third.getLastRowNum())).containsExactly("Rows 11 to 13 of 13 shown.");
            List<String> ids = new ArrayList<>();
            for (XSSFSheet sheet : List.of(first, second, third)) {
                int column = column(sheet, "Event id");
                for (int row = Page.FIRST_ROW; row < sheet.getLastRowNum() - 1; row++) {
                    ids.add(sheet.getRow(row).getCell(column).getStringCellValue());
                }
            }
            assertThat(ids)
                    .containsExactlyElementsOf(OverviewFixture.events().stream()
                            .map(line -> line.event().id().value())
                            .toList());
        }
    }

    @Test
    void linksLeadToTheRowOfTheEventAlsoOnAContinuation() throws IOException {
        Path file =
                SafetyWorkbook.write(OverviewFixture.thirdNight(), LAYOUT, folder, Language.EN, Blinding.UNBLINDED, 5);
        try (XSSFWorkbook book = WorkbookDump.open(file)) {
            for (String tab : List.of("What's new", "Stopping rules", "Alerts", "Follow-up")) {
                assertThat(eventLinksLeadToTheirRow(book, book.getSheet(tab)))
                        .as(tab)
                        .isPositive();
            }
        }
    }

    private static int eventLinksLeadToTheirRow(XSSFWorkbook book, XSSFSheet sheet) {
        int subject = column(sheet, "Subject");
        int links = 0;
        for (XSSFHyperlink link : sheet.getHyperlinkList()) {
            if (link.getFirstRow() < Page.FIRST_ROW) {
                continue;
            }
            var row = sheet.getRow(link.getFirstRow());
            String event = row.getCell(subject).getStringCellValue() + "/"
                    + row.getCell(link.getFirstColumn()).getStringCellValue();
            String[] target = link.getLocation().split("'!A");
            XSSFSheet events = book.getSheet(target[0].substring(1));
            assertThat(cell(events, Integer.parseInt(target[1]) - 1, "Event id").getStringCellValue())
                    .isEqualTo(event);
            links++;
        }
        return links;
    }

    @Test
    void theCoverLinksToEverySheetWithItsCount() throws IOException {
        try (XSSFWorkbook book = book(Language.BOTH)) {
            List<String> targets = book.getSheetAt(0).getHyperlinkList().stream()
                    .map(XSSFHyperlink::getLocation)
                    .toList();
            for (XSSFSheet sheet : visible(book)) {
                assertThat(targets).contains("'" + sheet.getSheetName().replace("'", "''") + "'!A1");
            }
        }
    }

    @Test
    void knownDaysAreDatesAndPartialOnesAreTextBesideTheDateUsed() throws IOException {
        try (XSSFWorkbook book = book(Language.EN)) {
            XSSFSheet sheet = book.getSheet("AE listing");
            XSSFCell exact = cell(sheet, 3, "Onset");
            assertThat(DateUtil.isCellDateFormatted(exact)).isTrue();
            assertThat(exact.getLocalDateTimeCellValue()).isEqualTo("2026-02-20T00:00");
            XSSFCell withTime = cell(sheet, 5, "Onset");
            assertThat(withTime.getLocalDateTimeCellValue()).isEqualTo("2026-01-06T09:30");
            XSSFCell partial = cell(sheet, 8, "Onset");
            assertThat(partial.getCellType()).isEqualTo(CellType.STRING);
            assertThat(partial.getStringCellValue()).isEqualTo("2026-01");
            assertThat(cell(sheet, 8, "Onset used (imputed)").getLocalDateTimeCellValue())
                    .isEqualTo("2026-01-01T00:00");
        }
    }

    @Test
    void textThatLooksLikeAFormulaStaysTextWhenItIsEdited() throws IOException {
        try (XSSFWorkbook book = book(Language.EN)) {
            XSSFSheet sheet = book.getSheet("AE listing");
            for (int row : List.of(10, 11, 13)) {
                XSSFCell term = cell(sheet, row, "Reported term");
                assertThat(term.getCellType()).isEqualTo(CellType.STRING);
                assertThat(term.getStringCellValue()).matches("[=+@].*");
                assertThat(term.getCellStyle().getQuotePrefixed()).isTrue();
            }
            XSSFCell found = cell(book.getSheet("Data problems"), 3, "Found");
            assertThat(found.getStringCellValue()).isEqualTo("-2025-13-02");
            assertThat(found.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @Test
    void theBookHoldsNoFormulaAndNoMacro() throws IOException {
        Path file = write(OverviewFixture.thirdNight(), Language.BOTH);

        assertThat(WorkbookDump.of(file)).noneMatch(line -> line.contains("\tFORMULA "));
        try (var zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .noneMatch(name -> name.contains("vba") || name.contains("externalLink"));
        }
    }

    @Test
    void reviewersChooseFromListsAndOnlyTheirCellsAreUnlocked() throws IOException {
        try (XSSFWorkbook book = book(Language.BOTH)) {
            XSSFSheet sheet = book.getSheet("AE listing 不良事件");
            int status = column(sheet, "Review status\n审阅状态");
            List<String> lists = new ArrayList<>();
            for (DataValidation validation : sheet.getDataValidations()) {
                lists.add(validation.getValidationConstraint().getFormula1());
                assertThat(validation.getShowErrorBox()).isTrue();
                assertThat(validation.getErrorBoxText())
                        .contains("Please choose")
                        .contains("请从列表中选择");
                assertThat(validation.getRegions().getCellRangeAddresses()[0].getFirstRow())
                        .isEqualTo(3);
                assertThat(validation.getRegions().getCellRangeAddresses()[0].getLastRow())
                        .isEqualTo(2 + OverviewFixture.events().size());
            }
            assertThat(lists)
                    .containsExactly(
                            "list_review_status",
                            "list_agreement",
                            "list_agreement",
                            "list_toxicity_class",
                            "list_dlt_decided");
            for (int column = 0; column < WorkbookDump.row(sheet, 2).size() - 1; column++) {
                assertThat(sheet.getRow(3).getCell(column).getCellStyle().getLocked())
                        .as("column %d", column)
                        .isEqualTo(column < status);
            }
        }
    }

    @Test
    void listsOfDropDownsAreVeryHiddenAndNamed() throws IOException {
        try (XSSFWorkbook book = book(Language.BOTH)) {
            assertThat(book.getSheetVisibility(book.getSheetIndex("_lists"))).isEqualTo(SheetVisibility.VERY_HIDDEN);
            assertThat(book.getName("list_review_status").getRefersToFormula()).isEqualTo("_lists!$A$1:$A$5");
            assertThat(book.getSheet("_lists").getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("Not reviewed 未审阅");
        }
    }

    @Test
    void columnsStandAsMarkerKeysFactsDecisionAndReviewer() throws IOException {
        try (XSSFWorkbook book = book(Language.EN)) {
            List<String> headers = WorkbookDump.row(book.getSheet("AE listing"), Page.HEADER_ROW);
            assertThat(headers)
                    .containsSubsequence(
                            "Change",
                            "Event id",
                            "Reported term",
                            "Site grade",
                            "Investigator causality",
                            "Grade used",
                            "Toxicity class",
                            "DLT verdict",
                            "Review status",
                            "Date");
        }
    }

    @Test
    void gradesAreNumbersOrSayThatThereIsNone() throws IOException {
        try (XSSFWorkbook book = book(Language.EN)) {
            XSSFSheet sheet = book.getSheet("AE listing");
            assertThat(cell(sheet, 3, "Grade used").getNumericCellValue()).isEqualTo(3);
            assertThat(cell(sheet, 9, "Grade used").getStringCellValue()).isEqualTo("not gradable");
            assertThat(cell(sheet, 9, "Vaccine-scale grade").getStringCellValue())
                    .isEqualTo("not gradable");
            assertThat(cell(sheet, 9, "CTCAE grade").getCellType()).isEqualTo(CellType.BLANK);
        }
    }

    @Test
    void aChangedFieldIsMarkedAndTellsWhatItWas() throws IOException {
        try (XSSFWorkbook book = book(Language.EN)) {
            XSSFSheet sheet = book.getSheet("AE listing");
            assertThat(cell(sheet, 4, "What changed").getStringCellValue())
                    .isEqualTo("grade 2 → 3\nonset 2026-02 → 2026-02-18");
            assertThat(cell(sheet, 4, "Onset")
                            .getCellStyle()
                            .getFillForegroundColorColor()
                            .getARGBHex())
                    .endsWith(CellStyles.ORANGE);
            assertThat(cell(sheet, 3, "Onset").getCellStyle().getFillForegroundColorColor())
                    .isNull();
        }
    }

    @Test
    void conditionalFormatsReadTheCodeColumnOfTheirRow() throws IOException {
        try (XSSFWorkbook book = book(Language.EN)) {
            var formats = book.getSheet("AE listing").getSheetConditionalFormatting();
            List<String> formulas = IntStream.range(0, formats.getNumConditionalFormattings())
                    .mapToObj(index ->
                            formats.getConditionalFormattingAt(index).getRule(0).getFormula1())
                    .toList();
            assertThat(formulas)
                    .contains("OR($B4=\"NEW\")", "OR($B4=\"CHANGED\")", "OR($B4=\"REMOVED\",$B4=\"WITHDRAWN\")");
            assertThat(formulas).anyMatch(formula -> formula.contains("\"DLT by rule\""));
        }
    }

    @Test
    void whatIsNewTellsFindingsThenContactsThenEvents() throws IOException {
        try (XSSFWorkbook book = book(Language.EN)) {
            XSSFSheet sheet = book.getSheet("What's new");
            List<String> lines = new ArrayList<>();
            for (int row = 3; row < sheet.getLastRowNum() - 1; row++) {
                lines.add(cell(sheet, row, "What").getStringCellValue() + " "
                        + cell(sheet, row, "About").getStringCellValue() + " "
                        + cell(sheet, row, "Subject").getStringCellValue());
            }
            assertThat(lines)
                    .containsExactly(
                            "NEW trial pause ",
                            "NEW DLT DEMO-001-0004",
                            "CHANGED DLT DEMO-001-0005",
                            "NEW subject hold or stop DEMO-001-0004",
                            "NEW follow-up DEMO-001-0004",
                            "WITHDRAWN DLT DEMO-001-0002",
                            "OVERDUE contact DEMO-001-0003",
                            "NEW event DEMO-001-0004",
                            "CHANGED event DEMO-001-0005",
                            "NEW event DEMO-001-0006",
                            "REMOVED event DEMO-001-0002");
        }
    }

    @Test
    void theFirstRunOfAStudySaysSoInOneLineForAllEvents() throws IOException {
        try (XSSFWorkbook book = WorkbookDump.open(write(OverviewFixture.firstRun(), Language.EN))) {
            XSSFSheet sheet = book.getSheet("What's new");
            int last = sheet.getLastRowNum() - 2;
            assertThat(cell(sheet, last, "Why it matters").getStringCellValue())
                    .isEqualTo("First run of the study: all 13 events are new and stand in the AE listing.");
        }
    }

    @Test
    void theCoverAnswersFiveQuestionsFirst() throws IOException {
        try (XSSFWorkbook book = book(Language.EN)) {
            XSSFSheet cover = book.getSheetAt(0);
            List<String> answers = IntStream.range(3, 8)
                    .mapToObj(row -> cover.getRow(row).getCell(0).getStringCellValue() + " "
                            + cover.getRow(row).getCell(1).getStringCellValue() + " "
                            + (int) cover.getRow(row).getCell(2).getNumericCellValue())
                    .toList();
            assertThat(answers)
                    .containsExactly(
                            "Is a stopping rule met? ● YES 3",
                            "Is there a new DLT? ● YES 2",
                            "Do alerts wait to be sent or acknowledged? ● YES 2",
                            "Are there records that could not be judged? ◐ LOOK 2",
                            "Is a feed late or missing? ○ NO 0");
        }
    }

    @Test
    void theCoverTellsWhatWasNotChecked() throws IOException {
        List<String> cover = WorkbookDump.of(write(OverviewFixture.thirdNight(), Language.EN)).stream()
                .filter(line -> line.startsWith("Cover\t"))
                .map(line -> line.split("\t")[2])
                .toList();

        assertThat(cover)
                .contains(
                        "Rule skipped: CV-DLT-1/D9 Hy's law: no laboratory listing",
                        "Rule switched off by the protocol: CV-DLT-1/D11",
                        "Events without a grade, which rules on grades do not see: 1",
                        "Events without a coded term, to be reviewed by name: 1",
                        OverviewFixture.HASH,
                        "run 2, data cut-off 2026-03-04");
    }

    @Test
    void theBoardShowsEachDayOfASubject() throws IOException {
        try (XSSFWorkbook book = book(Language.EN)) {
            XSSFSheet board = book.getSheet("DLT board");
            int first = IntStream.rangeClosed(0, board.getLastRowNum())
                    .filter(row -> WorkbookDump.row(board, row).stream()
                            .findFirst()
                            .orElse("")
                            .equals("Subject"))
                    .findFirst()
                    .orElseThrow();
            List<String> days = WorkbookDump.row(board, first);
            assertThat(days).hasSize(2 + 28 + 7 + 1).endsWith("35", ">35");
            List<String> s04 = WorkbookDump.row(board, first + 4);
            assertThat(s04.subList(0, 2)).containsExactly("DEMO-001-0004", "C2 DL2");
            assertThat(s04.get(2)).as("day 1: a dose").isEqualTo("D");
            assertThat(s04.get(13)).as("day 12: onset of the DLT").isEqualTo("3!");
            assertThat(s04.get(23)).as("day 22: second dose while it lasts").isEqualTo("D3");
            assertThat(s04.get(27)).as("day 26: after the cut-off").isEmpty();
            assertThat(WorkbookDump.row(board, first + 1).subList(2, 7)).containsExactly("D2", "3", "3", "2", "");
        }
    }

    @Test
    void theBoardHasANativeChartOfTheDltsByCohort() throws IOException {
        try (XSSFWorkbook book = book(Language.EN)) {
            var charts = book.getSheet("DLT board").getDrawingPatriarch().getCharts();
            assertThat(charts).hasSize(1);
            var bars = charts.get(0).getCTChart().getPlotArea().getBarChartArray(0);
            assertThat(bars.sizeOfSerArray()).isEqualTo(2);
            var confirmed = bars.getSerArray(0);
            assertThat(confirmed
                            .getCat()
                            .getStrRef()
                            .getStrCache()
                            .getPtArray(1)
                            .getV())
                    .isEqualTo("C2");
            assertThat(confirmed
                            .getVal()
                            .getNumRef()
                            .getNumCache()
                            .getPtArray(1)
                            .getV())
                    .isEqualTo("2");
            String cells = confirmed.getVal().getNumRef().getF();
            assertThat(cells).startsWith("'DLT board'!");
            String cell = cells.substring(cells.indexOf('!') + 1).split(":")[0].replace("$", "");
            var reference = new org.apache.poi.ss.util.CellReference(cell);
            assertThat(WorkbookDump.row(book.getSheet("DLT board"), 2).get(reference.getCol()))
                    .isEqualTo("DLT by rule");
            assertThat(reference.getRow()).isEqualTo(3);
        }
    }

    @Test
    void aTextTooLongForACellIsCutWithANotice() throws IOException {
        List<EventLine> one = List.of(EventFixture.event(OverviewFixture.S01, 1, "Rash")
                .reportedAs("x".repeat(40_000))
                .from("2026-01-20")
                .grade(1)
                .line());
        SafetyOverview overview = OverviewFixture.with(OverviewFixture.run(3, 2), one, List.of());
        try (XSSFWorkbook book = WorkbookDump.open(write(overview, Language.EN))) {
            String text = cell(book.getSheet("AE listing"), 3, "Reported term").getStringCellValue();
            assertThat(text.length()).isLessThanOrEqualTo(32_767);
            assertThat(text.substring(text.indexOf(" …")))
                    .isEqualTo(" … [32667 of 40000 characters shown; the rest stands in the listing]");
        }
    }

    @Test
    void charactersThatXmlForbidsDoNotBreakTheBook() throws IOException {
        List<EventLine> one = List.of(EventFixture.event(OverviewFixture.S01, 1, "Rash")
                .reportedAs("a\u0000b\u0008c\uFFFE<&>\uD83D\uDC89")
                .from("2026-01-20")
                .grade(1)
                .line());
        SafetyOverview overview = OverviewFixture.with(OverviewFixture.run(3, 2), one, List.of());
        try (XSSFWorkbook book = WorkbookDump.open(write(overview, Language.EN))) {
            assertThat(cell(book.getSheet("AE listing"), 3, "Reported term").getStringCellValue())
                    .isEqualTo("a?b?c?<&>\uD83D\uDC89");
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsOneClearMessage() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "a file");

        assertThatThrownBy(() -> SafetyWorkbook.write(
                        OverviewFixture.thirdNight(), LAYOUT, file.resolve("reports"), Language.EN))
                .isInstanceOfSatisfying(ReportFault.class, fault -> {
                    assertThat(fault.problems()).hasSize(1);
                    assertThat(fault)
                            .hasMessageStartingWith("REP-001 ")
                            .hasMessageContaining("No workbook and no page was written.");
                });
    }

    @Test
    void aFileThatCannotBeWrittenIsOneClearMessageAndLeavesNothingBehind() throws IOException {
        Path target = folder.resolve(ReportFile.name(OverviewFixture.run(3, 2), Blinding.UNBLINDED, "xlsx"));
        Files.createDirectories(target.resolve("occupied"));

        assertThatThrownBy(() -> SafetyWorkbook.write(OverviewFixture.thirdNight(), LAYOUT, folder, Language.EN))
                .isInstanceOf(ReportFault.class)
                .hasMessageStartingWith("REP-002 ");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(target);
        }
    }

    @Test
    void immuneTypeEventsAreShownWithATimeToOnsetChart() throws IOException {
        try (XSSFWorkbook book = book(Language.EN)) {
            XSSFSheet sheet = book.getSheet("Immune-related");
            assertThat(cell(sheet, 3, "Term").getStringCellValue()).isEqualTo("Colitis");
            assertThat(WorkbookDump.row(sheet, 5)).containsExactly("Rows 1 to 1 of 1 shown.");
            var scatter = sheet.getDrawingPatriarch()
                    .getCharts()
                    .get(0)
                    .getCTChart()
                    .getPlotArea()
                    .getScatterChartArray(0);
            assertThat(scatter.sizeOfSerArray()).isEqualTo(1);
            String days = scatter.getSerArray(0).getXVal().getNumRef().getF();
            var first = new org.apache.poi.ss.util.AreaReference(days, org.apache.poi.ss.SpreadsheetVersion.EXCEL2007)
                    .getFirstCell();
            assertThat(sheet.getRow(first.getRow()).getCell(first.getCol()).getNumericCellValue())
                    .as("days since the last dose")
                    .isEqualTo(cell(sheet, 3, "Days since last dose").getNumericCellValue())
                    .isEqualTo(11);
        }
    }

    @Test
    void reactionsAtTheDosingSiteAreShownWithTheirSize() throws IOException {
        try (XSSFWorkbook book = book(Language.EN)) {
            XSSFSheet sheet = book.getSheet("Injection site");
            assertThat(cell(sheet, 3, "Reaction").getStringCellValue()).isEqualTo("Injection site erythema");
            assertThat(cell(sheet, 3, "Largest diameter").getNumericCellValue()).isEqualTo(6.5);
            assertThat(cell(sheet, 3, "Unit").getStringCellValue()).isEqualTo("cm");
            assertThat(cell(sheet, 3, "Where").getStringCellValue()).isEqualTo("ARM LEFT");
            assertThat(WorkbookDump.row(sheet, 7)).containsExactly("Rows 1 to 3 of 3 shown.");
        }
    }

    @Test
    void everySubjectHasARowWithItsStripOfWeeks() throws IOException {
        try (XSSFWorkbook book = book(Language.EN)) {
            XSSFSheet sheet = book.getSheet("Subjects");
            List<String> headers = WorkbookDump.row(sheet, Page.HEADER_ROW);
            assertThat(headers).endsWith("1", "2", "3", "4", "5", "6", "7", "8", "9");
            int week1 = headers.size() - 9;
            assertThat(WorkbookDump.row(sheet, 3 + 5).get(0)).isEqualTo("DEMO-001-0006");
            assertThat(WorkbookDump.row(sheet, 3 + 5).get(week1)).isEqualTo("D4▲!");
            assertThat(WorkbookDump.row(sheet, 3).subList(week1, week1 + 4)).containsExactly("D3", "", "", "D");
        }
    }
}
