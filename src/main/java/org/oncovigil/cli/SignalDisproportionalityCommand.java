package org.oncovigil.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.oncovigil.signal.GammaPoissonShrinker;
import org.oncovigil.signal.IntervalEstimate;
import org.oncovigil.signal.ReportCell;
import org.oncovigil.table.TextRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Disproportionality of product-event pairs among reports. */
@Command(
        name = "disproportionality",
        mixinStandardHelpOptions = true,
        description = {
            "Which events are reported with a product more often than with others.",
            "Columns read: product, event, n, and either n_product, n_event, n_total, or e, or none of these:",
            "then margins are sums of n over the table. All counts are of unique reports.",
            "Example: oncovigil signal disproportionality --in reports.csv --prior fitted"
        })
final class SignalDisproportionalityCommand implements Callable<Integer> {
    @Mixin
    private TableExchange exchange;

    @Option(
            names = "--methods",
            split = ",",
            defaultValue = "prr,ror,ic,ebgm",
            description = "Which of ${COMPLETION-CANDIDATES}, separated by commas; default: all.")
    private Set<ReportMethod> methods;

    @Mixin
    private ShrinkagePrior prior;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        prior.check();
        methods = EnumSet.copyOf(methods);
        List<String> columns = new ArrayList<>(List.of("expected"));
        methods.forEach(method -> columns.addAll(method.columns()));
        return exchange.runTogether(EstimateTable.withReason(columns), rows -> study(rows, columns.size()));
    }

    private IntFunction<List<String>> study(List<TextRow> rows, int width) {
        ReportRows reports = new ReportRows();
        List<RowReading<ReportRow>> readings = reports.read(rows);
        if (reports.productsSummed() == 2) {
            command.root()
                    .commandLine()
                    .getErr()
                    .println("only two products: for the arms of a trial use signal two-arm, which knows the subjects");
        }
        Map<ReportCell, IntervalEstimate> shrunk = methods.contains(ReportMethod.EBGM) ? shrunk(readings) : Map.of();
        ReportAnswers answers = new ReportAnswers(methods, shrunk);
        return i -> readings.get(i)
                .value()
                .map(row -> answers.cells(row).row())
                .orElseGet(() -> EstimateCells.none(width, readings.get(i).fault()));
    }

    /** EBGM of each distinct cell; empty if there is no prior. */
    private Map<ReportCell, IntervalEstimate> shrunk(List<RowReading<ReportRow>> readings) {
        List<ReportCell> cells = readings.stream()
                .map(RowReading::value)
                .flatMap(Optional::stream)
                .map(ReportRow::cell)
                .flatMap(Optional::stream)
                .toList();
        Optional<GammaPoissonShrinker> shrinker = prior.of(cells).map(GammaPoissonShrinker::new);
        return shrinker.isEmpty()
                ? Map.of()
                : cells.stream()
                        .distinct()
                        .parallel()
                        .collect(Collectors.toConcurrentMap(Function.identity(), shrinker.get()::of));
    }
}
