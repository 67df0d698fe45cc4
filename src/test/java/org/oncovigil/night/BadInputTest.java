package org.oncovigil.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncovigil.listing.xport.TransportVersion;
import org.oncovigil.listing.xport.TransportWriter;
import org.oncovigil.listing.xport.TransportWriter.Column;
import org.oncovigil.problem.Problem;
import org.oncovigil.store.RunLog;
import org.oncovigil.store.SurveillanceStore;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The first night of the sample study, each time damaged in one way: the exit code of the contract, a message that says
 * where, what was found and what was expected, no stack trace, and every row that could be read kept and counted.
 */
class BadInputTest {
    private static final String STUDY = "DEMO-001";
    private static final String NIGHT = "2026-03-06";
    /** Rows of AE that the undamaged night sets aside: an identical one, an orphan, one after the data cut-off. */
    private static final long AE_ASIDE = 3;

    private static final long AE_ROWS = 32;

    @TempDir
    private Path folder;

    private SampleNight night;

    @BeforeEach
    void copyTheNight() throws IOException {
        night = SampleNight.copy(NIGHT, folder.resolve("listings"));
    }

    private CommandRun run() {
        return run(Map.of());
    }

    /** Runs the night with some options other than the usual ones. */
    private CommandRun run(Map<String, String> other) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("--study", STUDY);
        options.put("--listings", folder.resolve("listings").toString());
        options.put("--db", database().toString());
        options.put("--reports", folder.resolve("reports").toString());
        options.put("--summary", "json");
        options.put("--progress", "none");
        options.putAll(other);
        List<String> arguments = new ArrayList<>(List.of("nightly"));
        options.forEach((option, value) -> arguments.addAll(List.of(option, value)));
        CommandRun run = CommandRun.of(arguments.toArray(String[]::new));
        assertThat(run.err()).doesNotContain("\tat ", "Exception");
        return run;
    }

    private Path database() {
        return folder.resolve("night.db");
    }

    private List<String> problems() {
        try (SurveillanceStore store = SurveillanceStore.open(database())) {
            return store.problems().of(lastRun(store)).stream()
                    .map(Problem::text)
                    .toList();
        }
    }

    private static long lastRun(SurveillanceStore store) {
        return new JdbcTemplate(store.dataSource()).queryForObject("SELECT MAX(run_id) FROM run", Long.class);
    }

    /** Rows read, used, set aside of a file as the store has them; the rows themselves are there, copies counted. */
    private List<Long> stored(String file) {
        try (SurveillanceStore store = SurveillanceStore.open(database())) {
            RunLog.Input input = store.runs().inputs(lastRun(store)).stream()
                    .filter(line -> line.file().equals(file))
                    .findFirst()
                    .orElseThrow();
            assertThat(input.rowsUsed() + input.rowsSetAside()).isEqualTo(input.rowsRead());
            Long rows = new JdbcTemplate(store.dataSource())
                    .queryForObject(
                            "SELECT SUM(copies) FROM listing_row WHERE file = ? AND known_until IS NULL",
                            Long.class,
                            file);
            assertThat(rows == null ? 0L : rows).isEqualTo(input.rowsRead());
            return List.of(input.rowsRead(), input.rowsUsed(), input.rowsSetAside());
        }
    }

    @Test
    void theUndamagedNightIsGood() {
        CommandRun run = run();
        assertThat(run.exitCode()).isZero();
        assertThat(stored("ae.csv")).containsExactly(AE_ROWS, AE_ROWS - AE_ASIDE, AE_ASIDE);
    }

    @Test
    void aRequiredListingOfNoBytesStopsTheNight() throws IOException {
        night.write("ae.csv", "");
        CommandRun run = run();
        assertThat(run.exitCode()).isEqualTo(30);
        assertThat(run.err()).contains("LST-003 ae.csv: ", "JOB-010 AE: ", "; expected a listing of AE");
        assertThat(stored("dm.csv")).containsExactly(20L, 20L, 0L);
    }

    @Test
    void aRequiredListingWithAHeaderOnlyStopsTheNight() throws IOException {
        night.keep("ae.csv", 0);
        CommandRun run = run();
        assertThat(run.exitCode()).isEqualTo(30);
        assertThat(run.err()).contains("LST-018 ae.csv", "JOB-010 AE: no usable row; expected a listing of AE");
        assertThat(stored("ae.csv")).containsExactly(0L, 0L, 0L);
    }

    @Test
    void anEmptyListingThatIsNotRequiredIsToldAndTheNightGoesOn() throws IOException {
        night.write("cm.csv", "");
        CommandRun run = run();
        assertThat(run.exitCode()).isZero();
        assertThat(problems()).anyMatch(text -> text.startsWith("LST-003 cm.csv: "));
    }

    @Test
    void aMissingRequiredListingStopsTheNightBeforeAnythingIsJudged() throws IOException {
        night.delete("ex.csv");
        CommandRun run = run();
        assertThat(run.exitCode()).isEqualTo(30);
        assertThat(run.err()).contains("JOB-010 EX: no listing; expected a listing of EX with usable rows");
        assertThat(stored("ae.csv").get(0)).isEqualTo(AE_ROWS);
        assertThat(folder.resolve("reports")).doesNotExist();
    }

    @Test
    void theWholeRowsOfACutTransportFileAreUsedAndTheCutIsTold() throws IOException {
        night.delete("mh.csv");
        byte[] whole = history(8);
        Files.write(night.file("mh.xpt"), Arrays.copyOf(whole, whole.length - 200));
        CommandRun run = run();
        // A row is 88 bytes; 8 rows are 704 bytes, padded to 720. Of 520 bytes, 5 rows are whole.
        assertThat(run.exitCode()).isZero();
        assertThat(run.rows("mh.xpt")).containsExactly(5L, 5L, 0L);
        assertThat(stored("mh.xpt")).containsExactly(5L, 5L, 0L);
        assertThat(problems()).anyMatch(text -> text.startsWith("LST-006 mh.xpt") && text.contains("observation 6"));
    }

    /** A medical history of some rows of 88 bytes. */
    private static byte[] history(int rows) {
        List<Column> columns = List.of(
                new Column("STUDYID", "Study", false, 8),
                new Column("DOMAIN", "Domain", false, 2),
                new Column("USUBJID", "Subject", false, 20),
                new Column("MHSEQ", "Sequence", true, 8),
                new Column("MHTERM", "Term", false, 40),
                new Column("MHSTDTC", "Start", false, 10));
        List<List<Object>> cells = new ArrayList<>();
        for (int row = 1; row <= rows; row++) {
            cells.add(List.of(
                    STUDY, "MH", "DEMO-001-0001", new java.math.BigDecimal(row), "Hypertension", "2019-01-1" + row));
        }
        return new TransportWriter(TransportVersion.V5)
                .member("MH", columns, cells, false)
                .bytes();
    }

    @Test
    void aRowWithAFieldTooManyIsSetAsideAlone() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(night.file("ae.csv"), StandardCharsets.UTF_8));
        lines.set(4, lines.get(4) + ",stray");
        night.write("ae.csv", String.join("\n", lines) + "\n");
        CommandRun run = run();
        assertThat(run.exitCode()).isZero();
        assertThat(problems())
                .anyMatch(text ->
                        text.equals("LST-011 ae.csv line 5: 30 fields; expected 29, as in the header. Row set aside."));
        assertThat(stored("ae.csv")).containsExactly(AE_ROWS, AE_ROWS - AE_ASIDE - 1, AE_ASIDE + 1);
    }

    @Test
    void anOnsetInTheThirteenthMonthIsSetAsideAndNotRepaired() throws IOException {
        night.set("ae.csv", 5, "AESTDTC", "2025-13-02");
        CommandRun run = run();
        assertThat(run.exitCode()).isZero();
        assertThat(problems())
                .anyMatch(text -> text.startsWith("LST-012 ae.csv line 5, DEMO-001-")
                        && text.contains("column AESTDTC: \"2025-13-02\"; expected YYYY, YYYY-MM or YYYY-MM-DD."));
        assertThat(stored("ae.csv")).containsExactly(AE_ROWS, AE_ROWS - AE_ASIDE - 1, AE_ASIDE + 1);
    }

    @Test
    void anEndInTheThirteenthMonthIsReadAsMissingAndTheEventIsKept() throws IOException {
        night.set("ae.csv", 5, "AEENDTC", "2025-13-02");
        CommandRun run = run();
        assertThat(run.exitCode()).isZero();
        assertThat(problems())
                .anyMatch(text -> text.startsWith("LST-013 ae.csv line 5, ") && text.contains("column AEENDTC"));
        assertThat(stored("ae.csv")).containsExactly(AE_ROWS, AE_ROWS - AE_ASIDE, AE_ASIDE);
    }

    @Test
    void aSubjectWithoutDemographicsIsToldAndItsRowsAreCounted() throws IOException {
        night.add("ae.csv", 4, "USUBJID", "DEMO-001-9999");
        CommandRun run = run();
        assertThat(run.exitCode()).isZero();
        assertThat(problems()).anyMatch(text -> text.startsWith("LST-021") && text.contains("DEMO-001-9999"));
        assertThat(stored("ae.csv")).containsExactly(AE_ROWS + 1, AE_ROWS - AE_ASIDE, AE_ASIDE + 1);
    }

    @Test
    void aDoseWithoutADateIsSetAsideAndTold() throws IOException {
        night.set("ex.csv", 3, "EXSTDTC", "");
        CommandRun run = run();
        assertThat(run.exitCode()).isZero();
        assertThat(problems())
                .anyMatch(text -> text.startsWith("LST-014 ex.csv line 3, DEMO-001-0001 EX 2, column EXSTDTC: blank"));
        assertThat(stored("ex.csv")).containsExactly(109L, 108L, 1L);
    }

    @ParameterizedTest
    @CsvSource({
        // CM has 15 rows, of which the protocol allows 15 % (2.25) without a word and 30 % (4.5) with a warning.
        "2, 0",
        "3, 20",
        "4, 20",
        "5, 21"
    })
    void theShareOfRowsSetAsideIsHeldAgainstBothLimits(int damaged, int exitCode) throws IOException {
        for (int row = 0; row < damaged; row++) {
            night.set("cm.csv", row + 2, "USUBJID", "");
        }
        CommandRun run = run();
        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(stored("cm.csv")).containsExactly(15L, 15L - damaged, (long) damaged);
        if (exitCode == 20) {
            assertThat(run.reasons()).contains("SET_ASIDE_ABOVE_WARNING");
            assertThat(problems())
                    .contains("JOB-011 CM: " + damaged + " of 15 rows set aside; expected at most 15 %. Read on.");
        }
        if (exitCode == 21) {
            assertThat(run.err()).contains("JOB-012 CM: 5 of 15 rows set aside; expected at most 30 %.");
            assertThat(folder.resolve("reports")).doesNotExist();
        }
    }

    @Test
    void aListingOfDemographicsThatIsCutShortStopsTheNightThoughItsOwnRowsAreGood() throws IOException {
        night.keep("dm.csv", 4);
        CommandRun run = run();
        assertThat(run.exitCode()).isEqualTo(21);
        assertThat(run.err()).contains("JOB-012 AE: ", "JOB-012 EX: ", "rows set aside; expected at most 30 %.");
        assertThat(folder.resolve("reports")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        // Night 1 has 786 laboratory rows; the protocol allows a fall of 20 %, that is to 628.8.
        "629, 0",
        "628, 21"
    })
    void aFallOfRowsAgainstTheLastNightStopsTheNight(int rows, int exitCode) throws IOException {
        assertThat(run().exitCode()).isZero();
        SampleNight second = SampleNight.copy("2026-03-13", folder.resolve("listings"));
        second.keep("lb.csv", rows);
        CommandRun run = run();
        assertThat(run.exitCode()).isEqualTo(exitCode);
        if (exitCode == 21) {
            assertThat(run.err()).contains("JOB-013 LB: 628 rows, 786 in run 1; expected a fall of at most 20 %.");
        }
    }

    @Test
    void aStoppedNightSaysTheSameWhenItIsRunAgain() throws IOException {
        night.delete("ex.csv");
        CommandRun first = run();
        CommandRun again = run();
        assertThat(again.exitCode()).isEqualTo(30);
        assertThat(again.err()).isEqualTo(first.err());
    }

    @Test
    void aWorkbookThatCannotBeWrittenHoldsUpNothingElse() throws IOException {
        Path reports = folder.resolve("reports");
        Path blocked = reports.resolve("DEMO-001_safety_asof-20260306_run-0001_UNBLINDED.xlsx");
        Files.createDirectories(blocked.resolve("occupied"));
        CommandRun run = run();
        assertThat(run.exitCode()).isEqualTo(70);
        assertThat(run.reasons()).containsExactly("REPORT_NOT_WRITTEN", "NEW_FINDING");
        assertThat(problems()).anyMatch(text -> text.startsWith("REP-"));
        assertThat(run.number("alerts.queued")).isEqualTo(4);
        assertThat(run.number("alerts.sent")).isEqualTo(4);
        assertThat(reports.resolve("outbox")).isNotEmptyDirectory();
        assertThat(run.number("events.total")).isEqualTo(46);
    }

    @Test
    void aPageThatCannotBeWrittenIsToldLikeTheWorkbookAndTheWorkbookStands() throws IOException {
        Path blocked = folder.resolve("reports").resolve("DEMO-001_safety_asof-20260306_run-0001_UNBLINDED.html");
        Files.createDirectories(blocked.resolve("occupied"));
        CommandRun run = run();
        assertThat(run.exitCode()).isEqualTo(70);
        assertThat(run.reasons()).containsExactly("REPORT_NOT_WRITTEN", "NEW_FINDING");
        assertThat(problems()).anyMatch(text -> text.startsWith("REP-006"));
        assertThat(run.summary().get("page")).isEmpty();
        assertThat(Path.of(run.summary().get("workbook"))).isRegularFile();
        Files.delete(blocked.resolve("occupied"));
        Files.delete(blocked);
        CommandRun again = run();
        assertThat(again.exitCode()).isZero();
        assertThat(again.number("runId")).isEqualTo(run.number("runId"));
        assertThat(Path.of(again.summary().get("page"))).isRegularFile();
    }

    @Test
    void aWorkbookThatCouldNotBeWrittenIsWrittenByTheNextRun() throws IOException {
        Path blocked = folder.resolve("reports").resolve("DEMO-001_safety_asof-20260306_run-0001_UNBLINDED.xlsx");
        Files.createDirectories(blocked.resolve("occupied"));
        CommandRun first = run();
        assertThat(first.exitCode()).isEqualTo(70);
        SortedMap<String, String> mails =
                Folders.files(folder.resolve("reports").resolve("outbox"));
        Files.delete(blocked.resolve("occupied"));
        Files.delete(blocked);
        CommandRun again = run();
        assertThat(again.exitCode()).isZero();
        assertThat(again.err()).doesNotContain("REP-");
        assertThat(again.number("runId")).isEqualTo(first.number("runId"));
        assertThat(Path.of(again.summary().get("workbook"))).isRegularFile();
        assertThat(Folders.files(folder.resolve("reports").resolve("outbox"))).isEqualTo(mails);
    }

    @Test
    void aReportsFolderThatIsAFileKeepsTheAlertsForTheNextRun() throws IOException {
        Path reports = folder.resolve("reports");
        Files.writeString(reports, "in the way");
        CommandRun run = run();
        assertThat(run.exitCode()).isEqualTo(50);
        assertThat(run.reasons()).contains("ALERT_NOT_DELIVERED", "REPORT_NOT_WRITTEN");
        assertThat(run.err().lines())
                .filteredOn(line -> line.startsWith("REP-001"))
                .hasSize(1);
        assertThat(run.err().lines())
                .filteredOn(line -> line.startsWith("ALR-001"))
                .hasSize(1);
        assertThat(run.number("alerts.queued")).isEqualTo(4);
        assertThat(run.number("alerts.failed")).isEqualTo(4);
        Files.delete(reports);
        CommandRun again = run();
        assertThat(again.exitCode()).isZero();
        assertThat(again.number("runId")).isEqualTo(run.number("runId"));
        assertThat(again.number("alerts.sent")).isEqualTo(4);
        assertThat(again.number("alerts.failed")).isZero();
        assertThat(again.number("alerts.waiting")).isZero();
        assertThat(reports.resolve("outbox")).isNotEmptyDirectory();
        assertThat(Path.of(again.summary().get("workbook"))).isRegularFile();
    }

    @Test
    void anUnknownStudyIsToldByItsName() {
        CommandRun run = run(Map.of("--study", "NO-SUCH"));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("JOB-015", "NO-SUCH", "expected an id under rules/studies/");
        assertThat(database()).doesNotExist();
    }

    @Test
    void aDataCutoffWithoutANightNamesTheNightsThatAreThere() {
        CommandRun run = run(Map.of("--as-of", "2026-03-07"));
        assertThat(run.exitCode()).isEqualTo(30);
        assertThat(run.err()).contains("JOB-014", "no night 2026-03-07; expected one of [2026-03-06]");
        assertThat(database()).doesNotExist();
    }

    @Test
    void aDataCutoffThatIsNoDayIsWrongUsage() {
        CommandRun run = run(Map.of("--as-of", "2026-13-01"));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--as-of", "2026-13-01");
    }

    @Test
    void aStudyThatIsLockedIsNotRun() {
        try (SurveillanceStore store = SurveillanceStore.open(database())) {
            long pid = ProcessHandle.current().pid();
            assertThat(store.lock().take(STUDY, "another host", pid, Instant.now()))
                    .isEmpty();
        }
        CommandRun run = run();
        assertThat(run.exitCode()).isEqualTo(40);
        assertThat(run.err()).contains("JOB-016 DEMO-001: held by process", "on another host", "Nothing was run.");
    }

    @Test
    void aStoreThatIsNoDatabaseIsLeftAsItIs() throws IOException {
        String text = "not a database\n".repeat(100);
        Files.writeString(database(), text);
        CommandRun run = run();
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("JOB-017 night.db: ", "Nothing was run.");
        assertThat(database()).hasContent(text);
    }

    @Test
    void aStoreWhoseFolderCannotBeMadeIsWrongUsage() throws IOException {
        Files.writeString(folder.resolve("file"), "in the way");
        CommandRun run =
                run(Map.of("--db", folder.resolve("file").resolve("night.db").toString()));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("JOB-017 night.db: the folder of the store cannot be created");
    }

    @Test
    void aListingFolderThatIsNotThereIsMissing() {
        CommandRun run = run(Map.of("--listings", folder.resolve("nowhere").toString()));
        assertThat(run.exitCode()).isEqualTo(30);
        assertThat(run.err()).contains("JOB-014", "nowhere: no such folder; expected a folder with listings");
    }
}
