package org.oncovigil.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.oncovigil.signal.DoubleFalseDiscovery;
import org.oncovigil.signal.TwoArmCounts;
import org.oncovigil.table.TextRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Terms of a trial compared between two arms. */
@Command(
        name = "two-arm",
        mixinStandardHelpOptions = true,
        description = {
            "Risk difference, tests and double false discovery rate of each term in two arms; all limits are 95 %.",
            "Columns read: soc, pt, events_treat, n_treat, events_control, n_control (subjects, not events).",
            "Example: oncovigil signal two-arm --in counts.csv --alpha 0.10"
        })
final class SignalTwoArmCommand implements Callable<Integer> {
    private static final List<String> COLUMNS = List.of(
            "rd",
            "newcombe_lo",
            "newcombe_hi",
            "mn_lo",
            "mn_hi",
            "rr",
            "fisher_two_sided",
            "midp_two_sided",
            "boschloo_two_sided",
            "dfdr_2004",
            "dfdr_2012");

    @Mixin
    private TableExchange exchange;

    @Option(
            names = "--alpha",
            defaultValue = "0.05",
            description = "Bound of the double false discovery rate, itself included; default: ${DEFAULT-VALUE}.")
    private double alpha;

    @Spec
    private CommandSpec command;

    /** A term of a row. */
    private record Term(String systemOrganClass, TwoArmCounts counts) {
        static Term of(NumberCells cells) {
            CellFault.require(cells.has("soc"), "no soc");
            return new Term(
                    cells.text("soc"),
                    new TwoArmCounts(
                            cells.count("events_treat"),
                            cells.count("n_treat"),
                            cells.count("events_control"),
                            cells.count("n_control")));
        }
    }

    @Override
    public Integer call() {
        if (!(alpha > 0 && alpha < 1)) {
            throw new ParameterException(
                    command.commandLine(), "--alpha " + alpha + " found; expected above 0 and below 1");
        }
        return exchange.runTogether(EstimateTable.withReason(COLUMNS), this::study);
    }

    private IntFunction<List<String>> study(List<TextRow> rows) {
        List<RowReading<Term>> terms =
                rows.stream().map(row -> RowReading.of(row, Term::of)).toList();
        Map<TwoArmCounts, ArmComparison> comparisons = terms.stream()
                .map(RowReading::value)
                .flatMap(Optional::stream)
                .map(Term::counts)
                .distinct()
                .parallel()
                .collect(Collectors.toMap(Function.identity(), ArmComparison::of));
        int[] readable = IntStream.range(0, terms.size())
                .filter(i -> terms.get(i).value().isPresent())
                .toArray();
        DoubleFalseDiscovery rate = new DoubleFalseDiscovery(
                IntStream.of(readable)
                        .mapToObj(i -> terms.get(i).value().orElseThrow().systemOrganClass())
                        .toList(),
                IntStream.of(readable)
                        .mapToDouble(i -> comparisons
                                .get(terms.get(i).value().orElseThrow().counts())
                                .fisher())
                        .toArray());
        boolean[] flagged2004 = spread(readable, rate.flagged2004(alpha), rows.size());
        boolean[] flagged2012 = spread(readable, rate.flagged2012(alpha), rows.size());
        return i -> terms.get(i)
                .value()
                .map(term -> comparisons
                        .get(term.counts())
                        .cells()
                        .add(Optional.of(flagged2004[i]), "")
                        .add(Optional.of(flagged2012[i]), "")
                        .row())
                .orElseGet(() -> EstimateCells.none(COLUMNS.size(), terms.get(i).fault()));
    }

    /** Flags of the readable rows at their places among all. */
    private static boolean[] spread(int[] readable, boolean[] flags, int rows) {
        boolean[] all = new boolean[rows];
        for (int i = 0; i < readable.length; i++) {
            all[readable[i]] = flags[i];
        }
        return all;
    }
}
