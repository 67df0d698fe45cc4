package org.oncovigil.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.oncovigil.job.RunVerification;
import org.oncovigil.job.StudyLocation;
import org.oncovigil.rulebook.Rulebook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Whether a run still is what it was. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Check that a run still is what it was.",
            "The chain of seals, every source row, and what these give when they are assessed again. Works on any machine",
            "that has the store and the rulebook. Exit 1 if something differs.",
            "Example: oncovigil verify 3 --study DEMO-001"
        })
final class VerifyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RUN", description = "The number of a finished run, as the cover and status show it.")
    private long run;

    @Mixin
    private StudyOptions study;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        StudyLocation location = study.required();
        Path store = study.store()
                .orElseGet(() -> Surroundings.of(System.getenv())
                        .userData()
                        .resolve("studies")
                        .resolve(Rulebook.studyId(location.protocolFile()).orElse("unknown") + ".db"));
        RunVerification verified = RunVerification.of(location, store, run);
        PrintWriter out = command.commandLine().getOut();
        verified.checked().forEach(sentence -> out.println("holds   " + sentence));
        verified.problems().forEach(problem -> out.println("WRONG   " + problem.text()));
        out.println(verified.holds() ? "Run " + run + " is what it was." : "Run " + run + " is not proved.");
        out.flush();
        return (verified.holds() ? ExitCode.FINISHED : ExitCode.UNEXPECTED_ERROR).number();
    }
}
