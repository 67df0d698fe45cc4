package org.oncovigil.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.oncovigil.signal.DoseTrend;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The Cochran-Armitage test for each row of a table. */
@Command(
        name = "trend",
        mixinStandardHelpOptions = true,
        description = {
            "Whether the rate of an event rises with the dose (Cochran-Armitage), for each row.",
            "Columns read: doses, n, x; one of each a dose, separated by blanks. The doses themselves are the scores.",
            "Example: oncovigil signal trend --in doses.csv"
        })
final class SignalTrendCommand implements Callable<Integer> {
    private static final List<String> COLUMNS = List.of("z", "p_asymptotic_increasing", "p_exact_increasing");

    @Mixin
    private TableExchange exchange;

    @Override
    public Integer call() {
        return new EstimateTable(COLUMNS, SignalTrendCommand::answer).run(exchange);
    }

    private static EstimateCells answer(NumberCells cells) {
        DoseTrend trend = new DoseTrend(cells.decimals("doses"), cells.counts("n"), cells.counts("x"));
        return new EstimateCells()
                .add(trend.z())
                .add(trend.asymptoticIncreasing())
                .add(trend.exactIncreasing());
    }
}
