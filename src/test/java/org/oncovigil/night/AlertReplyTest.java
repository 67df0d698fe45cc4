package org.oncovigil.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncovigil.alert.AlertDelivery;
import org.oncovigil.alert.AlertReply;
import org.oncovigil.job.AlertDesk;
import org.oncovigil.job.AlertDeskRequest;
import org.oncovigil.job.AlertOutcome;
import org.oncovigil.job.AlertTick;
import org.oncovigil.job.StudyLocation;
import org.oncovigil.store.SurveillanceStore;

/** Replies that a mailbox drops into a folder. */
class AlertReplyTest {
    private static final Instant LATER = Instant.parse("2026-03-21T04:00:00Z");
    private static final String SENDER = "  sender: oncovigil@sponsor.example.org\n";

    @TempDir
    private Path folder;

    private Nights nights;
    private StudyLocation study;
    private Path replies;
    private AlertDelivery letter;

    @BeforeEach
    void runANightOfAStudyThatTakesReplies() throws IOException {
        SampleHome home = SampleHome.copy(folder.resolve("home"));
        home.replace("studies/DEMO-001/protocol.yaml", SENDER, SENDER + "  replies: replies\n");
        study = StudyLocation.find(home.folder(), "DEMO-001").orElseThrow();
        replies = Files.createDirectories(study.folder().resolve("replies"));
        nights = new Nights(folder, study);
        nights.run(LocalDate.parse("2026-03-06"));
        try (SurveillanceStore store = nights.store()) {
            letter = store.deliveries().of(1).get(0);
        }
    }

    private String token() {
        return "ALR-" + letter.messageId().substring(1, 17).toUpperCase(Locale.ROOT);
    }

    private void drop(String from, String headers, String body) throws IOException {
        Files.writeString(
                replies.resolve("a.eml"),
                "From: " + from + "\r\nTo: oncovigil@sponsor.example.org\r\nSubject: Re: alert\r\n" + headers
                        + "Message-ID: <reply-1@example.org>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + body,
                StandardCharsets.UTF_8);
    }

    private AlertOutcome tick() {
        Clock clock = Clock.fixed(LATER, ZoneOffset.UTC);
        return new AlertTick(
                        new AlertDesk(
                                new AlertDeskRequest(study, Optional.of(nights.database()), folder, nights.reports()),
                                clock),
                        clock)
                .run();
    }

    private List<AlertReply> answers() {
        try (SurveillanceStore store = nights.store()) {
            return store.answers().of(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"Agree., AGREE", "DISAGREE, DISAGREE", "need-data, NEED_DATA", "已阅。, SEEN", "不同意, DISAGREE"})
    void aReplyWithTheTokenIsKeptUnderItsSender(String word, String answer) throws IOException {
        drop("Somebody <" + letter.address() + ">", "", word + "\r\n\r\n> the alert\r\n> token " + token() + "\r\n");
        AlertOutcome outcome = tick();
        assertThat(outcome.problems()).isEmpty();
        assertThat(answers()).hasSize(1);
        assertThat(answers().get(0).person()).isEqualTo(letter.address());
        assertThat(answers().get(0).answer().name()).isEqualTo(answer);
        assertThat(answers().get(0).at()).isEqualTo(LATER.toString());
        assertThat(replies.resolve("taken").resolve("a.eml")).exists();
    }

    @Test
    void theSameReplyDroppedTwiceIsOneAnswer() throws IOException {
        drop(letter.address(), "", "seen\r\n" + token() + "\r\n");
        tick();
        drop(letter.address(), "", "seen\r\n" + token() + "\r\n");
        tick();
        assertThat(answers()).hasSize(1);
    }

    private void refused(String found) {
        AlertOutcome outcome = tick();
        assertThat(outcome.problems()).hasSize(1);
        assertThat(outcome.problems().get(0).text()).startsWith("ALR-009").contains(found);
        assertThat(answers()).isEmpty();
        assertThat(replies.resolve("refused").resolve("a.eml")).exists();
        assertThat(tick().problems()).isEmpty();
    }

    @Test
    void aReplyOfSomebodyElseIsRefused() throws IOException {
        drop("thief@example.org", "", "agree\r\n" + token() + "\r\n");
        refused("a sender to whom the token was not sent");
    }

    @Test
    void anAutomaticReplyIsNoAnswer() throws IOException {
        drop(letter.address(), "Auto-Submitted: auto-replied\r\n", "seen\r\n" + token() + "\r\n");
        refused("an automatic reply");
    }

    @ParameterizedTest
    @ValueSource(strings = {"I do not agree", "agree to disagree", "> agree", ""})
    void wordsAreNotGuessed(String words) throws IOException {
        drop(letter.address(), "", words + "\r\n" + token() + "\r\n");
        refused("a first line that is no answer");
    }

    @Test
    void aReplyWithoutTokenOrWithAnUnknownOneIsRefused() throws IOException {
        drop(letter.address(), "", "agree\r\n");
        refused("no token");
    }

    @Test
    void anUnknownTokenIsRefused() throws IOException {
        drop(letter.address(), "", "agree\r\nALR-0123456789ABCDEF\r\n");
        refused("a token of no alert");
    }
}
