package org.oncovigil.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oncovigil.job.Progress;

/** Who watches over the nights sees what was run, what did not end, and what runs; and never disturbs it. */
class StatusCommandTest {
    private static final LocalDate FIRST = LocalDate.parse("2026-03-06");

    @TempDir
    private Path folder;

    private CommandRun status(Path database, String... more) {
        String[] arguments = new String[5 + more.length];
        System.arraycopy(
                new String[] {"status", "--study", "DEMO-001", "--db", database.toString()}, 0, arguments, 0, 5);
        System.arraycopy(more, 0, arguments, 5, more.length);
        return CommandRun.of(arguments);
    }

    @Test
    void aStudyThatNeverRanIsLateAndNothingIsCreated() {
        Path database = folder.resolve("none.db");
        CommandRun run = status(database, "--max-age", "26h");
        assertThat(run.exitCode()).isEqualTo(30);
        assertThat(run.out()).contains("DEMO-001", "no night has finished yet");
        assertThat(database).doesNotExist();
    }

    @Test
    void aFinishedNightIsShownAndAnOldOneIsLate() {
        Nights nights = new Nights(folder, "DEMO-001");
        nights.run(FIRST);
        CommandRun run = status(nights.database());
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .containsPattern("DEMO-001 +1 +2026-03-06 +2026-03-21T02:15:00 .* 4 alerts await an answer");
        CommandRun watched = status(nights.database(), "--max-age", "26h", "--json");
        assertThat(watched.exitCode()).isEqualTo(30);
        assertThat(watched.summary())
                .containsEntry("studies.0.study", "DEMO-001")
                .containsEntry("studies.0.lastRun.asOf", "2026-03-06")
                .containsEntry("studies.0.late", "true")
                .containsEntry("studies.0.alertsWaiting", "0")
                .containsEntry("studies.0.alertsUnanswered", "4");
    }

    private record At(String step, Runnable action) implements Progress {
        @Override
        public void stepStarted(String started) {
            if (started.equals(step)) {
                action.run();
            }
        }

        @Override
        public void advanced(String at, long done) {}

        @Override
        public void stepEnded(String at, String counts) {}
    }

    @Test
    void aRunInProgressIsShownAndNotDisturbed() {
        Nights nights = new Nights(folder, "DEMO-001");
        AtomicReference<CommandRun> seen = new AtomicReference<>();
        nights.run(FIRST, new At("report", () -> seen.set(status(nights.database()))));
        assertThat(seen.get().exitCode()).isZero();
        assertThat(seen.get().out())
                .contains("running: process " + ProcessHandle.current().pid());
        assertThat(status(nights.database()).out()).doesNotContain("running:");
    }

    @Test
    void aNightThatDiedIsToldAndGoesOn() {
        Nights nights = new Nights(folder, "DEMO-001");
        assertThatThrownBy(() -> nights.run(FIRST, new At("report", () -> {
                    throw new IllegalStateException("died");
                })))
                .isInstanceOf(RuntimeException.class);
        assertThat(status(nights.database()).out()).contains("run 1 did not finish; the next start goes on with it");
        nights.run(FIRST);
        assertThat(status(nights.database()).out()).doesNotContain("did not finish");
    }

    @Test
    void aFileThatIsNoStoreIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.db"), "no database");
        CommandRun run = status(file);
        assertThat(run.exitCode()).isEqualTo(30);
        assertThat(run.err()).contains("notes.db", "not a store").doesNotContain("\tat ");
    }

    @Test
    void anAgeThatIsNoneIsRefused() {
        CommandRun run = status(folder.resolve("none.db"), "--max-age", "26");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("such as 26h");
    }
}
