package org.oncovigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncovigil.table.TextRow;
import org.oncovigil.table.TextTable;

@DisplayName("signal")
class SignalCommandTest {
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

    private Run answer(List<String> command, String... lines) throws IOException {
        Path file = folder.resolve("in.csv");
        Files.write(file, List.of(lines));
        return run(
                Stream.concat(Stream.concat(Stream.of("signal"), command.stream()), Stream.of("--in", file.toString()))
                        .toArray(String[]::new));
    }

    @Test
    @DisplayName("disproportionality: the contract's columns behind the input's, the prior on standard error")
    void disproportionalityColumns() throws IOException {
        Run run = answer(
                List.of("disproportionality"),
                "product,event,n,n_product,n_event,n_total,note",
                "rifabutin,uveitis,41,55,795,592767,kept");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("product,event,n,n_product,n_event,n_total,note,expected,prr,prr_lo,prr_hi,chi2_yates,"
                        + "evans_signal,ror,ror_lo,ror_hi,ic,ic025,ic975,ebgm,eb05,eb95,reason\n");
        TextRow row = run.rows().get(0);
        assertThat(row.cell("note")).isEqualTo("kept");
        assertThat(row.cell("prr")).startsWith("585.99450");
        assertThat(row.cell("chi2_yates")).startsWith("22187.27");
        assertThat(row.cell("evans_signal")).isEqualTo("TRUE");
        assertThat(row.cell("ic025")).startsWith("5.70092");
        assertThat(row.cell("reason")).isEmpty();
        assertThat(run.err())
                .isEqualTo("prior: a1 0.2, b1 0.06, a2 1.4, b2 1.8, p 0.1; declared, as 1 distinct cells"
                        + " are too few to fit one" + System.lineSeparator());
    }

    @Test
    @DisplayName("disproportionality: an expected count alone answers IC and EBGM with the prior given")
    void expectedCountAlone() throws IOException {
        TextRow row = answer(
                        List.of(
                                "disproportionality",
                                "--prior",
                                "3.25379356,0.39988854,2.02612692,1.90807970,0.06534557"),
                        "product,event,n,e",
                        "a,b,1,0.0360548272")
                .rows()
                .get(0);

        assertThat(row.cell("prr")).isEqualTo("NE");
        assertThat(row.cell("evans_signal")).isEqualTo("NE");
        assertThat(row.cell("reason")).isEqualTo("PRR and ROR need n_product, n_event and n_total");
        assertThat(row.cell("ebgm")).startsWith("2.22668");
        assertThat(row.cell("eb05")).startsWith("0.49107");
        assertThat(row.cell("eb95")).startsWith("13.8560");
    }

    @Test
    @DisplayName("disproportionality: without margins they are the sums of the readable rows")
    void marginsFromTheTable() throws IOException {
        List<TextRow> rows = answer(
                        List.of("disproportionality", "--methods", "prr"),
                        "product,event,n",
                        "A,1,5",
                        "A,2,4",
                        "B,1,4",
                        "B,2,4",
                        "C,1,x",
                        ",1,3")
                .rows();

        assertThat(rows.get(0).cell("expected")).startsWith("4.764705882");
        assertThat(rows.get(0).cell("prr")).startsWith("1.1111111");
        assertThat(rows.get(4).cell("prr")).isEqualTo("NE");
        assertThat(rows.get(4).cell("reason")).contains("expected a whole number");
        assertThat(rows.get(5).cell("reason")).isEqualTo("no product");
        assertThat(rows.get(0).has("ror")).isFalse();
    }

    @Test
    @DisplayName("disproportionality: a pair on two rows is not answered")
    void pairTwice() throws IOException {
        List<TextRow> rows = answer(
                        List.of("disproportionality"), "product,event,n", "A,1,5", "A,1,4", "B,1,4", "C,2,3")
                .rows();

        assertThat(rows.get(0).cell("ic")).isEqualTo("NE");
        assertThat(rows.get(1).cell("ic")).isEqualTo("NE");
        assertThat(rows.get(2).cell("expected")).isEqualTo("3.25");
        assertThat(rows.get(0).cell("reason")).contains("2 rows");
    }

