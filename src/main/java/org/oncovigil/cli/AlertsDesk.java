package org.oncovigil.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.oncovigil.job.AlertDesk;
import org.oncovigil.job.AlertDeskRequest;
import org.oncovigil.job.AlertOutcome;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which study's alerts a command is about, and where its store and mail files are. */
final class AlertsDesk {
    @Mixin
    private StudyOptions study;

    @Option(
            names = "--reports",
            paramLabel = "DIR",
            description = "Mail files go to its folder outbox. Default: reports/.")
    private Path reports;

    /** What the options say. */
    AlertDeskRequest request() {
        Surroundings here = Surroundings.of(System.getenv());
        return new AlertDeskRequest(
                study.required(),
                study.store(),
                here.userData(),
                reports == null ? here.home().resolve("reports") : reports);
    }

    /** The desk that the options say. */
    AlertDesk desk() {
        return new AlertDesk(request(), java.time.Clock.systemUTC());
    }

    /** Tells what came of an action, and gives the exit code. */
    static int tell(AlertOutcome outcome, CommandLine command) {
        PrintWriter out = command.getOut();
        outcome.said().forEach(out::println);
        out.flush();
        outcome.problems().forEach(problem -> command.getErr().println(problem.text()));
        return switch (outcome.end()) {
            case DONE -> ExitCode.FINISHED.number();
            case NOT_DELIVERED -> ExitCode.ALERT_NOT_DELIVERED.number();
            case WRONG_USE -> ExitCode.USAGE.number();
            case LOCKED -> ExitCode.LOCKED.number();
        };
    }
}
