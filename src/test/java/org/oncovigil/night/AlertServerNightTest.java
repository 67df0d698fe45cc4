package org.oncovigil.night;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oncovigil.alert.AlertState;
import org.oncovigil.job.AlertDesk;
import org.oncovigil.job.AlertDeskRequest;
import org.oncovigil.job.AlertOutcome;
import org.oncovigil.job.AlertTick;
import org.oncovigil.job.NightlyResult;
import org.oncovigil.job.StudyLocation;
import org.oncovigil.store.AlertOutbox;
import org.oncovigil.store.SurveillanceStore;

/** Nights with a mail server: each letter once, nothing lost, whatever happens to the server or to the program. */
class AlertServerNightTest {
    private static final LocalDate FIRST = LocalDate.parse("2026-03-06");
    private static final Instant LATER = Instant.parse("2026-03-21T04:00:00Z");
    private static final String SENDER = "  sender: oncovigil@sponsor.example.org\n";

    @TempDir
    private Path folder;

    private GreenMail mails;
    private Nights nights;
    private StudyLocation study;

    @BeforeEach
    void giveTheStudyAMailServer() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        SampleHome home = SampleHome.copy(folder.resolve("home"));
        home.replace(
                "studies/DEMO-001/protocol.yaml",
                SENDER,
                SENDER + "  smtp: {host: 127.0.0.1, port: " + port
                        + ", tls: none, tries: 1, waitSeconds: 1, timeoutSeconds: 5, totalSeconds: 5}\n");
        study = StudyLocation.find(home.folder(), "DEMO-001").orElseThrow();
        nights = new Nights(folder, study);
        mails = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    @AfterEach
    void stop() {
        mails.stop();
    }

    private AlertOutcome tick(Path database, Clock clock) {
        AlertDesk desk =
                new AlertDesk(new AlertDeskRequest(study, Optional.of(database), folder, nights.reports()), clock);
        return new AlertTick(desk, clock).run();
    }

    private static Clock at(Instant moment) {
        return Clock.fixed(moment, ZoneOffset.UTC);
    }

    /** Message-IDs that arrived, with how often. */
    private Map<String, Integer> arrived() throws Exception {
        Map<String, Integer> ids = new TreeMap<>();
        for (MimeMessage mail : mails.getReceivedMessages()) {
            ids.merge(mail.getMessageID(), 1, Integer::sum);
        }
        return ids;
    }

    /** How many letters the alerts of the store ask for. */
    private int letters() {
        try (SurveillanceStore store = nights.store()) {
            return store.alerts().all("DEMO-001").stream()
                    .mapToInt(queued -> queued.alert().recipients().size())
                    .sum();
        }
    }

    private NightlyResult.Finished night() {
        return (NightlyResult.Finished) nights.run(FIRST);
    }

    @Test
    void aNightSendsEachLetterOnceAndTheSameNightAgainNone() throws Exception {
        mails.start();
        NightlyResult.Finished night = night();
        assertThat(night.summary().alerts().sent()).isEqualTo(4);
        assertThat(arrived())
                .hasSize(letters())
                .allSatisfy((id, times) -> assertThat(times).isEqualTo(1));
        assertThat(night().again()).isTrue();
        tick(nights.database(), at(LATER));
        assertThat(arrived())
                .hasSize(letters())
                .allSatisfy((id, times) -> assertThat(times).isEqualTo(1));
        assertThat(nights.reports().resolve("outbox")).doesNotExist();
    }

    @Test
    void aNightWithoutItsServerIsGoodButForTheAlertsAndATickDeliversThemLater() throws Exception {
        NightlyResult.Finished night = night();
        assertThat(night.outcomes()).contains(NightlyResult.Outcome.ALERT_NOT_DELIVERED);
        assertThat(night.summary().alerts().failed()).isEqualTo(4);
        assertThat(tick(nights.database(), at(LATER)).end()).isEqualTo(AlertOutcome.End.NOT_DELIVERED);
        mails.start();
        Instant soon = LATER.plus(Duration.ofMinutes(3));
        assertThat(tick(nights.database(), at(soon)).end()).isEqualTo(AlertOutcome.End.NOT_DELIVERED);
        assertThat(arrived()).isEmpty();
        assertThat(tick(nights.database(), at(LATER.plus(Duration.ofMinutes(5))))
                        .end())
                .isEqualTo(AlertOutcome.End.DONE);
        assertThat(arrived())
                .hasSize(letters())
                .allSatisfy((id, times) -> assertThat(times).isEqualTo(1));
    }

    /** A clock that ends the program, in place of a kill, when it has been read so many times. */
    private static final class LastReading extends Clock {
        private final AtomicInteger left;

        LastReading(int readings) {
            this.left = new AtomicInteger(readings);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            if (left.getAndDecrement() <= 0) {
                throw new Killed();
            }
            return LATER;
        }
    }

    private static final class Killed extends RuntimeException {}

    @Test
    void whereverTheProgramEndsEachLetterArrivesAtMostOnceMoreUnderTheSameIdAndNoneIsLost() throws Exception {
        night();
        mails.start();
        Path queued = folder.resolve("queued.db");
        Files.copy(nights.database(), queued);
        int letters = letters();
        boolean whole = false;
        int points = 0;
        int twice = 0;
        while (!whole) {
            mails.purgeEmailFromAllMailboxes();
            Files.copy(queued, nights.database(), StandardCopyOption.REPLACE_EXISTING);
            try {
                whole = tick(nights.database(), new LastReading(points)).end() == AlertOutcome.End.DONE;
            } catch (Killed here) {
                points++;
            }
            tick(nights.database(), at(LATER));
            Map<String, Integer> arrived = arrived();
            int more = arrived.values().stream().mapToInt(Integer::intValue).sum() - arrived.size();
            assertThat(arrived).as("after %d readings", points).hasSize(letters);
            assertThat(more).as("after %d readings", points).isBetween(0, 1);
            twice += more;
            try (SurveillanceStore store = nights.store()) {
                assertThat(store.alerts().all("DEMO-001"))
                        .extracting(AlertOutbox.Queued::state)
                        .containsOnly(AlertState.SENT);
            }
        }
        // Between a letter taken by the server and the note of it lies one of the points.
        assertThat(points).isGreaterThan(3 * letters);
        assertThat(twice).isBetween(letters, 2 * letters);
    }
}
