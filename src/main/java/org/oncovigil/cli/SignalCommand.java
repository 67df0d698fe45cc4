package org.oncovigil.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Statistics of safety signals. */
@Command(
        name = SignalCommand.NAME,
        description = {
            "Whether events are seen more often than they should be: between products, arms, doses, or against a background.",
            "Example: oncovigil signal two-arm --in counts.csv"
        },
        mixinStandardHelpOptions = true)
final class SignalCommand implements Runnable {
    /** The command's name. */
    static final String NAME = "signal";

    @Spec
    private CommandSpec command;

    /** Adds the methods. Only when the command is asked for, so that other commands do not load them. */
    static void addMethods(CommandLine signal) {
        signal.addSubcommand(new SignalDisproportionalityCommand())
                .addSubcommand(new SignalTwoArmCommand())
                .addSubcommand(new SignalTrendCommand())
                .addSubcommand(new SignalObservedExpectedCommand());
    }

    @Override
    public void run() {
        throw new ParameterException(
                command.commandLine(),
                "which method? Give one of "
                        + String.join(
                                ", ", command.commandLine().getSubcommands().keySet()));
    }
}
