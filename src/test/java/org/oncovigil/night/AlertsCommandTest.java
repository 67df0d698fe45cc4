package org.oncovigil.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncovigil.store.SurveillanceStore;
import org.springframework.jdbc.core.JdbcTemplate;

/** What people do with the alerts of the sample's first night: four, each told to its site and the sponsor's people. */
class AlertsCommandTest {
    private static final String STUDY = "DEMO-001";
    private static final LocalDate FIRST = LocalDate.parse("2026-03-06");

    @TempDir
    private Path folder;

    private Nights nights;

    @BeforeEach
    void runTheFirstNight() {
        nights = new Nights(folder, STUDY);
        nights.run(FIRST);
    }

    private CommandRun alerts(String... words) {
        List<String> arguments = new ArrayList<>(List.of("alerts"));
        arguments.addAll(List.of(words));
        arguments.addAll(List.of("--study", STUDY, "--db", nights.database().toString()));
        arguments.addAll(List.of("--reports", nights.reports().toString()));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    private SortedMap<String, String> list() {
        return alerts("list", "--json").summary();
    }

    /** The place in the list of an alert's number. */
    private static String place(Map<String, String> list, String alert) {
        for (int index = 0; ; index++) {
            if (alert.equals(list.get("alerts." + index + ".alert"))) {
                return "alerts." + index + ".";
            }
            assertThat(list).containsKey("alerts." + index + ".alert");
        }
    }

    /** Mail files by name, with their text. */
    private SortedMap<String, String> mails() throws IOException {
        SortedMap<String, String> mails = new TreeMap<>();
        try (Stream<Path> files = Files.list(nights.reports().resolve("outbox"))) {
            for (Path file : files.toList()) {
                mails.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return mails;
    }

    private static List<String> lines(Map<String, String> mails, String header) {
        return mails.values().stream()
                .flatMap(text -> text.lines().filter(line -> line.startsWith(header)))
                .sorted()
                .toList();
    }

    @Test
    void theListShowsWhoWasToldWhenAndWhoHasNotAnswered() {
        SortedMap<String, String> list = list();
        assertThat(list)
                .containsEntry("awaitingAnswer", "4")
                .containsEntry("alerts.0.alert", "1")
                .containsEntry("alerts.0.state", "SENT")
                .containsEntry("alerts.0.queuedAt", "2026-03-21T02:15:00Z")
                .containsEntry("alerts.0.latency.queuedToSentSeconds", "0")
                .containsEntry("alerts.0.acknowledgedAt", "null")
                .containsEntry("alerts.0.deliveries.0.state", "SENT")
                .containsEntry("alerts.0.deliveries.0.tries", "1");
        assertThat(alerts("list").out()).contains("4 of 4 await an answer.");
    }

    @ParameterizedTest
    @CsvSource({"agree, AGREE, ASSESSED", "need-data, NEED_DATA, ASSESSED", "seen, SEEN, ACKNOWLEDGED"})
    void anAnswerIsKeptWithNameAndTimeAndMovesTheAlertDown(String word, String answer, String state) {
        Instant before = Instant.now().minusSeconds(1);
        CommandRun run = alerts("ack", "1", "--by", "Dr Helen Marsh", "--answer", word, "--reason", "looked at");
        assertThat(run.exitCode()).as(run.err()).isZero();
        SortedMap<String, String> list = list();
        String place = place(list, "1");
        assertThat(list)
                .containsEntry("awaitingAnswer", "3")
                .containsEntry("alerts.0.alert", "2")
                .containsEntry(place + "state", state)
                .containsEntry(place + "answers.0.by", "Dr Helen Marsh")
                .containsEntry(place + "answers.0.what", answer)
                .containsEntry(place + "answers.0.reason", "looked at");
        assertThat(Instant.parse(list.get(place + "acknowledgedAt"))).isAfter(before);
    }

    @Test
    void noAnswerChangesTheFinding() {
        SortedMap<String, String> before;
        try (SurveillanceStore store = nights.store()) {
            before = store.documents().open(STUDY, "FINDING", "");
        }
        alerts("ack", "1", "--by", "Dr Helen Marsh", "--answer", "agree");
        alerts("ack", "2", "--by", "Dr Helen Marsh", "--answer", "disagree");
        try (SurveillanceStore store = nights.store()) {
            assertThat(store.documents().open(STUDY, "FINDING", "")).isEqualTo(before);
        }
    }

    @Test
    void anAlertIsKnownByItsReferenceAndByTheTokenOfAMail() throws IOException {
        SortedMap<String, String> list = list();
        String id = list.get("alerts.2.deliveries.0.messageId");
        String token = "ALR-" + id.substring(1, 17).toUpperCase(java.util.Locale.ROOT);
        assertThat(alerts("ack", token, "--by", "A", "--answer", "seen").out())
                .startsWith("alert " + list.get("alerts.2.alert") + " ");
        assertThat(alerts("ack", list.get("alerts.3.reference"), "--by", "A", "--answer", "seen")
                        .out())
                .startsWith("alert " + list.get("alerts.3.alert") + " ");
        assertThat(list()).containsEntry("awaitingAnswer", "2");
    }

    @Test
    void withdrawingTellsExactlyThoseWhoWereToldInTheSameThread() throws IOException {
        SortedMap<String, String> before = mails();
        SortedMap<String, String> told = new TreeMap<>(before);
        String reference = list().get("alerts.0.reference");
        told.keySet().removeIf(name -> !name.contains(reference));
        CommandRun run = alerts("withdraw", "1", "--by", "Dr Helen Marsh", "--reason", "entered for another visit");
        assertThat(run.exitCode()).as(run.err()).isZero();
        SortedMap<String, String> sent = mails();
        sent.keySet().removeAll(before.keySet());
        assertThat(lines(sent, "To: ")).isEqualTo(lines(told, "To: ")).hasSizeGreaterThan(2);
        assertThat(lines(sent, "In-Reply-To: ").stream().map(line -> line.substring(13)))
                .containsExactlyElementsOf(lines(told, "Message-ID: ").stream()
                        .map(line -> line.substring(12))
                        .toList());
        SortedMap<String, String> list = list();
        assertThat(list).containsEntry("awaitingAnswer", "3");
        assertThat(list).containsEntry(place(list, "1") + "state", "WITHDRAWN");
        assertThat(list).containsEntry(place(list, "1") + "actions.0.what", "WITHDRAW");
        assertThat(alerts("withdraw", "1", "--by", "A", "--reason", "again").exitCode())
                .isEqualTo(2);
    }

    @Test
    void sendingAgainChangesNoMessageIdAndAddsNoFile() throws IOException {
        SortedMap<String, String> before = mails();
        CommandRun run = alerts("resend", "1", "--by", "Dr Helen Marsh");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(mails().keySet()).isEqualTo(before.keySet());
        assertThat(lines(mails(), "Message-ID: ")).isEqualTo(lines(before, "Message-ID: "));
        assertThat(list())
                .containsEntry("alerts.0.deliveries.0.tries", "2")
                .containsEntry("alerts.0.actions.0.what", "RESEND")
                .containsEntry("alerts.0.actions.0.by", "Dr Helen Marsh");
    }

    @Test
    void whatIsNotThereIsToldAndNothingIsDone() {
        CommandRun unknown = alerts("ack", "99", "--by", "A", "--answer", "seen");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("ALR-008", "99");
        assertThat(alerts("ack", "1", "--answer", "seen").exitCode()).isEqualTo(2);
        assertThat(alerts("ack", "1", "--by", "A", "--answer", "yes").exitCode())
                .isEqualTo(2);
        assertThat(alerts("ack", "1", "--by", " ", "--answer", "seen").exitCode())
                .isEqualTo(2);
        assertThat(alerts().exitCode()).isEqualTo(2);
        assertThat(list()).containsEntry("awaitingAnswer", "4");
    }

    @Test
    void aRunThatWritesForLongLeavesTheAnswerToBeGivenAgain() {
        try (SurveillanceStore store = nights.store()) {
            JdbcTemplate sql = new JdbcTemplate(store.dataSource());
            sql.execute("BEGIN IMMEDIATE");
            CommandRun run = alerts("ack", "1", "--by", "A", "--answer", "seen");
            sql.execute("ROLLBACK");
            assertThat(run.exitCode()).as(run.err()).isEqualTo(40);
            assertThat(run.err()).contains("JOB-016").doesNotContain("\tat ");
        }
        assertThat(list()).containsEntry("awaitingAnswer", "4");
    }

    @Test
    void whileARunHoldsTheStudyATickIsSilentAnAnswerIsKeptAndAWithdrawalWaits() {
        try (SurveillanceStore store = nights.store()) {
            store.lock().take(STUDY, "another host", 1, Instant.now());
        }
        CommandRun tick = alerts("tick");
        assertThat(tick.exitCode()).isZero();
        assertThat(tick.out() + tick.err()).isEmpty();
        assertThat(alerts("withdraw", "1", "--by", "A", "--reason", "b").exitCode())
                .isEqualTo(40);
        assertThat(alerts("ack", "1", "--by", "A", "--answer", "seen").exitCode())
                .isZero();
        assertThat(list()).containsEntry("awaitingAnswer", "3");
    }
}
