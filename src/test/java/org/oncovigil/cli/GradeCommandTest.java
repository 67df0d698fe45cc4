package org.oncovigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.oncovigil.table.TextRow;
import org.oncovigil.table.TextTable;

@DisplayName("grade lab and grade local")
class GradeCommandTest {
    private static final Path SPEC = Path.of("src", "test", "resources", "spec", "grading");

    private record Run(int code, String out, String err) {
        TextTable table() {
            return TextTable.readRows(new StringReader(out));
        }
    }

    private static Run run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(args, new PrintWriter(out), new PrintWriter(err));
        return new Run(code, out.toString(), err.toString());
    }

    @TestFactory
    @DisplayName("laboratory traps")
    Stream<DynamicTest> gradesLaboratoryTraps() {
        Run run = run("grade", "lab", "--in", SPEC.resolve("lab-traps.csv").toString());
        assertThat(run.code()).isZero();
        assertThat(run.table().rows())
                .hasSizeGreaterThan(90)
                .allMatch(row -> !row.cell("expected").isEmpty());
        return run.table().rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.cells().toString(), () -> {
                    assertThat(row.cell("grade")).as(row.cell("reason")).isEqualTo(row.cell("expected"));
                    assertThat(row.cell("criterion")).isNotBlank();
                    assertThat(row.cell("reason")).isNotBlank();
                }));
    }

    @TestFactory
    @DisplayName("reactions")
    Stream<DynamicTest> gradesReactions() {
        Run run = run("grade", "local", "--in", SPEC.resolve("local.csv").toString());
        assertThat(run.code()).isZero();
        int statusOfEngine = run.table().header().size() - 2;
        assertThat(run.table().rows())
                .hasSizeGreaterThan(90)
                .allMatch(row -> !row.cell("expected").isEmpty());
        return run.table().rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.cells().toString(), () -> {
                    assertThat(row.cell("grade")).as(row.cell("reason")).isEqualTo(row.cell("expected"));
                    assertThat(row.cells().get(statusOfEngine)).isEqualTo(row.cell("status"));
                    assertThat(row.cell("reason")).isNotBlank();
                }));
    }

    @Test
    void inputColumnsComeBackUnchangedAndInOrderWithExtraColumns(@TempDir Path folder) throws IOException {
        String input = "note,id,version,term,direction,unit,value,x\n"
                + "\" kept, as is \",#1,5.0,Anemia,L,g/L,79,\"a\"\"b\"\n"
                + ",2,5.0,Anemia\n";
        Path in = Files.writeString(folder.resolve("in.csv"), "\uFEFF" + input, StandardCharsets.UTF_8);
        Path out = folder.resolve("out.csv");

        Run run = run("grade", "lab", "--in", in.toString(), "--out", out.toString());

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEmpty();
        TextTable written = TextTable.readRows(Files.newBufferedReader(out));
        assertThat(written.header())
                .containsExactly(
                        "note",
                        "id",
                        "version",
                        "term",
                        "direction",
                        "unit",
                        "value",
                        "x",
                        "grade",
                        "criterion",
                        "reason");
        assertThat(written.rows().get(0).cells().subList(0, 9))
                .containsExactly(" kept, as is ", "#1", "5.0", "Anemia", "L", "g/L", "79", "a\"b", "3");
        assertThat(written.rows().get(1).cells()).hasSize(11);
        assertThat(written.rows().get(1).cell("grade")).isEqualTo("NE");
    }

    @Test
    void everyRowIsAnsweredWhateverItHolds(@TempDir Path folder) throws IOException {
        StringBuilder input = new StringBuilder("id,version,term,direction,unit,value,anrlo,anrhi,base,bnrind,pchg\n");
        List<String> odd = List.of("", "NA", "1e9999", "Inf", "-", "0x10", "1,5", "١", "\uD83D\uDC89", "9".repeat(200));
        for (String cell : odd) {
            String quoted = '"' + cell + '"';
            input.append(String.join(",", "1", "5.0", "Anemia", "L", "g/L", quoted, quoted, quoted, quoted, "HIGH"))
                    .append('\n');
            input.append(String.join(",", "2", quoted, quoted, quoted, quoted, "80"))
                    .append('\n');
        }
        Path in = Files.writeString(folder.resolve("in.csv"), input);

        Run run = run("grade", "lab", "--in", in.toString());

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        List<TextRow> rows = run.table().rows();
        assertThat(rows).hasSize(2 * odd.size());
        for (TextRow row : rows) {
            assertThat(row.cell("grade")).as(row.cell("id")).isEqualTo("NE");
            assertThat(row.cell("reason")).isNotBlank();
        }
    }

    @Test
    void wrongUsageIsExitCodeTwoWithoutAStackTrace(@TempDir Path folder) throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.csv"), "");
        Path binary = Files.write(folder.resolve("binary.csv"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        for (Run run : List.of(
                run("grade"),
                run("grade", "lab"),
                run("grade", "lab", "--in", folder.resolve("none.csv").toString()),
                run("grade", "lab", "--in", empty.toString()),
                run("grade", "local", "--in", binary.toString()),
                run("grade", "lab", "--in", SPEC.resolve("lab-traps.csv").toString(), "--out", folder.toString()),
                run("grade", "lab", "--nonsense"))) {
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).isNotBlank().doesNotContain("\tat ", "Exception");
        }
    }

    @Test
    void helpSaysWhichColumnsAreRead() {
        Run run = run("grade", "local", "--help");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("functional_impact", "--in", "Example");
    }
}
