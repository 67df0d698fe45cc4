package org.oncovigil.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncovigil.alert.Alert;
import org.oncovigil.alert.AlertKind;
import org.oncovigil.alert.AlertState;
import org.oncovigil.attribution.Confidence;
import org.oncovigil.attribution.ToxicityClass;
import org.oncovigil.escalation.CohortDecision;
import org.oncovigil.escalation.DltDecision;
import org.oncovigil.escalation.StopOutcome;
import org.oncovigil.escalation.WindowPosition;
import org.oncovigil.finding.FindingKind;
import org.oncovigil.finding.FindingState;
import org.oncovigil.finding.RuleRun;
import org.oncovigil.followup.VisitStatus;
import org.oncovigil.grading.GoverningGrade;
import org.oncovigil.overview.EventState;
import org.oncovigil.problem.Severity;
import org.oncovigil.study.Recipient;
import org.oncovigil.subject.ActionTaken;
import org.oncovigil.subject.EventSource;
import org.oncovigil.subject.InvestigatorCausality;
import org.oncovigil.subject.Outcome;
import org.oncovigil.subject.SeriousnessCriterion;
import org.oncovigil.subject.YesNo;
import org.oncovigil.table.TextTable;

class LayoutFolderTest {
    @TempDir
    Path folder;

    @BeforeEach
    void copyLayout() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("reports/layout"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    private void edit(String file, String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(folder.resolve(file), text.replace(from, to));
    }

    private void write() {
        SafetyWorkbook.write(OverviewFixture.thirdNight(), folder, folder.resolve("out"), Language.EN);
    }

    @ParameterizedTest
    @CsvSource({
        "ae-listing.csv, 'delta,Change', 'dleta,Change', REP-004 ae-listing.csv line 3",
        "ae-listing.csv, 'Subject,受试者,13,text', 'Subject,受试者,wide,text', REP-005 ae-listing.csv line 5",
        "ae-listing.csv, 'Subject,受试者,13,text', 'Subject,受试者,0,text', REP-005 ae-listing.csv line 5",
        "ae-listing.csv, 'Subject,受试者,13,text', 'Subject,受试者,13,pink', REP-005 ae-listing.csv line 5",
        "ae-listing.csv, 'reviewer,no,agreement', 'reviewer,no,agremeent', 'REP-005 ae-listing.csv, column list'",
        "alerts.csv, 'no,fact,no', 'no,reviewer,no', 'REP-005 alerts.csv, column group'",
        "alerts.csv, 'no,fact,no', 'maybe,fact,no', REP-005 alerts.csv line",
        "sheets.csv, 'cover,Cover', 'covers,Cover', 'REP-005 sheets.csv, column sheet'",
        "sheets.csv, 'Data problems,', 'Data: problems,', REP-005 sheets.csv line",
        "words.csv, phrase.rows_none, phrase.rows_nil, 'REP-005 words.csv, column code'"
    })
    void aMistakeInALayoutIsOneMessageWithItsPlace(String file, String from, String to, String message)
            throws IOException {
        edit(file, from, to);

        assertThatThrownBy(this::write).isInstanceOf(ReportFault.class).hasMessageStartingWith(message);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void allMistakesAreToldTogether() throws IOException {
        edit("ae-listing.csv", "delta,Change", "dleta,Change");
        Files.delete(folder.resolve("lists.csv"));

        assertThatThrownBy(this::write)
                .isInstanceOfSatisfying(
                        ReportFault.class,
                        fault -> assertThat(fault.problems())
                                .extracting(problem -> problem.id())
                                .startsWith("REP-004", "REP-003"));
    }

    @Test
    void aColumnThatIsTakenOutIsNotShown() throws IOException {
        String text = Files.readString(folder.resolve("ae-listing.csv"));
        Files.writeString(folder.resolve("ae-listing.csv"), text.replaceAll("(?m)^gate,.*\\R", ""));
        write();

        Path book =
                folder.resolve("out").resolve(ReportFile.name(OverviewFixture.run(3, 2), Blinding.UNBLINDED, "xlsx"));
        assertThat(WorkbookDump.of(book)).noneMatch(line -> line.contains("\tGate\t"));
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                EventState.class,
                FindingState.class,
                FindingKind.class,
                DltDecision.class,
                WindowPosition.class,
                CohortDecision.class,
                StopOutcome.class,
                VisitStatus.class,
                AlertState.class,
                AlertKind.class,
                Alert.Purpose.class,
                Recipient.Role.class,
                Severity.class,
                EventSource.class,
                YesNo.class,
                SeriousnessCriterion.class,
                Outcome.class,
                InvestigatorCausality.class,
                ActionTaken.class,
                GoverningGrade.class,
                ToxicityClass.class,
                Confidence.class,
                RuleRun.Status.class
            })
    void everyCodeThatTheWorkbookCanShowHasWordsInBothLanguages(Class<? extends Enum<?>> codes) {
        TextTable words = TextTable.read(folder.resolve("words.csv"));
        List<String> complete = words.rows().stream()
                .filter(row -> !row.cell("en").isEmpty() && !row.cell("zh").isEmpty())
                .map(row -> row.cell("code"))
                .toList();

        assertThat(complete).doesNotHaveDuplicates();
        assertThat(codes.getEnumConstants()).extracting(Enum::name).isSubsetOf(complete);
    }
}
