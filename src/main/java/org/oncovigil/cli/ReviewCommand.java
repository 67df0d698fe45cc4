package org.oncovigil.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What people wrote into a workbook, and their signature under it. */
@Command(
        name = "review",
        description = "Take in a workbook that a monitor edited, or sign the workbook of a run.",
        mixinStandardHelpOptions = true,
        subcommands = {ReviewImportCommand.class, ReviewSignCommand.class})
final class ReviewCommand implements Runnable {
    @Spec
    private CommandSpec command;

    @Override
    public void run() {
        throw new ParameterException(command.commandLine(), "review what? Give import or sign");
    }
}
