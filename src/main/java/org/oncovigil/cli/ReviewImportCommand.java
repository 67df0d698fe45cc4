package org.oncovigil.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.oncovigil.job.ReviewImport;
import org.oncovigil.job.ReviewImportRequest;
import org.oncovigil.job.ReviewImportResult;
import org.oncovigil.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A monitor's edited workbook back in. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Take in a workbook that a monitor edited: the yellow columns of the AE listing, event by event.",
            "Everything else in the workbook is left alone; an edited cell of the engine is told.",
            "Exit 2 if the workbook is damaged or of another study, 40 while a run of the study is going on.",
            "Example: oncovigil review import book.xlsx --study DEMO-001 --by \"Helen Marsh\""
        })
final class ReviewImportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "WORKBOOK", description = "The edited .xlsx file.")
    private Path book;

    @Mixin
    private StudyOptions study;

    @Option(names = "--by", paramLabel = "NAME", description = "Who edited it. Default: the user of this machine.")
    private String reviewer;

    @Option(names = "--role", paramLabel = "ROLE", description = "In which role. Default: ${DEFAULT-VALUE}.")
    private String role = "medical monitor";

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        ReviewImportResult result = new ReviewImport(new ReviewImportRequest(
                        study.requiredId(),
                        book,
                        study.requiredStore(),
                        PersonName.of(reviewer, "--by", command),
                        PersonName.of(role, "--role", command),
                        Clock.systemUTC()))
                .run();
        PrintWriter err = command.commandLine().getErr();
        result.problems().forEach(problem -> err.println(problem.text()));
        return switch (result.outcome()) {
            case REFUSED -> ExitCode.USAGE.number();
            case LOCKED -> ExitCode.LOCKED.number();
            case TAKEN -> {
                tell(result);
                yield ExitCode.FINISHED.number();
            }
        };
    }

    private void tell(ReviewImportResult result) {
        ReviewImportResult.Counts counts = result.counts();
        PrintWriter out = command.commandLine().getOut();
        out.println("review of run " + result.bookRun());
        out.println("new        " + counts.taken());
        out.println("deleted    " + counts.deleted());
        out.println("unchanged  " + counts.unchanged());
        out.println("outdated   " + counts.outdated());
        out.println("conflicts  " + counts.conflicts());
        out.println("tampered   " + counts.edited() + " cells of the engine, ignored");
        out.println("not taken  " + counts.notTaken());
        out.println("notices    "
                + result.problems().stream()
                        .map(Problem::id)
                        .distinct()
                        .sorted()
                        .toList());
        out.flush();
    }
}
