package org.oncovigil.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncovigil.alert.AlertLetter;
import org.oncovigil.study.CommandSettings;
import org.oncovigil.study.Recipient;

/** Letters by a program of the site, as a gateway for text messages would be. */
@DisabledOnOs(OS.WINDOWS)
class CommandChannelTest {
    private static final Recipient PHONE =
            new Recipient(Recipient.Role.MEDICAL_MONITOR, "", "On call", "+4312345", "en", true, false);
    private static final AlertLetter LETTER = AlertFixture.letter(
            AlertFixture.alert("DEMO-001-0007", "01", "Fatigue; touch pwned $(touch pwned)", "met"), PHONE);

    @TempDir
    private Path folder;

    private void send(CommandSettings settings) throws DeliveryFault {
        try (AlertPost post = AlertFixture.post(
                AlertFixture.plan(Optional.empty(), Optional.of(settings)), folder, "", new Properties())) {
            post.deliver(LETTER, AlertFixture.AT);
        }
    }

    private String script(String text) throws Exception {
        return Files.writeString(folder.resolve("gateway.sh"), text).toString();
    }

    @Test
    void theProgramGetsItsArgumentsTheAddressTheIdAndTheText() throws Exception {
        String script = script("printf '%s\\n' \"$1\" \"$2\" \"$3\" > \"$0.seen\"; cat \"$4\" >> \"$0.seen\"");
        send(new CommandSettings(List.of("/bin/sh", script, "a b; c"), 20));
        List<String> seen = Files.readAllLines(folder.resolve("gateway.sh.seen"));
        assertThat(seen.subList(0, 3)).containsExactly("a b; c", "+4312345", LetterIdentity.messageId(LETTER));
        assertThat(seen.get(3)).startsWith("[DEMO-001] DLT review needed");
        assertThat(seen).contains("Subject: DEMO-001-0007", "Event: Fatigue; touch pwned $(touch pwned)");
        assertThat(folder.resolve("outbox")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"exit 3, exit 3", "sleep 30, not ended after 1 s"})
    void aProgramThatFailsOrHangsDidNotTakeTheLetter(String text, String found) throws Exception {
        String script = script(text);
        Instant begun = Instant.now();
        DeliveryFault fault = catchThrowableOfType(
                DeliveryFault.class, () -> send(new CommandSettings(List.of("/bin/sh", script), 1)));
        assertThat(fault.problem().id()).isEqualTo("ALR-006");
        assertThat(fault.problem().found()).isEqualTo(found);
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void aProgramThatIsNotThereIsTold() {
        DeliveryFault fault = catchThrowableOfType(
                DeliveryFault.class, () -> send(new CommandSettings(List.of("/no/such/gateway"), 1)));
        assertThat(fault.problem().text()).startsWith("ALR-006 /no/such/gateway");
    }
}