    @Test
    @DisplayName("disproportionality: margins that cannot be, and an expected count of 0, are told")
    void impossibleMargins() throws IOException {
        List<TextRow> rows = answer(
                        List.of("disproportionality"),
                        "product,event,n,n_product,n_event,n_total,e",
                        "A,1,5,4,9,17,",
                        "A,2,5,,9,17,",
                        "A,3,0,,,,0",
                        "A,4,1,,,,-1")
                .rows();

        assertThat(rows.get(0).cell("reason")).contains("expected 0 or more");
        assertThat(rows.get(1).cell("reason")).isEqualTo("no n_product");
        assertThat(rows.get(2).cell("ic")).isEqualTo("0.0");
        assertThat(rows.get(2).cell("ebgm")).isEqualTo("NE");
        assertThat(rows.get(3).cell("ic")).isEqualTo("NE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,2,3,4", "1,2,3,4,2", "a,2,3,4,0.5", "0,2,3,4,0.5", "best"})
    @DisplayName("disproportionality: a prior that is none ends with exit code 2")
    void wrongPrior(String prior) throws IOException {
        Run run = answer(List.of("disproportionality", "--prior", prior), "product,event,n,e", "a,b,1,1");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("--prior");
    }

    @Test
    @DisplayName("two-arm: the contract's columns, and flags over the table")
    void twoArm() throws IOException {
        Run run = answer(
                List.of("two-arm"),
                "soc,pt,events_treat,n_treat,events_control,n_control",
                "A,a,56,70,48,80",
                "A,b,0,10,0,20",
                "A,c,1,0,0,20",
                "B,d,10,10,0,20");

        assertThat(run.out())
                .startsWith("soc,pt,events_treat,n_treat,events_control,n_control,rd,newcombe_lo,newcombe_hi,mn_lo,"
                        + "mn_hi,rr,fisher_two_sided,midp_two_sided,boschloo_two_sided,dfdr_2004,dfdr_2012,reason\n");
        List<TextRow> rows = run.rows();
        assertThat(rows.get(0).cell("boschloo_two_sided")).startsWith("0.009917980");
        assertThat(rows).extracting(row -> row.cell("dfdr_2012")).containsExactly("TRUE", "FALSE", "NE", "TRUE");
        assertThat(rows).extracting(row -> row.cell("dfdr_2004")).containsExactly("TRUE", "FALSE", "NE", "TRUE");
        assertThat(rows.get(1).cell("reason")).contains("not testable").contains("no upper bound");
        assertThat(rows.get(2).cell("reason")).isEqualTo("no subject in the treated arm");
        assertThat(run("signal", "two-arm", "--in", "-", "--alpha", "1").code()).isEqualTo(2);
    }

    @Test
    @DisplayName("trend and observed-expected: the contract's columns, and NE with a reason")
    void theOtherTables() throws IOException {
        Run trend = answer(List.of("trend"), "doses,n,x", "1 2 3 4,10 10 10 10,0 1 2 4", "0 1,3,1 1", "0 1,3 3,0 0");
        Run ratio = answer(List.of("observed-expected"), "observed,expected", "5,1.2", "1,0", "1.5,2");

        assertThat(trend.out()).startsWith("doses,n,x,z,p_asymptotic_increasing,p_exact_increasing,reason\n");
        assertThat(trend.rows().get(0).cell("p_exact_increasing")).startsWith("0.01203632");
        assertThat(trend.rows().get(1).cell("z")).isEqualTo("NE");
        assertThat(trend.rows().get(2).cell("z")).isEqualTo("NE");
        assertThat(trend.rows().get(2).cell("p_exact_increasing")).isEqualTo("1.0");
        assertThat(ratio.out())
                .startsWith("observed,expected,oe,garwood_lo,garwood_hi,p_upper_exact,maxsprt_llr,reason\n");
        assertThat(ratio.rows()).extracting(row -> row.cell("oe")).containsExactly("4.166666666666667", "NE", "NE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"disproportionality", "two-arm", "trend", "observed-expected"})
    @DisplayName("the help of each method has an example")
    void helpHasAnExample(String method) {
        assertThat(run("signal", method, "--help").out()).contains("Example: oncovigil signal " + method);
    }

    @Test
    @DisplayName("without a method the methods are named")
    void methodsAreNamed() {
        Run run = run("signal");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("disproportionality, two-arm, trend, observed-expected");
    }
}
