package org.oncovigil.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.DummySSLSocketFactory;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oncovigil.alert.Alert;
import org.oncovigil.alert.AlertLetter;
import org.oncovigil.delivery.ScriptedMailServer.Deed;
import org.oncovigil.study.LadderStep;
import org.oncovigil.study.SmtpSettings;
import org.oncovigil.study.SmtpSettings.Tls;

/** Letters by mail server: one that behaves, and one that does not. */
class SmtpChannelTest {
    private static final Alert ALERT = AlertFixture.alert("DEMO-001-0007", "01", "Fatigue 疲劳", "criteria met");
    private static final AlertLetter LETTER = AlertFixture.letter(ALERT);

    @TempDir
    private Path folder;

    private ScriptedMailServer server;
    private GreenMail mails;

    @AfterEach
    void stop() throws IOException {
        if (server != null) {
            server.close();
        }
        if (mails != null) {
            mails.stop();
        }
    }

    private static SmtpSettings settings(int port, Tls tls, String user, int tries, int total) {
        String variable = user.isEmpty() ? "" : "MAIL_PASSWORD";
        return new SmtpSettings("127.0.0.1", port, tls, user, variable, "", tries, 1, 1, total);
    }

    private void send(SmtpSettings settings, String password, AlertLetter... letters) throws DeliveryFault {
        Properties trust = new Properties();
        trust.put("mail.smtp.ssl.socketFactory", new DummySSLSocketFactory());
        trust.put("mail.smtp.ssl.checkserveridentity", "false");
        try (AlertPost post = AlertFixture.post(
                AlertFixture.plan(Optional.of(settings), Optional.empty()), folder, password, trust)) {
            for (AlertLetter letter : letters) {
                post.deliver(letter, AlertFixture.AT);
            }
        }
    }

    private DeliveryFault refused(SmtpSettings settings, String password) {
        return catchThrowableOfType(DeliveryFault.class, () -> send(settings, password, LETTER));
    }

    private ScriptedMailServer scripted(Deed... deeds) throws IOException {
        server = new ScriptedMailServer(false, deeds);
        return server;
    }

    private static String id(String text) {
        return text.lines()
                .filter(line -> line.startsWith("Message-ID: "))
                .findFirst()
                .orElseThrow()
                .substring("Message-ID: ".length());
    }

