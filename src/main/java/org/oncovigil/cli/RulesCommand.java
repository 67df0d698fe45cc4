package org.oncovigil.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The rulebook, checked and printed. */
@Command(
        name = "rules",
        description = "Check the rulebook of a study, or print it for reading and signature.",
        mixinStandardHelpOptions = true,
        subcommands = {RulesCheckCommand.class, RulesPrintCommand.class})
final class RulesCommand implements Runnable {
    @Spec
    private CommandSpec command;

    @Override
    public void run() {
        throw new ParameterException(command.commandLine(), "rules what? Give check or print");
    }
}
