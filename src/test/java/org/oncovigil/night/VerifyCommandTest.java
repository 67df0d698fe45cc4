package org.oncovigil.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncovigil.store.SurveillanceStore;
import org.springframework.jdbc.core.JdbcTemplate;

/** A run can be proved years later; whoever alters what was kept is seen, and a usual hand is refused at once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerifyCommandTest {
    private Path whole;

    @BeforeAll
    void runThreeNights(@TempDir Path folder) {
        Nights nights = new Nights(folder, "DEMO-001");
        for (String night : List.of("2026-03-06", "2026-03-13", "2026-03-20")) {
            nights.run(LocalDate.parse(night));
        }
        whole = nights.database();
    }

    private static CommandRun verify(int run, Path database) {
        return CommandRun.of("verify", String.valueOf(run), "--study", "DEMO-001", "--db", database.toString());
    }

    private Path copy(Path folder) throws IOException {
        return Files.copy(whole, folder.resolve("copy.db"));
    }

    private static void change(Path database, String... statements) {
        try (SurveillanceStore store = SurveillanceStore.open(database)) {
            JdbcTemplate sql = new JdbcTemplate(store.dataSource());
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void everyRunOfTheSampleIsWhatItWas(int run) {
        CommandRun verified = verify(run, whole);
        assertThat(verified.exitCode()).as(verified.out()).isZero();
        assertThat(verified.out())
                .contains(
                        run + " seals hold",
                        "every source row gives its digest",
                        "were computed again and are the same");
    }

    @ParameterizedTest
    @CsvSource({
        "UPDATE document SET content = 'x', a derived value is never changed",
        "UPDATE listing_row SET cells = 'x', a source row is never changed",
        "UPDATE alert SET content = 'x', an alert is never changed",
        "DELETE FROM alert, an alert is never deleted",
        "DELETE FROM listing_row, a source row is never deleted",
        "DELETE FROM document, a sealed value is never deleted"
    })
    void theStoreItselfRefusesToForget(String statement, String why, @TempDir Path folder) throws IOException {
        Path database = copy(folder);
        assertThatThrownBy(() -> change(database, statement)).hasStackTraceContaining(why);
    }

    @Test
    void aValueThatWasAlteredIsNamedInItsRunAndInEveryLaterOne(@TempDir Path folder) throws IOException {
        Path database = copy(folder);
        change(
                database,
                "DROP TRIGGER document_kept",
                "UPDATE document SET content = replace(content, 'DELAYED_IMMUNE_RELATED', 'DIRECT_SYSTEMIC')"
                        + " WHERE kind = 'EVENT' AND document_key = 'DEMO-001-0011/AE/E01' AND known_from = 2");
        assertThat(verify(1, database).exitCode()).isZero();
        CommandRun second = verify(2, database);
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.out())
                .contains("JOB-025 run 2: documents give", "JOB-027 run 2: DEMO-001-0011/AE/E01")
                .contains("Run 2 is not proved.");
        assertThat(verify(3, database).out()).contains("JOB-025 run 2");
    }

    @Test
    void aSourceRowThatWasAlteredIsNamed(@TempDir Path folder) throws IOException {
        Path database = copy(folder);
        change(
                database,
                "DROP TRIGGER listing_row_kept",
                "UPDATE listing_row SET cells = replace(cells, 'Vitiligo', 'Eczema') WHERE subject = 'DEMO-001-0009'"
                        + " AND domain = 'AE' AND known_until IS NULL");
        CommandRun run = verify(3, database);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("JOB-026 run 3: AE of DEMO-001-0009", "JOB-027 run 3: DEMO-001-0009/AE/E02");
    }

    @Test
    void aSealThatWasTakenOutIsMissed(@TempDir Path folder) throws IOException {
        Path database = copy(folder);
        change(database, "DELETE FROM run_seal WHERE run_id = 3");
        assertThat(verify(3, database).out()).contains("JOB-025 run 3: no seal");
        assertThat(verify(2, database).exitCode()).isZero();
    }

    @Test
    void withAnotherRulebookTheSealsAreCheckedAndNothingIsComputedAgain(@TempDir Path folder) throws IOException {
        SampleHome home = SampleHome.copy(folder.resolve("home"));
        home.replace("studies/DEMO-001/protocol.yaml", "dltWindowDays: 28", "dltWindowDays: 29");
        CommandRun run = CommandRun.at(
                home.folder(),
                "verify",
                "3",
                "--study",
                folder.resolve("home/rules/studies/DEMO-001").toString(),
                "--db",
                whole.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("3 seals hold", "JOB-028 run 3").doesNotContain("JOB-027");
    }

    @Test
    void aRunThatDoesNotExistIsTold() {
        CommandRun run = verify(9, whole);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("JOB-023", "no finished run 9");
    }

    /** The tables of the second schema without those of the later ones, as a store that an earlier program wrote has them. */
    @Test
    void aStoreOfTheSecondSchemaIsBroughtUpAndKeepsItsRuns(@TempDir Path folder) throws IOException {
        Path database = copy(folder);
        change(
                database,
                "DROP TRIGGER listing_row_kept",
                "DROP TRIGGER document_kept",
                "DROP TRIGGER alert_kept",
                "DROP TRIGGER alert_stays",
                "DROP TRIGGER listing_row_stays",
                "DROP TRIGGER sealed_document_stays",
                "DROP TABLE run_seal",
                "DROP TABLE review_signature",
                "DROP TABLE review_entry",
                "DROP TABLE review_import",
                "PRAGMA user_version = 2");
        assertThat(verify(3, database).out()).contains("the store has schema 2");
        change(database);
        assertThat(verify(3, database).out()).contains("JOB-025 run 3: no seal", "every source row gives its digest");
        assertThatThrownBy(() -> change(database, "DELETE FROM alert")).hasStackTraceContaining("never deleted");
    }
}
