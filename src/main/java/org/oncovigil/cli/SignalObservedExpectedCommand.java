package org.oncovigil.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.oncovigil.signal.ObservedExpected;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Observed against expected events for each row of a table. */
@Command(
        name = "observed-expected",
        mixinStandardHelpOptions = true,
        description = {
            "Observed events against those expected from a background, for each row.",
            "Columns read: observed, expected.",
            "Example: oncovigil signal observed-expected --in oe.csv"
        })
final class SignalObservedExpectedCommand implements Callable<Integer> {
    private static final List<String> COLUMNS =
            List.of("oe", "garwood_lo", "garwood_hi", "p_upper_exact", "maxsprt_llr");

    @Mixin
    private TableExchange exchange;

    @Override
    public Integer call() {
        return new EstimateTable(COLUMNS, SignalObservedExpectedCommand::answer).run(exchange);
    }

    private static EstimateCells answer(NumberCells cells) {
        ObservedExpected counts = new ObservedExpected(cells.count("observed"), cells.number("expected"));
        return new EstimateCells().add(counts.ratio()).add(counts.upperTail()).add(counts.logLikelihoodRatio());
    }
}
