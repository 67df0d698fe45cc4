package org.oncovigil.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.oncovigil.design.BoinDesign;
import org.oncovigil.design.CrmDesign;
import org.oncovigil.design.CrmModel;
import org.oncovigil.design.DesignFault;
import org.oncovigil.design.KeyboardDesign;
import org.oncovigil.design.SimulationPlan;
import org.oncovigil.design.SimulationTally;
import org.oncovigil.design.TrialSimulation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Simulated operating characteristics of an escalation design. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = {
            "What a design does under assumed true DLT rates, simulated: selection, subjects, DLTs.",
            "The same seed gives the same result, whatever the number of threads.",
            "Example: oncovigil design simulate --design boin --target 0.30 --scenario 0.05,0.15,0.30,0.45,0.60"
        })
final class DesignSimulateCommand implements Callable<Integer> {
    private static final double KEY_MARGIN = 0.05;
    private static final List<String> BY_DOSE =
            List.of("scenario", "dose", "true_p", "selected_percent", "selected_se", "mean_n", "mean_dlt");
    private static final List<String> OVERALL = List.of(
            "scenario", "trials", "seed", "mean_n", "mean_dlt", "overdosed_percent", "ended_before_max_n_percent");

    @Option(names = "--design", required = true, description = "boin, keyboard, 3+3 or crm.")
    private String design;

    @Option(names = "--target", required = true, description = "Target DLT rate.")
    private double target;

    @Option(
            names = "--scenario",
            required = true,
            paramLabel = "P,P,...",
            description = "True DLT rate of each dose; may be given several times.")
    private List<String> scenarios;

    @Option(names = "--skeleton", split = ",", paramLabel = "P", description = "crm: the prior guess of each level.")
    private List<Double> skeleton = List.of();

    @Option(names = "--allow-deescalate", description = "3+3: fill lower doses up (Korn).")
    private boolean deescalates;

    @Option(names = "--expand-mtd-to-6", description = "3+3: recommend no dose on three subjects.")
    private boolean neverOnThree;

    @Option(names = "--trials", defaultValue = "10000", description = "Trials a scenario; default: ${DEFAULT-VALUE}.")
    private int trials;

    @Option(names = "--cohort", defaultValue = "3", description = "Subjects a cohort; default: ${DEFAULT-VALUE}.")
    private int cohort;

    @Option(names = "--max-n", defaultValue = "30", description = "Subjects a trial; default: ${DEFAULT-VALUE}.")
    private int mostSubjects;

    @Option(
            names = "--n-early-stop",
            description = "End when the dose to give next has so many subjects; default: never.")
    private Integer enough;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of chance; default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--threads", description = "Default: one a processor.")
    private Integer threads;

    @Mixin
    private TableOutput output;

    @Mixin
    private EliminationOptions elimination;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        List<List<String>> byDose = new ArrayList<>();
        List<List<String>> overall = new ArrayList<>();
        try {
            for (int i = 0; i < scenarios.size(); i++) {
                SimulationPlan plan = plan(scenarios.get(i));
                SimulationTally tally = simulation(plan)
                        .run(threads == null ? Runtime.getRuntime().availableProcessors() : threads);
                addRows(Integer.toString(i + 1), plan, tally, byDose);
                overall.add(overall(Integer.toString(i + 1), tally));
            }
        } catch (DesignFault fault) {
            throw new ParameterException(command.commandLine(), fault.getMessage());
        }
        output.write(List.of(new TableOutput.Table(BY_DOSE, byDose), new TableOutput.Table(OVERALL, overall)));
        return ExitCode.FINISHED.number();
    }

    private SimulationPlan plan(String scenario) {
        List<Double> rates = Stream.of(scenario.split(","))
                .map(rate -> new CellText(rate)
                        .number()
                        .orElseThrow(() -> new DesignFault("--scenario \"" + scenario + "\" found; expected numbers"))
                        .doubleValue())
                .toList();
        return new SimulationPlan(
                rates, target, cohort, mostSubjects, enough == null ? Integer.MAX_VALUE : enough, trials, seed);
    }

    private TrialSimulation simulation(SimulationPlan plan) {
        return switch (design) {
            case "boin" -> TrialSimulation.of(BoinDesign.of(target, elimination.rule(target)), plan);
            case "keyboard" ->
                TrialSimulation.of(new KeyboardDesign(target, KEY_MARGIN, elimination.rule(target)), plan);
            case "3+3" -> TrialSimulation.ofThreePlusThree(deescalates, neverOnThree, plan);
            case "crm" ->
                TrialSimulation.of(
                        new CrmDesign(
                                skeleton,
                                target,
                                CrmModel.EMPIRIC,
                                CrmDesign.USUAL_DEVIATION,
                                CrmDesign.USUAL_INTERCEPT),
                        plan);
            default -> throw new DesignFault("--design \"" + design + "\" found; expected boin, keyboard, 3+3 or crm");
        };
    }

    private static void addRows(String scenario, SimulationPlan plan, SimulationTally tally, List<List<String>> rows) {
        for (int dose = 1; dose <= plan.doses(); dose++) {
            rows.add(List.of(
                    scenario,
                    Integer.toString(dose),
                    NumberText.of(plan.trueRates().get(dose - 1)),
                    NumberText.percent(tally.selectedShare(dose)),
                    NumberText.percent(tally.selectedError(dose)),
                    NumberText.of(tally.meanSubjects(dose)),
                    NumberText.of(tally.meanDlts(dose))));
        }
        rows.add(List.of(
                scenario,
                "none",
                "",
                NumberText.percent(tally.selectedShare(0)),
                NumberText.percent(tally.selectedError(0)),
                "",
                ""));
    }

    private List<String> overall(String scenario, SimulationTally tally) {
        return List.of(
                scenario,
                Integer.toString(trials),
                Long.toString(seed),
                NumberText.of(tally.meanSubjects()),
                NumberText.of(tally.meanDlts()),
                NumberText.percent(tally.overdosedShare()),
                NumberText.percent(tally.shortShare()));
    }
}
