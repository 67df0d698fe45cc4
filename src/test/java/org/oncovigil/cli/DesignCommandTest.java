package org.oncovigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncovigil.table.TextRow;
import org.oncovigil.table.TextTable;

@DisplayName("design")
class DesignCommandTest {
    @TempDir
    private Path folder;

    private record Run(int code, String out, String err) {
        List<TextRow> rows() {
            return TextTable.readRows(new StringReader(out)).rows();
        }
    }

    private static Run run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(args, new PrintWriter(out), new PrintWriter(err));
        return new Run(code, out.toString(), err.toString());
    }

    private Run answer(String design, String... lines) throws IOException {
        Path file = folder.resolve("in.csv");
        Files.write(file, List.of(lines));
        return run("design", design, "--in", file.toString());
    }

    @Test
    @DisplayName("boin: header, rows, and empty where a dose cannot be eliminated yet")
    void boinWritesItsTable() {
        Run run = run("design", "boin", "--target", "0.30", "--max-n", "3");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .isEqualTo("n,escalate_if_dlt_le,deescalate_if_dlt_ge,eliminate_if_dlt_ge\n1,0,1,\n2,0,1,\n3,0,2,3\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"keyboard", "mtpi2"})
    @DisplayName("keyboard and mtpi2 write one table")
    void keyboardHasTwoNames(String name) {
        assertThat(run("design", name, "--target", "0.30", "--max-n", "6", "--min-n-to-eliminate", "1")
                        .out())
                .endsWith("2,0,1,2\n3,0,2,3\n4,0,2,3\n5,1,2,4\n6,1,3,4\n");
    }

    @Test
    @DisplayName("keyboard: -1 where the dose is never escalated")
    void neverIsMinusOne() {
        // A target key from 0 on has no key below it.
        assertThat(run("design", "keyboard", "--target", "0.05", "--margin", "0.05", "--max-n", "1")
                        .out())
                .endsWith("1,-1,1,\n");
    }

    @Test
    @DisplayName("monitor: boundary, then characteristics after an empty line")
    void monitorAddsCharacteristics() {
        Run run = run(
                "design",
                "monitor",
                "--rule",
                "beta-binomial",
                "--p0",
                "0.3",
                "--confidence",
                "0.9",
                "--prior",
                "1,1",
                "--max-n",
                "30",
                "--looks",
                "3,6,9,12,15,18,21,24,27,30",
                "--characteristics",
                "0.1,0.5");

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("n,stop_if_ge\n3,2\n6,4\n9,5\n");
        assertThat(run.out()).contains("30,13\n\ntrue_p,prob_stop,expected_n,expected_tox\n0.1,0.02881");
        assertThat(run.out()).containsPattern("\n0\\.5,0\\.92777\\d*,9\\.619\\d*,4\\.809\\d*\n$");
    }

    @Test
    @DisplayName("monitor: beta-binomial waits for three subjects unless told otherwise")
    void betaBinomialWaitsForThree() {
        assertThat(run("design", "monitor", "--rule", "beta-binomial", "--p0", "0.3", "--max-n", "3")
                        .out())
                .isEqualTo("n,stop_if_ge\n1,\n2,\n3,2\n");
        assertThat(run("design", "monitor", "--rule", "beta-binomial", "--p0", "0.3", "--max-n", "3", "--min-n", "1")
                        .out())
                .isEqualTo("n,stop_if_ge\n1,1\n2,2\n3,2\n");
    }

    @Test
    @DisplayName("3+3: answers each row, and the wrong ones with a reason")
    void threePlusThreeAnswersEachRow() throws IOException {
        List<TextRow> rows = answer(
                        "3+3",
                        "id,n_by_dose,dlt_by_dose,last_dose,num_doses,allow_deescalate",
                        "a,3 3,0 1,2,4,FALSE",
                        "b,3 3 0 0,0 4,2,4,FALSE",
                        "c,3 3 0 0,0 2 0 0,2,4,TRUE",
                        "d,3 x,0 0,1,4,TRUE",
                        "e,,,,3,FALSE",
                        "f,3 3 0 0,0 2 0 0,2,4,FALSE")
                .rows();

        assertThat(rows)
                .extracting(row -> row.cell("decision"))
                .containsExactly("EXPAND", "NE", "DEESCALATE", "NE", "NE", "STOP");
        assertThat(rows).extracting(row -> row.cell("next_dose")).containsExactly("2", "NE", "1", "NE", "NE", "1");
        assertThat(rows)
                .extracting(row -> row.cell("continue"))
                .containsExactly("TRUE", "NE", "TRUE", "NE", "NE", "FALSE");
        assertThat(rows).allMatch(row -> !row.cell("reason").isEmpty());
        assertThat(rows.get(1).cell("reason"))
                .isEqualTo("4 events in 3 subjects found; expected 0 to n events in n subjects");
    }

    @Test
    @DisplayName("crm: numbers by dose, input columns carried through, one bad row stops no other")
    void crmAnswersEachRow() throws IOException {
        List<TextRow> rows = answer(
                        "crm",
                        "id,skeleton,target,model,prior_sd,intercept,level,tox,note",
                        "a,0.05 0.10 0.20 0.35 0.50 0.70,0.2,empiric,1.1575836902790226,3,3 4 4 3 3 4 3 2 2 2,0 0 1 0 0 1 1 0 0 0,kept",
                        "b,0.10 0.05,0.2,empiric,1,3,1,0,",
                        "c,0.05 0.10,0.2,cubic,1,3,1,0,")
                .rows();

        assertThat(rows.get(0).cell("beta_post_mean")).startsWith("-0.21217");
        assertThat(rows.get(0).cell("ptox_plugin")).startsWith("0.0886").matches("(\\S+ ){5}\\S+");
        assertThat(rows.get(0).cell("ptox_post_mean").split(" ")).hasSize(6);
        assertThat(rows.get(0).cell("next_dose")).isEqualTo("2");
        assertThat(rows.get(0).cell("note")).isEqualTo("kept");
        assertThat(rows.get(1).cell("reason")).contains("expected rising rates");
        assertThat(rows.get(2).cell("reason")).contains("expected empiric or logistic");
        assertThat(rows.get(2).cell("ptox_plugin")).isEqualTo("NE");
    }

    @Test
    @DisplayName("tite-crm, tite-boin, boin12 and mtd give the contract's columns")
    void theOtherTablesHaveTheirColumns() throws IOException {
        TextRow crm = answer(
                        "tite-crm",
                        "skeleton,target,level,tox,followup,obswin,scheme",
                        "0.05 0.10 0.20 0.35 0.50 0.70,0.2,3 3 3 4 4 3 2 2 2 3,0 0 1 0 1 0 0 0 0 0,178 181 168 181 24 181 179 102 42 3,180,linear")
                .rows()
                .get(0);
        TextRow boin = answer("tite-boin", "target,n,dlt,pending,stft", "0.2,3,0,2,0.5")
                .rows()
                .get(0);
        TextRow boin12 = answer("boin12", "phi_t,phi_e,n,tox,eff,u2,u3", "0.35,0.25,6,5,1,40,60")
                .rows()
                .get(0);
        TextRow mtd =
                answer("mtd", "target,n,dlt", "0.3,3 3 15 9 0,0 0 4 4 0").rows().get(0);

        assertThat(crm.cell("beta_post_mean")).startsWith("-0.13278");
        assertThat(boin.cell("decision")).isEqualTo("SUSPEND");
        assertThat(boin.cell("p_tilde")).isEqualTo("0.05");
        assertThat(boin.cell("p_hat")).isNotEmpty();
        assertThat(boin12.cell("u_b")).isEqualTo("70.5");
        assertThat(boin12.cell("admissible")).isEqualTo("FALSE");
        assertThat(mtd.cell("next_dose")).isEqualTo("3");
        assertThat(mtd.cell("continue")).isEqualTo("FALSE");
        assertThat(mtd.cell("isotonic")).matches("([0-9.]+ ){4}NA");
    }

    @Test
    @DisplayName("boin12: the next dose where all doses are given")
    void boin12MovesBetweenDoses() throws IOException {
        TextRow row = answer(
                        "boin12", "phi_t,phi_e,n,tox,eff,u2,u3,current_dose", "0.35,0.25,3 3 0,0 2 0,1 2 0,40,60,2")
                .rows()
                .get(0);

        assertThat(row.cell("decision")).isEqualTo("DEESCALATE");
        assertThat(row.cell("next_dose")).isEqualTo("1");
        assertThat(row.cell("admissible")).isEqualTo("TRUE TRUE TRUE");
    }

    @Test
    @DisplayName("simulate: a row a dose, one for none, then the trial as a whole")
    void simulateWritesTwoTables() {
        Run run =
                run("design", "simulate", "--design", "3+3", "--target", "0.3", "--scenario", "0,1", "--trials", "10");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .isEqualTo("scenario,dose,true_p,selected_percent,selected_se,mean_n,mean_dlt\n"
                        + "1,1,0.0,100.000,0.000,3.0,0.0\n1,2,1.0,0.000,0.000,3.0,3.0\n1,none,,0.000,0.000,,\n\n"
                        + "scenario,trials,seed,mean_n,mean_dlt,overdosed_percent,ended_before_max_n_percent\n"
                        + "1,10,1,6.0,3.0,50.000,100.000\n");
    }

    @Test
    @DisplayName("wrong usage: exit code 2, what was found and what is expected")
    void wrongUsageIsTold() {
        List<Run> runs = List.of(
                run("design"),
                run("design", "lottery"),
                run("design", "boin", "--target", "0.9", "--max-n", "3"),
                run("design", "boin", "--target", "0.3", "--max-n", "0"),
                run("design", "boin", "--target", "x", "--max-n", "3"),
                run("design", "boin", "--target", "0.3", "--max-n", "3", "--luck", "1"),
                run("design", "monitor", "--rule", "luck", "--max-n", "3"),
                run("design", "monitor", "--rule", "pocock", "--max-n", "3"),
                run("design", "monitor", "--rule", "obf", "--theta", "0.2"),
                run("design", "monitor", "--rule", "obf", "--theta", "0.2", "--max-n", "10", "--looks", "5,4"),
                run("design", "simulate", "--design", "luck", "--target", "0.3", "--scenario", "0.1"),
                run("design", "simulate", "--design", "boin", "--target", "0.3", "--scenario", "0.1;0.2"),
                run("design", "crm", "--in", "no/such/file.csv"));

        assertThat(runs).allSatisfy(one -> {
            assertThat(one.code()).isEqualTo(2);
            assertThat(one.out()).isEmpty();
            assertThat(one.err()).isNotBlank().doesNotContain("Exception");
        });
        assertThat(runs.get(2).err()).startsWith("target 0.9 found; expected 0.05 to 0.6");
        assertThat(runs.get(7).err()).startsWith("no --theta found");
    }

    @Test
    @DisplayName("help names every design, each with an example")
    void helpNamesTheDesigns() {
        assertThat(run("--help").out()).contains("design");
        assertThat(run("design", "--help").out())
                .contains(
                        "boin", "mtpi2", "3+3", "crm", "tite-crm", "tite-boin", "boin12", "mtd", "monitor", "simulate");
        for (String design : List.of(
                "boin", "keyboard", "3+3", "crm", "tite-crm", "tite-boin", "boin12", "mtd", "monitor", "simulate")) {
            assertThat(run("design", design, "--help").out()).contains("Example: oncovigil design " + design);
        }
    }
}
