package org.oncovigil.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Before a study moves to another version of CTCAE its people see what would be graded otherwise. Neutrophils from 0.1 to
 * below 0.5 are grade 4 in version 5 and grade 3 in version 6; a fall of lymphocytes is at most grade 1 in version 6
 * (domain specification, section 0).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GradeDiffCommandTest {
    private Path database;

    @BeforeAll
    void runTheFirstNight(@TempDir Path folder) {
        Nights nights = new Nights(folder, "DEMO-001");
        nights.run(LocalDate.parse("2026-03-06"));
        database = nights.database();
    }

    private CommandRun diff(String from, String to) {
        return CommandRun.of(
                "grade", "diff", "--from", from, "--to", to, "--study", "DEMO-001", "--db", database.toString());
    }

    @Test
    void eventsAndResultsWhoseGradeChangesAreListedWithBothCells() {
        CommandRun run = diff("ctcae-5.0", "ctcae-6.0");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("subject,kind,key,what,from_scale,from_term,from_grade,from_criterion,to_scale,")
                .containsPattern("DEMO-001-0002,EVENT,DEMO-001-0002/AE/E01,Neutrophil count decreased,CTCAE-5\\.0,"
                        + "Neutrophil count decreased,4,.*,CTCAE-6\\.0,Neutrophil count decreased,3,.*,better")
                .containsPattern("DEMO-001-0017,LABORATORY,LB \\d+,LYM,CTCAE-5\\.0,Lymphocyte count decreased,4,.*,"
                        + "CTCAE-6\\.0,Lymphopenia,1,.*,better");
    }

    @Test
    void backAgainTheSameRowsAreWorse() {
        long there = diff("CTCAE-5.0", "CTCAE-6.0").out().lines().count();
        CommandRun back = diff("CTCAE-6.0", "CTCAE-5.0");
        assertThat(back.out().lines().count()).isEqualTo(there);
        assertThat(back.out().lines().skip(1)).allMatch(line -> line.endsWith(",worse"));
    }

    @Test
    void aVersionAgainstItselfChangesNothing() {
        CommandRun run = diff("ctcae-5.0", "ctcae-5.0");
        assertThat(run.out().lines().count()).isOne();
        assertThat(run.err()).contains("0 grades of 20 subjects change");
    }

    @Test
    void anUnknownVersionIsRefused() {
        CommandRun run = diff("5", "ctcae-6.0");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--from is \"5\"", "CTCAE-4.03");
    }
}
