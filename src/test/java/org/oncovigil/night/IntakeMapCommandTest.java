package org.oncovigil.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oncovigil.rulebook.ColumnMapFile;

/** A folder of unknown tables becomes a map that a person can read, and the program too. The tables are synthetic. */
class IntakeMapCommandTest {
    @TempDir
    Path folder;

    @Test
    void aProposalIsAMapAndSaysWhatItDoesNotKnow() throws IOException {
        Files.writeString(
                folder.resolve("safety.csv"),
                "Subject,AE.AETERM,aestdat,AE_SER,AESEV\nS-1,Rash,13/02/2026,Y,MILD\n",
                StandardCharsets.UTF_8);
        Path map = folder.resolve("proposed").resolve("map.csv");
        Files.createDirectories(map.getParent());
        CommandRun run = CommandRun.of("intake", "map", folder.toString(), "--out", map.toString());
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("likely", "sure", "missing");
        assertThat(Files.readString(map))
                .startsWith("domain,target,how,source,detail,certainty,why\n")
                .contains("AE,AESTDTC,date,AESTDAT,dd/MM/yyyy,SURE")
                .contains("# AE USUBJID missing");
        ColumnMapFile read = ColumnMapFile.read(map);
        assertThat(read.problems()).isEmpty();
        assertThat(read.map().of("safety.csv", "")).hasSize(1);
    }

    @Test
    void withoutAFolderNothingIsProposed() {
        CommandRun run =
                CommandRun.of("intake", "map", folder.resolve("nowhere").toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("nowhere is no folder");
    }
}
