package org.oncovigil.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oncovigil.alert.AlertAnswer;
import org.oncovigil.job.AlertActions;
import org.oncovigil.job.AlertDesk;
import org.oncovigil.job.AlertDeskRequest;
import org.oncovigil.job.AlertOutcome;
import org.oncovigil.job.AlertTick;
import org.oncovigil.job.StudyLocation;

/**
 * A timer that ticks. The first night of the sample queues four alerts at 02:15, each told to the five people of a subject's
 * site and the sponsor; the protocol's ladder is 4, 8 and 24 hours; deputies and monitor are two people, the head is one.
 */
class AlertTickTest {
    private static final Instant QUEUED = Instant.parse("2026-03-21T02:15:00Z");

    @TempDir
    private Path folder;

    private Nights nights;

    @BeforeEach
    void runTheFirstNight() {
        nights = new Nights(folder, "DEMO-001");
        nights.run(LocalDate.parse("2026-03-06"));
    }

    private AlertDesk desk(Clock clock) {
        StudyLocation study = StudyLocation.find(Path.of(""), "DEMO-001").orElseThrow();
        return new AlertDesk(
                new AlertDeskRequest(study, Optional.of(nights.database()), folder, nights.reports()), clock);
    }

    private AlertOutcome tick(Duration later) {
        Clock clock = Clock.fixed(QUEUED.plus(later), ZoneOffset.UTC);
        AlertOutcome outcome = new AlertTick(desk(clock), clock).run();
        assertThat(outcome.end()).isEqualTo(AlertOutcome.End.DONE);
        return outcome;
    }

    private void answer(String alert) {
        Clock clock = Clock.fixed(QUEUED.plus(Duration.ofHours(5)), ZoneOffset.UTC);
        new AlertActions(desk(clock), clock).answer(alert, "Dr Helen Marsh", AlertAnswer.SEEN, "");
    }

    private long mails(String step) throws IOException {
        try (Stream<Path> files = Files.list(nights.reports().resolve("outbox"))) {
            return files.filter(file -> file.getFileName().toString().contains("-v1-" + step))
                    .count();
        }
    }

    private List<Long> mails() throws IOException {
        return List.of(mails("remind-"), mails("deputy-"), mails("head-"));
    }

    private long firstMails() throws IOException {
        try (Stream<Path> files = Files.list(nights.reports().resolve("outbox"))) {
            return files.count();
        }
    }

    @Test
    void eachStepGoesOutAtItsHourAndOnce() throws IOException {
        long first = firstMails();
        tick(Duration.ofHours(4).minusSeconds(1));
        assertThat(mails()).containsExactly(0L, 0L, 0L);
        tick(Duration.ofHours(4));
        assertThat(mails()).containsExactly(first, 0L, 0L);
        assertThat(tick(Duration.ofHours(5)).said()).isEmpty();
        tick(Duration.ofHours(8));
        assertThat(mails()).containsExactly(first, 8L, 0L);
        tick(Duration.ofHours(24));
        assertThat(tick(Duration.ofHours(24)).said()).isEmpty();
        assertThat(tick(Duration.ofDays(3)).said()).isEmpty();
        assertThat(mails()).containsExactly(first, 8L, 4L);
    }

    @Test
    void aTimerThatStoodStillMakesUpForAllStepsAtOnce() throws IOException {
        long first = firstMails();
        tick(Duration.ofHours(30));
        assertThat(mails()).containsExactly(first, 8L, 4L);
    }

    @Test
    void anAnsweredOrWithdrawnAlertClimbsNoFurtherAndItsWithdrawalReachesAllWhoWereTold() throws IOException {
        tick(Duration.ofHours(8));
        long reminders = mails("remind-");
        answer("1");
        Clock clock = Clock.fixed(QUEUED.plus(Duration.ofHours(9)), ZoneOffset.UTC);
        long before = firstMails();
        AlertOutcome outcome = new AlertActions(desk(clock), clock).withdraw("2", "Dr Helen Marsh", "wrong visit");
        assertThat(outcome.end()).isEqualTo(AlertOutcome.End.DONE);
        // Site 1's two investigators, monitor and drug safety; of the ladder's people the deputy is new to the list.
        assertThat(firstMails() - before).isEqualTo(reminders / 4 + 1);
        tick(Duration.ofHours(24));
        assertThat(mails()).containsExactly(reminders, 8L, 2L);
    }

    @Test
    void theAlertSaysHowItClimbsAndTheReminderThatNobodyAnswered() throws IOException {
        tick(Duration.ofHours(4));
        try (Stream<Path> files = Files.list(nights.reports().resolve("outbox"))) {
            for (Path file : files.toList()) {
                jakarta.mail.internet.MimeMessage mail;
                try (java.io.InputStream in = Files.newInputStream(file)) {
                    mail = new jakarta.mail.internet.MimeMessage((jakarta.mail.Session) null, in);
                    boolean reminder = file.getFileName().toString().contains("-remind-");
                    String text = String.valueOf(mail.getContent());
                    assertThat(text)
                            .containsPattern("4 (h|小时)")
                            .containsPattern("8 (h|小时)")
                            .containsPattern("24 (h|小时)");
                    assertThat(text.startsWith("REMINDER") || text.startsWith("提醒"))
                            .isEqualTo(reminder);
                    assertThat(mail.getHeader("In-Reply-To") != null).isEqualTo(reminder);
                } catch (jakarta.mail.MessagingException broken) {
                    throw new IOException(broken);
                }
            }
        }
    }
}
