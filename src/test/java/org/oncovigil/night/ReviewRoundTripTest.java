package org.oncovigil.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oncovigil.escalation.CohortTally;
import org.oncovigil.escalation.DltDecision;
import org.oncovigil.escalation.DltVerdict;
import org.oncovigil.finding.SubjectConclusion;
import org.oncovigil.job.NightlyResult;
import org.oncovigil.job.ReviewImport;
import org.oncovigil.job.ReviewImportRequest;
import org.oncovigil.job.ReviewImportResult;
import org.oncovigil.overview.RunSummary;
import org.oncovigil.problem.Problem;
import org.oncovigil.review.ReviewEntry;
import org.oncovigil.store.SurveillanceStore;
import org.oncovigil.store.ValueText;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a monitor writes into the workbook of a night comes back in the next one, and takes effect there. */
class ReviewRoundTripTest {
    private static final String STUDY = "DEMO-001";
    private static final LocalDate FIRST = LocalDate.parse("2026-03-06");
    private static final LocalDate SECOND = LocalDate.parse("2026-03-13");
    private static final LocalDate THIRD = LocalDate.parse("2026-03-20");
    /** Confirmed by rule in the first night. */
    private static final String DLT = "DEMO-001-0010/AE/E02";
    /** Grade 3 fatigue that an exclusion removes. */
    private static final String EXCLUDED = "DEMO-001-0004/AE/E01";

    @TempDir
    private Path folder;

    private Nights nights;

    @BeforeEach
    void place() {
        nights = new Nights(folder, STUDY);
    }

    private RunSummary run(LocalDate night) {
        return ((NightlyResult.Finished) nights.run(night)).summary();
    }

    private ReviewImportResult take(ReviewedBook book, String reviewer) throws IOException {
        return take(book.save(folder.resolve("edited").resolve(reviewer + ".xlsx")), reviewer, STUDY);
    }

    private ReviewImportResult take(Path file, String reviewer, String study) {
        return new ReviewImport(new ReviewImportRequest(
                        study,
                        file,
                        nights.database(),
                        reviewer,
                        "medical monitor",
                        Clock.fixed(Instant.parse("2026-03-22T08:00:00Z"), ZoneOffset.UTC)))
                .run();
    }

    private List<ReviewEntry> entries() {
        try (SurveillanceStore store = nights.store()) {
            return store.reviews().entries(STUDY);
        }
    }

    private Optional<DltVerdict> verdict(String event) {
        try (SurveillanceStore store = nights.store()) {
            return store.documents().open(STUDY, "CONCLUSION", event.substring(0, event.indexOf('/'))).values().stream()
                    .map(text -> ValueText.read(SubjectConclusion.class, text))
                    .flatMap(conclusion -> conclusion.judgement().verdicts().stream())
                    .filter(verdict -> verdict.event().value().equals(event))
                    .findFirst();
        }
    }

    private int dlts() {
        try (SurveillanceStore store = nights.store()) {
            return store.documents().open(STUDY, "COHORT", "").values().stream()
                    .mapToInt(text -> ValueText.read(CohortTally.class, text).dltCount())
                    .sum();
        }
    }

    private static List<String> ids(ReviewImportResult result) {
        return result.problems().stream().map(Problem::id).distinct().toList();
    }

    @Test
    void anUntouchedBookSaysNothing() throws IOException {
        try (ReviewedBook book = ReviewedBook.open(run(FIRST).workbook())) {
            ReviewImportResult result = take(book, "Marsh");
            assertThat(result.problems()).isEmpty();
            assertThat(result.counts()).isEqualTo(new ReviewImportResult.Counts(0, 0, 0, 0, 0, 0, 0));
        }
        assertThat(((NightlyResult.Finished) nights.run(FIRST)).again()).isTrue();
    }

    @Test
    void whatWasWrittenStandsInTheNextNightUnderTheSameEvent() throws IOException {
        String workbook = run(FIRST).workbook();
        try (ReviewedBook book = ReviewedBook.open(workbook)) {
            book.choose(DLT, "review_status", "QUERY")
                    .set(DLT, "comment", "=1+1 asked the site\nagain")
                    .set(DLT, "initials", "HM")
                    .set(DLT, "reviewed_on", "2026-03-07");
            ReviewImportResult result = take(book, "Marsh");
            assertThat(result.problems()).isEmpty();
            assertThat(result.counts().taken()).isEqualTo(4);
            assertThat(take(book, "Marsh").counts().taken()).isZero();
            assertThat(entries()).hasSize(4);
        }
        RunSummary second = run(SECOND);
        try (ReviewedBook book = ReviewedBook.open(second.workbook())) {
            assertThat(book.text(DLT, "review_status")).isEqualTo("Query 质疑");
            assertThat(book.text(DLT, "comment")).isEqualTo("=1+1 asked the site\nagain");
            assertThat(book.cell(DLT, "comment").getCellStyle().getQuotePrefixed())
                    .isTrue();
            assertThat(book.cell(DLT, "comment").getCellStyle().getLocked()).isFalse();
            assertThat(book.cell(DLT, "reviewed_on").getLocalDateTimeCellValue())
                    .isEqualTo("2026-03-07T00:00");
            assertThat(book.text(DLT, "last_reviewer")).isEqualTo("Marsh (medical monitor)");
            assertThat(book.text(DLT, "review_state")).isEqualTo("current 有效");
            assertThat(book.log("Review log 审阅记录")).hasSize(4);
            assertThat(take(book, "Marsh").counts()).isEqualTo(new ReviewImportResult.Counts(0, 0, 4, 0, 0, 0, 0));
        }
    }

