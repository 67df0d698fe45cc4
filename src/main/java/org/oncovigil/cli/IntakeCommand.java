package org.oncovigil.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is done with listings before a study is run on them. */
@Command(
        name = "intake",
        description = "Look at listings before a study is run on them.",
        mixinStandardHelpOptions = true,
        subcommands = IntakeMapCommand.class)
final class IntakeCommand implements Runnable {
    @Spec
    private CommandSpec command;

    @Override
    public void run() {
        throw new ParameterException(command.commandLine(), "intake what? Give map FOLDER");
    }
}
