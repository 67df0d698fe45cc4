package org.oncovigil.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.oncovigil.escalation.SubjectCase;
import org.oncovigil.overview.SafetyOverview;

/** A blinded book holds nothing that names an arm, a cohort, a dose level, a lot or a treatment. */
class BlindedWorkbookTest {
    /** The markup between which a workbook keeps its texts: strings, sheet names, footers, properties, chart texts. */
    private static final Pattern TEXT =
            Pattern.compile(">([^<]+)<|(?:name|location|display|prompt|error)=\"([^\"]*)\"");
    /** Names that a reader of the file could recognise, whatever the engine thinks of them. */
    private static final List<String> NAMES = List.of("25 µg", "50 µg", "LOT-7", "DL1", "DL2", "VACCINE");

    private final SafetyOverview overview = OverviewFixture.thirdNight();
    private final Redaction redaction = Redaction.of(overview);

    @TempDir
    Path folder;

    private Path blinded(Language language) {
        return SafetyWorkbook.write(overview, Path.of("reports/layout"), folder, language, Blinding.BLINDED);
    }

    @BeforeEach
    void theOverviewNamesThemAll() {
        assertThat(redaction.words()).contains("C1", "C2", "CX", "DL1", "DL2", "25 µg", "50 µg", "LOT-7", "VACCINE");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noPartOfTheFileNamesTheTreatment(Language language) throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (ZipFile zip = new ZipFile(blinded(language).toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                String part = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                Matcher text = TEXT.matcher(part);
                while (text.find()) {
                    String shown = text.group(1) == null ? text.group(2) : text.group(1);
                    boolean rangeOfCells = shown.matches("('?[^']+'?!)?\\$[A-Z]+\\$[0-9]+(:\\$[A-Z]+\\$[0-9]+)?");
                    if (!rangeOfCells
                            && (redaction.finds(shown) || NAMES.stream().anyMatch(shown::contains))) {
                        found.put(entry.getName() + " " + shown, "");
                    }
                }
            }
        }
        found.keySet().removeIf(BlindedWorkbookTest::isRuleText);

        assertThat(found).isEmpty();
    }

    /** The scale and its unit are called "VACCINE" in words of the layout that say nothing of a subject. */
    private static boolean isRuleText(String text) {
        return text.toLowerCase(Locale.ROOT).contains("vaccine scale");
    }

    @Test
    void theSameSearchFindsThemInTheUnblindedBook() throws IOException {
        Path open = SafetyWorkbook.write(overview, Path.of("reports/layout"), folder, Language.EN);

        assertThat(WorkbookDump.of(open)).anyMatch(redaction::finds).anyMatch(line -> line.contains("50 µg"));
    }

    @Test
    void fileNameAndStripSayThatTheBookIsBlinded() throws IOException {
        Path file = blinded(Language.EN);

        assertThat(file.getFileName()).hasToString("DEMO-001_safety_asof-20260305_run-0003_BLINDED.xlsx");
        try (XSSFWorkbook book = WorkbookDump.open(file)) {
            assertThat(WorkbookDump.row(book.getSheetAt(0), 0).get(0)).endsWith("run 3 · BLINDED");
        }
    }

    @Test
    void thereIsNoBoardAndNoColumnOfCohortOrDoseLevel() throws IOException {
        try (XSSFWorkbook book = WorkbookDump.open(blinded(Language.EN))) {
            assertThat(book.getSheet("DLT board")).isNull();
            for (String tab : List.of("AE listing", "Subjects", "What's new", "Stopping rules", "Alerts")) {
                assertThat(WorkbookDump.row(book.getSheet(tab), Page.HEADER_ROW))
                        .as(tab)
                        .isNotEmpty()
                        .doesNotContain("Cohort", "Dose level", "Cohort or scope", "Rationale", "Checkpoint inhibitor");
            }
        }
    }

    @Test
    void subjectsStandInTheOrderOfTheirIdsSoThatCohortsCannotBeTold() throws IOException {
        List<String> ids = OverviewFixture.SUBJECTS.stream()
                .map(SubjectCase::subject)
                .map(Object::toString)
                .sorted()
                .toList();
        try (XSSFWorkbook book = WorkbookDump.open(blinded(Language.EN))) {
            var sheet = book.getSheet("Subjects");
            assertThat(java.util.stream.IntStream.range(0, ids.size())
                            .mapToObj(row -> WorkbookDump.row(sheet, 3 + row).get(0)))
                    .containsExactlyElementsOf(ids);
        }
    }

    @Test
    void everyEventIsStillThere() throws IOException {
        List<String> dump = WorkbookDump.of(blinded(Language.EN));

        OverviewFixture.events()
                .forEach(line -> assertThat(dump)
                        .anyMatch(cell -> cell.contains("\t" + line.event().id().value() + "\t")));
    }

    @ParameterizedTest
    @CsvSource({
        "the DLT ceiling of DL2 is reached, the DLT ceiling of ▒▒▒ is reached",
        "cohort c2, cohort ▒▒▒",
        "25 µg then 50 µg, ▒▒▒ then ▒▒▒",
        "C10 vertebra, C10 vertebra",
        "lot LOT-7., lot ▒▒▒.",
        "vaccines, vaccines"
    })
    void wholeWordsAreCoveredInAnyCase(String text, String shown) {
        assertThat(redaction.apply(text)).isEqualTo(shown);
    }

    @Test
    void anUnblindedBookCoversNothing() {
        assertThat(Redaction.none().apply("C1 DL1 LOT-7")).isEqualTo("C1 DL1 LOT-7");
        assertThat(Redaction.none().finds("C1")).isFalse();
    }
}
