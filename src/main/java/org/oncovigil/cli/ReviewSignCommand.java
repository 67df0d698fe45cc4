package org.oncovigil.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.oncovigil.job.WorkbookSigning;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A signature under the workbook of a run. */
@Command(
        name = "sign",
        mixinStandardHelpOptions = true,
        description = {
            "Bind a name, a meaning and the time to the workbook of a run, by the hash of its file.",
            "Example: oncovigil review sign 3 --study DEMO-001 --by \"Helen Marsh\" --meaning \"reviewed\""
        })
final class ReviewSignCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RUN", description = "The number of the run.")
    private long run;

    @Mixin
    private StudyOptions study;

    @Option(names = "--by", paramLabel = "NAME", required = true, description = "Who signs.")
    private String name;

    @Option(names = "--meaning", paramLabel = "TEXT", required = true, description = "What the signature means.")
    private String meaning;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        WorkbookSigning.Result result = WorkbookSigning.sign(
                study.requiredStore(),
                study.requiredId(),
                run,
                PersonName.of(name, "--by", command),
                PersonName.of(meaning, "--meaning", command),
                Clock.systemUTC());
        result.problem().ifPresent(problem -> command.commandLine().getErr().println(problem.text()));
        if (result.problem().isPresent()) {
            return ExitCode.USAGE.number();
        }
        command.commandLine().getOut().println("signed  run " + run + ", workbook " + result.workbookSha256());
        command.commandLine().getOut().flush();
        return ExitCode.FINISHED.number();
    }
}
