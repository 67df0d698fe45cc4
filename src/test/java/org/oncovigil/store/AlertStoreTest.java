package org.oncovigil.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oncovigil.alert.Alert;
import org.oncovigil.alert.AlertAnswer;
import org.oncovigil.alert.AlertDelivery;
import org.oncovigil.alert.AlertKind;
import org.oncovigil.alert.AlertLetter;
import org.oncovigil.alert.AlertReply;
import org.oncovigil.alert.AlertState;
import org.oncovigil.finding.Finding;
import org.oncovigil.finding.FindingKind;
import org.oncovigil.study.LadderStep;
import org.oncovigil.study.Recipient;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What the store keeps of alerts: an older store is brought up with what it knew, and answers stay. */
class AlertStoreTest {
    private static final Instant AT = Instant.parse("2026-03-21T02:15:00Z");
    private static final Recipient ANNA =
            new Recipient(Recipient.Role.PRINCIPAL_INVESTIGATOR, "01", "Anna", "anna@example.org", "en");
    private static final Recipient HELEN =
            new Recipient(Recipient.Role.MEDICAL_MONITOR, "", "Helen", "helen@example.org", "en");
    private static final Recipient HEAD =
            new Recipient(Recipient.Role.SAFETY_HEAD, "", "Paul", "paul@example.org", "en");

    @TempDir
    private Path folder;

    private static Alert alert(int version) {
        Finding finding = new Finding(
                FindingKind.DLT,
                "DLT|S-1|E1",
                "S-1",
                "01",
                "C1",
                "E1",
                "POSSIBLE",
                List.of(),
                List.of(),
                List.of(),
                "");
        return new Alert(
                finding.key(),
                version,
                AlertKind.POSSIBLE_DLT,
                Alert.Purpose.NEW,
                "S",
                finding,
                "",
                List.of(ANNA, HELEN),
                "2026-03-20",
                "abc",
                "call");
    }

    private static AlertLetter letter(Optional<LadderStep.Rung> rung, Recipient recipient) {
        return new AlertLetter(alert(1), rung, recipient);
    }

    private Path file() {
        return folder.resolve("study.db");
    }

    private JdbcTemplate sql(SingleConnectionDataSource source) {
        return new JdbcTemplate(source);
    }

    private SingleConnectionDataSource source() {
        return new SingleConnectionDataSource("jdbc:sqlite:" + file() + "?foreign_keys=true", true);
    }

    private void writeFirstSchema() {
        SingleConnectionDataSource source = source();
        JdbcTemplate sql = sql(source);
        List.of("org/springframework/batch/core/schema-sqlite.sql", "org/oncovigil/store/schema-001.sql")
                .forEach(script -> SqlText.statements(script).forEach(sql::execute));
        sql.execute("PRAGMA user_version = 1");
        sql.execute("INSERT INTO run (run_id, study, as_of, identity, program, rulebook, started_at)"
                + " VALUES (1, 'S', '2026-03-20', 'i', 'p', 'r', '2026-03-21T02:00:00Z')");
        sql.update(
                "INSERT INTO alert VALUES (7, 'S', 'DLT|S-1|E1', 1, 1, 'FAILED', ?, NULL, ?)",
                AT.toString(),
                ValueText.write(alert(1)));
        sql.update("INSERT INTO alert_delivery VALUES (7, 'anna@example.org', '<1@oncovigil>', 'SENT', ?, '')", AT);
        sql.update("INSERT INTO alert_delivery VALUES (7, 'helen@example.org', '', 'FAILED', ?, 'no room')", AT);
        source.destroy();
    }

    @Test
    void aStoreOfTheFirstSchemaKeepsItsDeliveries() {
        writeFirstSchema();
        assertThatThrownBy(() -> SurveillanceStore.openToRead(file())).isInstanceOf(StoreFault.class);
        try (SurveillanceStore store = SurveillanceStore.open(file())) {
            assertThat(store.deliveries().of(7))
                    .extracting(
                            AlertDelivery::step, AlertDelivery::address, AlertDelivery::state, AlertDelivery::detail)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(
                                    "ALERT", "anna@example.org", AlertDelivery.State.SENT, ""),
                            org.assertj.core.groups.Tuple.tuple(
                                    "ALERT", "helen@example.org", AlertDelivery.State.FAILED, "no room"));
            assertThat(store.deliveries().told("S", "DLT|S-1|E1")).containsExactly(ANNA);
            assertThat(store.alerts().waiting("S")).hasSize(1);
        }
    }

    @Test
    void everyoneWhoHasOrMayHaveALetterCountsAsTold() {
        writeFirstSchema();
        try (SurveillanceStore store = SurveillanceStore.open(file())) {
            store.deliveries().begin(7, letter(Optional.of(LadderStep.Rung.HEAD), HEAD), "<2@oncovigil>", AT);
            assertThat(store.deliveries().told("S", "DLT|S-1|E1")).containsExactly(ANNA, HEAD);
            store.deliveries().begin(7, letter(Optional.empty(), HELEN), "<3@oncovigil>", AT);
            store.deliveries().end(7, letter(Optional.empty(), HELEN), AlertDelivery.State.FAILED, AT, "refused");
            assertThat(store.deliveries().told("S", "DLT|S-1|E1")).containsExactly(ANNA, HEAD);
            assertThat(store.deliveries().find(7, "ALERT", "helen@example.org"))
                    .hasValueSatisfying(one -> assertThat(one.tries()).isEqualTo(2));
        }
    }

    @Test
    void aNewerVersionTakesThePlaceOfOneThatStillWaits() {
        writeFirstSchema();
        try (SurveillanceStore store = SurveillanceStore.open(file())) {
            store.alerts().queue(1, alert(2), AlertState.QUEUED, AT);
            assertThat(store.alerts().all("S"))
                    .extracting(AlertOutbox.Queued::state)
                    .containsExactly(AlertState.SUPERSEDED, AlertState.QUEUED);
            assertThat(store.alerts().queue(1, alert(2), AlertState.QUEUED, AT)).isFalse();
        }
    }

    @Test
    void anAnswerIsNeitherChangedNorRemoved() {
        writeFirstSchema();
        AlertReply reply = new AlertReply(AT.toString(), "Helen", AlertAnswer.SEEN, "", "command");
        try (SurveillanceStore store = SurveillanceStore.open(file())) {
            store.answers().add(7, reply);
        }
        SingleConnectionDataSource source = source();
        JdbcTemplate sql = sql(source);
        assertThatThrownBy(() -> sql.update("UPDATE alert_answer SET answer = 'AGREE'"))
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> sql.update("DELETE FROM alert_answer")).hasMessageContaining("never removed");
        source.destroy();
        try (SurveillanceStore store = SurveillanceStore.openToRead(file())) {
            assertThat(store.answers().of(7)).containsExactly(reply);
        }
    }
}
