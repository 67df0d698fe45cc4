package org.oncovigil.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.oncovigil.design.DesignFault;
import org.oncovigil.design.Looks;
import org.oncovigil.design.PosteriorLimit;
import org.oncovigil.design.StoppingBoundary;
import org.oncovigil.design.ToxicityMonitor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The stopping boundary of a toxicity monitor. */
@Command(
        name = "monitor",
        mixinStandardHelpOptions = true,
        description = {
            "Stopping boundary for toxicity in a whole trial: stop when the count reaches it.",
            "Empty: cannot happen at this n.",
            "Example: oncovigil design monitor --rule beta-binomial --p0 0.30 --confidence 0.80 --prior 1,1 --max-n 50",
            "Example: oncovigil design monitor --rule pocock --theta 0.20 --alpha 0.05 --max-n 50 --looks 10,20,30,50"
        })
final class DesignMonitorCommand implements Callable<Integer> {
    private static final int EARLIEST = 3;

    @Option(names = "--rule", required = true, description = "beta-binomial, pocock or obf (O'Brien-Fleming).")
    private String rule;

    @Option(names = "--p0", description = "beta-binomial: the rate that must not be exceeded.")
    private Double limit;

    @Option(
            names = "--confidence",
            defaultValue = "0.90",
            description = "beta-binomial: stop if Pr(rate > p0) exceeds this; default: ${DEFAULT-VALUE}.")
    private double confidence;

    @Option(
            names = "--prior",
            split = ",",
            paramLabel = "A,B",
            defaultValue = "1,1",
            description = "beta-binomial: the beta prior; default: ${DEFAULT-VALUE}.")
    private List<Double> prior;

    @Option(
            names = "--min-n",
            description = "beta-binomial: never stop on fewer subjects; default: 3, or the first of --looks.")
    private Integer earliest;

    @Option(names = "--theta", description = "pocock, obf: the acceptable rate.")
    private Double rate;

    @Option(
            names = "--alpha",
            defaultValue = "0.05",
            description =
                    "pocock, obf: stop with at most this probability at the rate theta; default: ${DEFAULT-VALUE}.")
    private double alpha;

    @Option(names = "--max-n", description = "The most subjects; default: the last of --looks.")
    private Integer mostSubjects;

    @Option(names = "--looks", split = ",", paramLabel = "N", description = "Looks; default: after every subject.")
    private List<Integer> looks = List.of();

    @Mixin
    private BoundaryOutput output;

    @Override
    public Integer call() {
        return output.write(() -> table(boundary()));
    }

    private StoppingBoundary boundary() {
        return switch (rule) {
            case "beta-binomial" -> ToxicityMonitor.betaBinomial(posteriorLimit(), times());
            case "pocock" -> ToxicityMonitor.pocock(given("--theta", rate), alpha, times());
            case "obf" -> ToxicityMonitor.obrienFleming(given("--theta", rate), alpha, times());
            default -> throw new DesignFault("--rule \"" + rule + "\" found; expected beta-binomial, pocock or obf");
        };
    }

    private PosteriorLimit posteriorLimit() {
        DesignFault.require(prior.size() == 2, "--prior with " + prior.size() + " numbers found; expected two, as 1,1");
        int usual = looks.isEmpty() ? EARLIEST : 1;
        return new PosteriorLimit(
                given("--p0", limit), confidence, prior.get(0), prior.get(1), earliest == null ? usual : earliest);
    }

    private Looks times() {
        if (looks.isEmpty()) {
            DesignFault.require(mostSubjects != null, "no --max-n and no --looks found; expected one of them");
            return Looks.everySubject(mostSubjects);
        }
        return new Looks(looks, mostSubjects == null ? looks.get(looks.size() - 1) : mostSubjects);
    }

    private double given(String option, Double value) {
        DesignFault.require(value != null, "no " + option + " found; --rule " + rule + " expects it");
        return value;
    }

    private static BoundaryOutput.Boundaries table(StoppingBoundary boundary) {
        List<Integer> at = boundary.looks().at();
        List<List<String>> rows = IntStream.range(0, at.size())
                .mapToObj(look -> List.of(
                        Integer.toString(at.get(look)),
                        NumberText.of(boundary.stopAtLeast().get(look))))
                .toList();
        return new BoundaryOutput.Boundaries(new TableOutput.Table(List.of("n", "stop_if_ge"), rows), boundary);
    }
}
