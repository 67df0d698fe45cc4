package org.oncovigil.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rulebook can be checked without a night, and printed for reading and signature. */
class RulesCommandTest {
    @TempDir
    private Path folder;

    @Test
    void theProjectsOwnRulebookHoldsAndSaysWhatWasProved() {
        CommandRun run = CommandRun.of("rules", "check");
        assertThat(run.exitCode()).as(run.out()).isZero();
        assertThat(run.out())
                .contains("study   DEMO-001", "CV-DLT-1", "CV-STOP-1", "CV-PAUSE-1", "CV-LTFU-1")
                .contains("proved  NMPA-2025", "proved  CTCAE-6.0")
                .endsWith("The rulebook can be used." + System.lineSeparator());
    }

    @Test
    void everyMistakeIsToldWithItsLineAndTheExitCodeOfAnInvalidRulebook() throws IOException {
        SampleHome home = SampleHome.copy(folder);
        home.replace("dlt/CV-DLT-1.drl", "isIn(\"ANAPHYLAXIS\")", "isIn(\"ANAPHLAXIS\")");
        CommandRun run = CommandRun.at(home.folder(), "rules", "check", "--study", folder + "/rules/studies/DEMO-001");
        assertThat(run.exitCode()).isEqualTo(60);
        assertThat(run.out())
                .contains(
                        "WRONG   RUL-066 rules/dlt/CV-DLT-1.drl line " + home.lineOf("dlt/CV-DLT-1.drl", "ANAPHLAXIS"))
                .contains("1 mistake;");
    }

    @Test
    void thePrintHoldsEveryRuleEveryLimitAndWhereItWasSet() throws IOException {
        Path file = folder.resolve("rules.md");
        CommandRun run =
                CommandRun.of("rules", "print", "--study", "DEMO-001", "--lang", "en", "--out", file.toString());
        assertThat(run.exitCode()).isZero();
        String text = Files.readString(file, StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("# DEMO-001: protocol and rules\n")
                .contains("- **D5** Anaphylaxis. Source: CV-DLT-1 D5", "Reviewer: ")
                .containsPattern(
                        "dltWindowDays = 28 study day: .* Set in rules/studies/DEMO-001/protocol.yaml line \\d+\\.")
                .contains("- X1: D10, D3", "Signature", "# Mechanism of an event: CV-ATTR-1")
                .doesNotContain("死亡");
        assertThat(text.indexOf("**D2**")).isLessThan(text.indexOf("**D10**"));
    }

    @Test
    void inChineseTheTitlesAndMeaningsAreChinese() {
        assertThat(CommandRun.of("rules", "print", "--study", "DEMO-001", "--lang", "zh")
                        .out())
                .contains("- **D1** 死亡。", "来源", "签署")
                .doesNotContain("Reviewer");
    }

    @Test
    void aPrintNeedsAStudy() {
        CommandRun run = CommandRun.of("rules", "print");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--study");
    }
}