    @Test
    void aNightWithNewEntriesIsANewRunAndWithoutIsNot() throws IOException {
        RunSummary first = run(FIRST);
        try (ReviewedBook book = ReviewedBook.open(first.workbook())) {
            take(book.set(DLT, "comment", "seen"), "Marsh");
        }
        NightlyResult.Finished second = (NightlyResult.Finished) nights.run(FIRST);
        assertThat(second.again()).isFalse();
        assertThat(second.summary().runId()).isEqualTo(first.runId() + 1);
        assertThat(((NightlyResult.Finished) nights.run(FIRST)).again()).isTrue();
    }

    @Test
    void aClearedCellIsADeletionThatIsKept() throws IOException {
        try (ReviewedBook book = ReviewedBook.open(run(FIRST).workbook())) {
            take(book.set(DLT, "comment", "seen"), "Marsh");
        }
        try (ReviewedBook book = ReviewedBook.open(run(FIRST).workbook())) {
            ReviewImportResult result = take(book.clear(DLT, "comment"), "Marsh");
            assertThat(result.counts().deleted()).isEqualTo(1);
        }
        assertThat(entries()).extracting(ReviewEntry::was).containsExactly("", "seen");
        assertThat(entries()).extracting(ReviewEntry::now).containsExactly("seen", "");
        try (ReviewedBook book = ReviewedBook.open(run(FIRST).workbook())) {
            assertThat(book.text(DLT, "comment")).isEmpty();
            assertThat(book.log("Review log 审阅记录")).hasSize(2);
        }
    }

    @Test
    void anEditedCellOfTheEngineIsToldWithItsPlaceAndIgnored() throws IOException {
        try (ReviewedBook book = ReviewedBook.open(run(FIRST).workbook())) {
            String grade = book.cell(DLT, "grade_used").getAddress().formatAsString();
            book.cell(DLT, "grade_used").setCellValue(1);
            book.set(EXCLUDED, "event_id", "mine");
            ReviewImportResult result = take(book.set(EXCLUDED, "comment", "mine too"), "Marsh");
            assertThat(result.counts().edited()).isEqualTo(2);
            assertThat(ids(result)).containsExactly("REV-010");
            assertThat(result.problems())
                    .anyMatch(problem -> problem.place().file().equals("AE listing 不良事件!" + grade)
                            && problem.place().column().equals("grade_used"));
            assertThat(entries()).extracting(ReviewEntry::event).containsExactly(EXCLUDED);
        }
    }

    @Test
    void rowsAndColumnsMayHaveMoved() throws IOException {
        try (ReviewedBook book = ReviewedBook.open(run(FIRST).workbook())) {
            book.set(DLT, "comment", "moved");
            int last = book.cell(DLT, "comment").getRowIndex();
            book.listing().shiftRows(3, last, 1);
            book.listing().shiftColumns(book.column("causality"), book.column("reviewed_on") + 1, 1);
            ReviewImportResult result = take(book, "Marsh");
            assertThat(result.problems()).isEmpty();
            assertThat(entries()).extracting(ReviewEntry::event).containsExactly(DLT);
        }
    }

    @Test
    void whatCannotBeTakenIsToldAndNotTaken() throws IOException {
        try (ReviewedBook book = ReviewedBook.open(run(FIRST).workbook())) {
            book.set(DLT, "review_status", "fine").set(DLT, "reviewed_on", "yesterday");
            book.choose(EXCLUDED, "dlt_decided", "DLT_CONFIRMED");
            String other = book.events().get(book.events().size() - 1);
            book.set(other, "comment", "without a key");
            book.seal(other).setBlank();
            ReviewImportResult result = take(book, "Marsh");
            assertThat(ids(result)).containsExactlyInAnyOrder("REV-014", "REV-016", "REV-015", "REV-013");
            assertThat(result.counts().notTaken()).isEqualTo(4);
            assertThat(entries()).isEmpty();
        }
    }

