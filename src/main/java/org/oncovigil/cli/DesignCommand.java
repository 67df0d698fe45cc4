package org.oncovigil.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Designs of dose escalation and of toxicity monitoring. */
@Command(
        name = DesignCommand.NAME,
        description = {
            "Boundary tables, dose decisions and characteristics of trial designs.",
            "Example: oncovigil design boin --target 0.30 --max-n 30"
        },
        mixinStandardHelpOptions = true)
final class DesignCommand implements Runnable {
    /** The command's name. */
    static final String NAME = "design";

    @Spec
    private CommandSpec command;

    /** Adds the designs. Only when the command is asked for, so that other commands do not load them. */
    static void addDesigns(CommandLine design) {
        design.addSubcommand(new DesignBoinCommand())
                .addSubcommand(new DesignKeyboardCommand())
                .addSubcommand(new DesignThreePlusThreeCommand())
                .addSubcommand(new DesignCrmCommand())
                .addSubcommand(new DesignTiteCrmCommand())
                .addSubcommand(new DesignTiteBoinCommand())
                .addSubcommand(new DesignBoin12Command())
                .addSubcommand(new DesignMtdCommand())
                .addSubcommand(new DesignMonitorCommand())
                .addSubcommand(new DesignSimulateCommand());
    }

    @Override
    public void run() {
        throw new ParameterException(
                command.commandLine(),
                "which design? Give one of "
                        + String.join(
                                ", ", command.commandLine().getSubcommands().keySet()));
    }
}
