package org.oncovigil.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.oncovigil.signal.GammaMixture;
import org.oncovigil.signal.PriorFit;
import org.oncovigil.signal.ReportCell;
import org.oncovigil.signal.SignalFault;
import org.oncovigil.signal.Truncation;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which prior EBGM uses, and what is told about it on standard error. */
final class ShrinkagePrior {
    private static final String FITTED = "fitted";
    private static final int PARAMETERS = 5;

    @Option(
            names = "--prior",
            paramLabel = "fitted|a1,b1,a2,b2,p",
            description = {
                "Prior of EBGM: fitted to the table, or five numbers.",
                "Default: fitted from 1000 distinct cells on, else 0.2,0.06,1.4,1.8,0.1 (DuMouchel 1999)."
            })
    private String prior;

    @Option(
            names = "--truncation",
            defaultValue = "component",
            description = "Likelihood of the fit: ${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
    private Truncation truncation;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** Demands that the option can be read. */
    void check() {
        if (prior != null && !prior.equals(FITTED)) {
            declared();
        }
    }

    /** The prior for these cells, told on standard error; nothing if it was to be fitted and could not be. */
    Optional<GammaMixture> of(List<ReportCell> cells) {
        if (prior != null && !prior.equals(FITTED)) {
            return Optional.of(told(declared(), "as given"));
        }
        PriorFit fit = new PriorFit(cells, truncation);
        boolean few = fit.distinctCells() < PriorFit.LEAST_CELLS;
        if (prior == null && few) {
            return Optional.of(told(
                    GammaMixture.DECLARED,
                    "declared, as " + fit.distinctCells() + " distinct cells are too few to fit one"));
        }
        Optional<GammaMixture> fitted = fit.fitted();
        String cellsTold = " to " + fit.distinctCells() + " distinct cells"
                + (few ? ", which are few: fit with " + PriorFit.LEAST_CELLS + " or more" : "");
        fitted.ifPresentOrElse(
                found -> told(
                        found, "fitted with " + truncation.name().toLowerCase(Locale.ROOT) + " truncation" + cellsTold),
                () -> command.root().commandLine().getErr().println("prior: could not be fitted" + cellsTold));
        return fitted;
    }

    private GammaMixture told(GammaMixture mixture, String how) {
        command.root()
                .commandLine()
                .getErr()
                .println("prior: a1 " + NumberText.of(mixture.shape1()) + ", b1 " + NumberText.of(mixture.rate1())
                        + ", a2 " + NumberText.of(mixture.shape2()) + ", b2 " + NumberText.of(mixture.rate2()) + ", p "
                        + NumberText.of(mixture.weight1()) + "; " + how);
        return mixture;
    }

    private GammaMixture declared() {
        List<Double> numbers = Stream.of(prior.split(",", -1))
                .map(text -> new CellText(text).number())
                .flatMap(Optional::stream)
                .map(BigDecimal::doubleValue)
                .toList();
        try {
            SignalFault.require(
                    numbers.size() == PARAMETERS && prior.split(",", -1).length == PARAMETERS,
                    "expected fitted, or five numbers a1,b1,a2,b2,p");
            return new GammaMixture(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3), numbers.get(4));
        } catch (SignalFault fault) {
            throw new ParameterException(
                    command.commandLine(), "--prior \"" + prior + "\" found; " + fault.getMessage());
        }
    }
}