    @Test
    void aRowUnderTheKeyOfAnotherEventIsNotTaken() throws IOException {
        try (ReviewedBook book = ReviewedBook.open(run(FIRST).workbook())) {
            String foreign = book.seal(EXCLUDED).getStringCellValue();
            book.seal(DLT).setBlank();
            book.seal(DLT).setCellValue(foreign);
            ReviewImportResult result = take(book.set(DLT, "comment", "whose?"), "Marsh");
            assertThat(ids(result)).contains("REV-023");
            assertThat(entries()).isEmpty();
        }
    }

    @Test
    void aBookOfAnotherStudyOrADamagedOneIsRefused() throws IOException {
        String workbook = run(FIRST).workbook();
        assertThat(ids(take(Path.of(workbook), "Marsh", "OTHER"))).containsExactly("REV-003");
        Path cut = folder.resolve("cut.xlsx");
        byte[] whole = Files.readAllBytes(Path.of(workbook));
        Files.write(cut, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThat(ids(take(cut, "Marsh", STUDY))).containsExactly("REV-001");
        Path text = Files.writeString(folder.resolve("text.xlsx"), "not a workbook");
        assertThat(ids(take(text, "Marsh", STUDY))).containsExactly("REV-001");
        assertThat(ids(take(folder.resolve("none.xlsx"), "Marsh", STUDY))).containsExactly("REV-001");
        try (ReviewedBook book = ReviewedBook.open(workbook)) {
            book.book().removeSheetAt(book.book().getSheetIndex("_keys"));
            assertThat(ids(take(book, "Marsh"))).containsExactly("REV-002");
        }
        assertThat(entries()).isEmpty();
    }

    @Test
    void anOlderBookIsTakenWithANotice() throws IOException {
        String first = run(FIRST).workbook();
        run(SECOND);
        try (ReviewedBook book = ReviewedBook.open(first)) {
            ReviewImportResult result = take(book.set(DLT, "comment", "late"), "Marsh");
            assertThat(ids(result)).containsExactly("REV-020");
            assertThat(result.counts().taken()).isEqualTo(1);
        }
    }

    @Test
    void reviewersWhoDisagreeAreBothKeptAndNeitherIsInEffect() throws IOException {
        String workbook = run(FIRST).workbook();
        int before = dlts();
        decide(workbook, "DLT_REJECTED", "no", "Marsh");
        ReviewImportResult other = decide(workbook, "DLT_CONFIRMED", "yes", "Keller");
        assertThat(ids(other)).containsExactly("REV-022");
        assertThat(other.counts().conflicts()).isEqualTo(1);
        String shown = run(FIRST).workbook();
        assertThat(verdict(DLT).orElseThrow().decision()).isEqualTo(DltDecision.CONFIRMED_BY_RULE);
        assertThat(dlts()).isEqualTo(before);
        try (ReviewedBook book = ReviewedBook.open(shown)) {
            assertThat(book.text(DLT, "review_state")).isEqualTo("CONFLICT 意见冲突");
            assertThat(book.text(DLT, "dlt_decided")).isEmpty();
            assertThat(book.text(DLT, "comment")).isEqualTo("Marsh: no\nKeller: yes");
        }
        decide(shown, "DLT_REJECTED", "agreed: no", "Keller");
        run(FIRST);
        assertThat(verdict(DLT).orElseThrow().decision()).isEqualTo(DltDecision.REJECTED_BY_REVIEWER);
    }

    private ReviewImportResult decide(String workbook, String choice, String why, String who) throws IOException {
        return decide(workbook, DLT, choice, why, who);
    }

    private ReviewImportResult decide(String workbook, String event, String choice, String why, String who)
            throws IOException {
        try (ReviewedBook book = ReviewedBook.open(workbook)) {
            return take(book.choose(event, "dlt_decided", choice).set(event, "comment", why), who);
        }
    }

    @Test
    void aRejectedDltLeavesItsCohortAndItsAlertIsWithdrawn() throws IOException {
        RunSummary first = run(FIRST);
        int before = dlts();
        decide(first.workbook(), "DLT_REJECTED", "recovered at once", "Marsh");
        RunSummary second = run(FIRST);
        DltVerdict verdict = verdict(DLT).orElseThrow();
        assertThat(verdict.decision()).isEqualTo(DltDecision.REJECTED_BY_REVIEWER);
        assertThat(verdict.engineDecision()).isEqualTo(DltDecision.CONFIRMED_BY_RULE);
        assertThat(dlts()).isEqualTo(before - 1);
        assertThat(second.alerts().withdrawn()).isGreaterThanOrEqualTo(1);
        assertThat(second.dlt().rejectedByReviewer()).contains(1);
        try (ReviewedBook book = ReviewedBook.open(second.workbook())) {
            assertThat(book.text(DLT, "dlt")).isEqualTo("no DLT by reviewer 审阅者否定DLT");
            assertThat(book.text(DLT, "dlt_engine")).isEqualTo("DLT by rule 规则确认DLT");
        }
    }

    @Test
    void aConfirmedDltCountsThoughTheEngineExcludedIt() throws IOException {
        RunSummary first = run(FIRST);
        int before = dlts();
        decide(first.workbook(), EXCLUDED, "DLT_CONFIRMED", "bed-bound", "Marsh");
        RunSummary second = run(FIRST);
        assertThat(verdict(EXCLUDED).orElseThrow().decision()).isEqualTo(DltDecision.CONFIRMED_BY_REVIEWER);
        assertThat(verdict(EXCLUDED).orElseThrow().engineDecision()).isEqualTo(DltDecision.EXCLUDED);
        assertThat(dlts()).isEqualTo(before + 1);
        assertThat(second.alerts().queued()).isGreaterThanOrEqualTo(1);
    }

    @Test
    void laterEvidenceOpensADecisionAgainAndAReviewIsOutdatedByWhatMoved() throws IOException {
        String corrected = "DEMO-001-0019/AE/E01";
        decide(run(SECOND).workbook(), corrected, "DLT_CONFIRMED", "agreed", "Marsh");
        run(SECOND);
        assertThat(verdict(corrected).orElseThrow().decision()).isEqualTo(DltDecision.CONFIRMED_BY_REVIEWER);
        RunSummary third = run(THIRD);
        assertThat(verdict(corrected).orElseThrow().decision().countsInCohort()).isFalse();
        try (ReviewedBook book = ReviewedBook.open(third.workbook())) {
            assertThat(book.text(corrected, "review_state")).isEqualTo("REOPENED 重新裁定");
            assertThat(book.text(corrected, "review_note"))
                    .contains("grade 级别 3 → 2")
                    .contains("run 1");
            assertThat(book.text(corrected, "comment")).isEqualTo("agreed");
        }
    }

    @Test
    void aReviewersClassStandsBesideTheEngines() throws IOException {
        try (ReviewedBook book = ReviewedBook.open(run(FIRST).workbook())) {
            book.choose(DLT, "class_decided", "CONFOUNDED_INDETERMINATE").set(DLT, "comment", "infection as likely");
            take(book, "Marsh");
        }
        try (ReviewedBook book = ReviewedBook.open(run(FIRST).workbook())) {
            assertThat(book.text(DLT, "toxicity_class")).isEqualTo("direct systemic 直接全身");
            assertThat(book.text(DLT, "class_decided")).isEqualTo("indeterminate 混杂不能确定");
        }
    }

    @Test
    void theStoreRefusesToChangeOrForgetAnEntry() throws IOException {
        try (ReviewedBook book = ReviewedBook.open(run(FIRST).workbook())) {
            take(book.set(DLT, "comment", "kept"), "Marsh");
        }
        try (SurveillanceStore store = nights.store()) {
            JdbcTemplate sql = new JdbcTemplate(store.dataSource());
            for (String statement : List.of(
                    "UPDATE review_entry SET now = 'other'",
                    "DELETE FROM review_entry",
                    "UPDATE review_import SET reviewer = 'other'",
                    "DELETE FROM review_import")) {
                assertThatThrownBy(() -> sql.update(statement)).hasMessageContaining("only grows");
            }
        }
    }

    @Test
    void theCommandTellsWhatItTookAndWhereItDidNot() throws IOException {
        Path file;
        try (ReviewedBook book = ReviewedBook.open(run(FIRST).workbook())) {
            book.cell(DLT, "grade_used").setCellValue(1);
            file = book.set(DLT, "comment", "from the command").save(folder.resolve("command.xlsx"));
        }
        String[] arguments = {
            "review",
            "import",
            file.toString(),
            "--study",
            STUDY,
            "--db",
            nights.database().toString(),
            "--by",
            "Marsh"
        };
        CommandRun run = CommandRun.of(arguments);
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("new        1").contains("tampered   1");
        assertThat(run.err()).contains("REV-010 AE listing 不良事件!");
        assertThat(CommandRun.of(arguments).err()).contains("REV-021");
        CommandRun signed = CommandRun.of(
                "review",
                "sign",
                "1",
                "--study",
                STUDY,
                "--db",
                nights.database().toString(),
                "--by",
                "Marsh",
                "--meaning",
                "reviewed");
        assertThat(signed.exitCode()).as(signed.err()).isZero();
        assertThat(signed.out()).matches("signed  run 1, workbook [0-9a-f]{64}\\R");
    }
}
