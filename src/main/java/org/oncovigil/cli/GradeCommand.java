package org.oncovigil.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Grades tables of laboratory results or reactions at the dosing site. */
@Command(
        name = "grade",
        description =
                "Grade a table of laboratory results (CTCAE) or of reactions (vaccine scales), or compare two versions.",
        mixinStandardHelpOptions = true,
        subcommands = {GradeLabCommand.class, GradeLocalCommand.class, GradeDiffCommand.class})
final class GradeCommand implements Runnable {
    @Spec
    private CommandSpec command;

    @Override
    public void run() {
        throw new ParameterException(command.commandLine(), "grade what? Give lab, local or diff");
    }
}
