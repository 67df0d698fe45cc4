package org.oncovigil.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Before the first night a person sees what a night would stumble over. */
class DoctorCommandTest {
    @TempDir
    private Path folder;

    @Test
    void whereEverythingIsThereANightCanRun() {
        CommandRun run = CommandRun.of("doctor", "--study", "DEMO-001", "--reports", folder.toString());
        assertThat(run.exitCode()).as(run.out()).isZero();
        assertThat(run.out())
                .contains("DEMO-001 rulebook", "12 listings of the night 2026-03-20", "11 recipients")
                .endsWith("A night can run." + System.lineSeparator());
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aMailServerWhosePasswordIsNotThereIsDoubted() throws IOException {
        SampleHome home = SampleHome.copy(folder.resolve("home"));
        String sender = "  sender: oncovigil@sponsor.example.org\n";
        home.replace(
                "studies/DEMO-001/protocol.yaml",
                sender,
                sender + "  smtp: {host: mail.example.org, user: engine, passwordFile: mail.password}\n");
        String reports = folder.resolve("reports").toString();
        CommandRun run = CommandRun.at(home.folder(), "doctor", "--study", "DEMO-001", "--reports", reports);
        assertThat(run.out())
                .containsPattern("DOUBT +DEMO-001 mail +mail.example.org:587, and its password is not there");
        Files.writeString(home.file("studies/DEMO-001/mail.password"), "secret word");
        run = CommandRun.at(home.folder(), "doctor", "--study", "DEMO-001", "--reports", reports);
        assertThat(run.out())
                .containsPattern("OK +DEMO-001 mail +mail.example.org:587")
                .doesNotContain("secret");
    }

    @Test
    void aReportsFolderThatCannotBeWrittenIsWrong() throws IOException {
        Path file = Files.writeString(folder.resolve("a-file"), "");
        CommandRun run = CommandRun.of("doctor", "--study", "DEMO-001", "--reports", file.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).contains("WRONG  reports folder", "1 wrong; a night could not run.");
    }

    @Test
    void aRulebookWithAMistakeIsWrong() throws IOException {
        SampleHome home = SampleHome.copy(folder.resolve("home"));
        home.replace("studies/DEMO-001/protocol.yaml", "dltWindowDays: 28", "dltWindowDays: 0");
        CommandRun run = CommandRun.at(
                home.folder(),
                "doctor",
                "--study",
                folder.resolve("home/rules/studies/DEMO-001").toString(),
                "--reports",
                folder.resolve("reports").toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).contains("WRONG  DEMO-001 rulebook", "1 mistake");
    }
}