    @Test
    void aServerThatAsksForALoginOverTlsGetsTheMailAsItIs() throws Exception {
        mails = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        mails.setUser("anna@example.org", "anna@example.org", "unused");
        mails.setUser("engine", "engine", "secret word");
        mails.getUserManager().setAuthRequired(true);
        mails.start();
        send(settings(mails.getSmtps().getPort(), Tls.TLS, "engine", 1, 20), "secret word", LETTER);
        MimeMessage[] received = mails.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getMessageID()).isEqualTo(LetterIdentity.messageId(LETTER));
        assertThat(received[0].getAllRecipients()[0]).hasToString("Dr Anna Keller <anna@example.org>");
        assertThat(String.valueOf(received[0].getContent()))
                .contains("DEMO-001-0007", "疲劳", LetterIdentity.token(LETTER));
    }

    @Test
    void aWrongPasswordIsTriedOnce() throws Exception {
        mails = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        mails.setUser("engine", "engine", "secret word");
        mails.getUserManager().setAuthRequired(true);
        mails.start();
        Instant begun = Instant.now();
        DeliveryFault fault = refused(settings(mails.getSmtps().getPort(), Tls.TLS, "engine", 5, 60), "wrong");
        assertThat(fault.problem().id()).isEqualTo("ALR-004");
        assertThat(fault.problem().text()).doesNotContain("wrong ", "secret");
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(5));
        assertThat(mails.getReceivedMessages()).isEmpty();
    }

    @Test
    void startTlsWithLoginGetsThrough() throws Exception {
        server = new ScriptedMailServer(true);
        send(settings(server.port(), Tls.STARTTLS, "engine", 1, 20), "secret word", LETTER);
        assertThat(server.taken()).hasSize(1);
        assertThat(id(server.taken().get(0))).isEqualTo(LetterIdentity.messageId(LETTER));
    }

    @Test
    void aServerWithoutStartTlsIsNotToldTheAlert() throws Exception {
        scripted();
        DeliveryFault fault = refused(settings(server.port(), Tls.STARTTLS, "", 1, 20), "");
        assertThat(fault.problem().id()).isEqualTo("ALR-004");
        assertThat(server.seen()).isEmpty();
    }

    @Test
    void aMissingPasswordIsToldAndNothingIsSent() throws Exception {
        scripted();
        DeliveryFault fault = refused(settings(server.port(), Tls.STARTTLS, "engine", 1, 20), null);
        assertThat(fault.problem().text()).startsWith("ALR-005 MAIL_PASSWORD");
        assertThat(server.seen()).isEmpty();
    }

    @Test
    void aPasswordFileIsReadBesideTheProtocol() throws Exception {
        server = new ScriptedMailServer(true);
        Files.writeString(folder.resolve("mail.password"), "secret word\n");
        send(
                new SmtpSettings("127.0.0.1", server.port(), Tls.STARTTLS, "engine", "", "mail.password", 1, 1, 1, 20),
                null,
                LETTER);
        assertThat(server.taken()).hasSize(1);
    }

    @Test
    void fourHundredThenTwoHundredAndFiftyIsOneMail() throws Exception {
        scripted(Deed.TRY_LATER, Deed.TAKE);
        send(settings(server.port(), Tls.NONE, "", 3, 30), "", LETTER);
        assertThat(server.taken()).hasSize(1);
    }

    @Test
    void aConnectionDroppedAfterTheTextIsTriedAgainUnderTheSameId() throws Exception {
        scripted(Deed.DROP_AFTER_DATA, Deed.TAKE);
        send(settings(server.port(), Tls.NONE, "", 3, 30), "", LETTER);
        assertThat(server.taken()).hasSize(1);
        assertThat(server.seen())
                .hasSize(2)
                .extracting(SmtpChannelTest::id)
                .containsOnly(LetterIdentity.messageId(LETTER));
    }

    @Test
    void aServerThatStallsIsLeftAfterTheTimeout() throws Exception {
        scripted(Deed.STALL, Deed.TAKE);
        Instant begun = Instant.now();
        send(settings(server.port(), Tls.NONE, "", 2, 30), "", LETTER);
        assertThat(Duration.between(begun, Instant.now())).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(10));
        assertThat(server.taken()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSE_RECIPIENT", "REFUSE_TEXT"})
    void aRefusalForGoodIsNotTriedAgain(Deed deed) throws Exception {
        scripted(deed);
        DeliveryFault fault = refused(settings(server.port(), Tls.NONE, "", 5, 60), "");
        assertThat(fault.problem().id()).isEqualTo("ALR-004");
        assertThat(fault.problem().text()).containsAnyOf("550", "554");
        assertThat(server.taken()).isEmpty();
    }

    @Test
    void noServerAtAllEndsWhenTheTimeIsUsedUp() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        Instant begun = Instant.now();
        DeliveryFault fault = refused(settings(free, Tls.NONE, "", 10, 3), "");
        assertThat(fault.problem().id()).isEqualTo("ALR-004");
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(6));
    }

    @Test
    void updatesWithdrawalsAndStepsOfTheLadderStandInTheThreadOfTheirAlert() throws Exception {
        scripted();
        Alert withdrawal = ALERT.withdrawn(List.of(AlertFixture.ANNA), "Dr Marsh: wrong event");
        AlertLetter reminder = new AlertLetter(withdrawal, Optional.of(LadderStep.Rung.REMIND), AlertFixture.ANNA);
        send(settings(server.port(), Tls.NONE, "", 1, 20), "", LETTER, AlertFixture.letter(withdrawal), reminder);
        String first = id(server.taken().get(0));
        String second = id(server.taken().get(1));
        assertThat(server.taken().get(0)).doesNotContain("In-Reply-To", "References");
        assertThat(server.taken().get(1)).contains("In-Reply-To: " + first, "References: " + first);
        assertThat(server.taken().get(2))
                .contains("In-Reply-To: " + second)
                .containsPattern("References: " + first + "\\s+" + second);
    }
}
