package org.oncovigil.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.oncovigil.design.DesignFault;
import org.oncovigil.design.ExactCharacteristics;
import org.oncovigil.design.StoppingBoundary;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options and the course of a command that writes a boundary table and, if asked, its exact characteristics. */
final class BoundaryOutput {
    private static final List<String> CHARACTERISTICS = List.of("true_p", "prob_stop", "expected_n", "expected_tox");

    @Mixin
    private TableOutput output;

    @Option(
            names = "--characteristics",
            split = ",",
            paramLabel = "P",
            description = "True rates; adds a second table with what the boundary does under each, exactly.")
    private List<Double> trueRates = List.of();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** A boundary table with the boundary that stops. */
    record Boundaries(TableOutput.Table table, StoppingBoundary stopping) {}

    /** Writes the tables; what cannot be answered is the user's mistake. */
    int write(Supplier<Boundaries> answer) {
        List<TableOutput.Table> tables = new ArrayList<>();
        try {
            Boundaries boundaries = answer.get();
            tables.add(boundaries.table());
            if (!trueRates.isEmpty()) {
                tables.add(new TableOutput.Table(
                        CHARACTERISTICS,
                        trueRates.stream()
                                .map(rate -> row(ExactCharacteristics.of(boundaries.stopping(), rate)))
                                .toList()));
            }
        } catch (DesignFault fault) {
            throw new ParameterException(command.commandLine(), fault.getMessage());
        }
        output.write(tables);
        return ExitCode.FINISHED.number();
    }

    private static List<String> row(ExactCharacteristics known) {
        return List.of(
                NumberText.of(known.trueRate()),
                NumberText.of(known.stopProbability()),
                NumberText.of(known.expectedSubjects()),
                NumberText.of(known.expectedToxicities()));
    }
}
