package org.oncovigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oncovigil.table.TextTable;

class AttributeCommandTest {
    private static final String HEADER =
            "id,term,onset_since_last_dose_days,onset_since_first_dose_days,prior_dose_count,duration_days,dechallenge,note\n";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String input, String... more) throws IOException {
        Path file = folder.resolve("evidence.csv");
        Files.writeString(file, input, StandardCharsets.UTF_8);
        String[] args = new String[3 + more.length];
        args[0] = "attribute";
        args[1] = "--in";
        args[2] = file.toString();
        System.arraycopy(more, 0, args, 3, more.length);
        return Main.run(args, new PrintWriter(out), new PrintWriter(err));
    }

    @Test
    void inputColumnsStandUnchangedBeforeTheResult() throws IOException {
        int code = run(HEADER + "1,  Injection site pain ,0,0,1,2,none,\"a, b\"\n");
        assertThat(code).isZero();
        assertThat(out.toString())
                .startsWith(
                        HEADER.strip() + ",class,gate,immune_score,direct_score,confidence,tags,missing,rationale\n")
                .contains("\n1,  Injection site pain ,0,0,1,2,none,\"a, b\",DIRECT_LOCAL,G5,0,5,HIGH,");
    }

    @Test
    void badRowIsNotEvaluableAndDoesNotStopTheOthers() throws IOException {
        int code = run(HEADER
                + "1,Fever,0,0,1,two,none,\n"
                + "2,Fever,0,0,1\n"
                + "3,Fever,0,0,1,2,none,x,too many\n"
                + "4,Fever,,,,,,\n");
        assertThat(code).isZero();
        TextTable table = TextTable.read(new java.io.StringReader(out.toString()));
        assertThat(table.rows())
                .extracting(row -> row.cell("class"))
                .containsExactly("NE", "DIRECT_SYSTEMIC", "NE", "CONFOUNDED_INDETERMINATE");
        assertThat(table.rows().get(0).cell("rationale")).contains("duration_days is \"two\"");
        assertThat(table.rows().get(2).cell("rationale")).contains("9 cells; expected 8");
        assertThat(table.rows().get(3).cell("gate")).isEqualTo("G0");
        assertThat(table.rows().get(3).cell("immune_score")).isEqualTo("NE");
    }

    @Test
    void resultGoesToTheFileNamed() throws IOException {
        Path result = folder.resolve("classes.csv");
        int code = run(HEADER + "1,Fever,0,0,1,1,none,\n", "--out", result.toString(), "--lang", "en");
        assertThat(code).isZero();
        assertThat(out.toString()).isEmpty();
        assertThat(TextTable.read(result).rows().get(0).cell("rationale"))
                .startsWith("Direct systemic effect")
                .isASCII();
    }

    @Test
    void fileThatIsNotThereIsAUsageError() {
        int code = Main.run(
                new String[] {"attribute", "--in", folder.resolve("none.csv").toString()},
                new PrintWriter(out),
                new PrintWriter(err));
        assertThat(code).isEqualTo(ExitCode.USAGE.number());
        assertThat(err.toString()).contains("none.csv");
    }

    @Test
    void scoreTellsTheAgreementWithAdjudicatedCases() throws IOException {
        int code = run(
                "id,term,onset_since_last_dose_days,onset_since_first_dose_days,prior_dose_count,adjudicated_class\n"
                        + "1,Injection site pain,0,0,1,DIRECT_LOCAL\n"
                        + "2,Injection site pain,0,0,1,direct_systemic\n"
                        + "3,Injection site pain,zero,0,1,DIRECT_LOCAL\n"
                        + "4,Injection site pain,0,0,1,not sure\n",
                "score");
        assertThat(code).isZero();
        assertThat(err.toString()).contains("line 5").contains("3 cases scored, 1 rows left out.");
        assertThat(out.toString())
                .contains("matrix,DIRECT_LOCAL,DIRECT_LOCAL,1,")
                .contains("matrix,DIRECT_LOCAL,NE,1,")
                .contains("matrix,DIRECT_SYSTEMIC,DIRECT_LOCAL,1,")
                .contains("agreement,all,,1,3,0.3333,0.0084,0.9058\n")
                .contains("sensitivity,COMPONENT_ATTRIBUTED,,0,0,NE,NE,NE\n");
    }
}
