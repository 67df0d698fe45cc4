package org.oncovigil.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.oncovigil.job.Readiness;
import org.oncovigil.job.ReadinessCheck;
import org.oncovigil.job.StudyLocation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Before the first night: is everything there that a night needs? */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = {
            "Look at everything a night needs: folders, permissions, space, clock, store, rulebook, listings, alerts.",
            "Exit 2 if a night could not run.",
            "Example: oncovigil doctor --study DEMO-001"
        })
final class DoctorCommand implements Callable<Integer> {
    @Mixin
    private StudyOptions study;

    @Option(names = "--reports", paramLabel = "DIR", description = "Default: reports/.")
    private Path reports;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        Surroundings here = Surroundings.of(System.getenv());
        List<StudyLocation> studies = study.location().map(List::of).orElseGet(() -> StudyLocation.all(here.home()));
        List<ReadinessCheck> checks = Readiness.of(
                studies,
                reports == null ? here.home().resolve("reports") : reports,
                here.userData(),
                Main.version(),
                Clock.systemUTC());
        PrintWriter out = command.commandLine().getOut();
        checks.forEach(check ->
                out.println(String.format(Locale.ROOT, "%-5s  %-24s  %s", check.state(), check.name(), check.found())));
        long wrong = checks.stream()
                .filter(check -> check.state() == ReadinessCheck.State.WRONG)
                .count();
        out.println(wrong == 0 ? "A night can run." : wrong + " wrong; a night could not run.");
        out.flush();
        return (wrong == 0 ? ExitCode.FINISHED : ExitCode.USAGE).number();
    }
}
