package org.oncovigil.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.oncovigil.job.AlertOutcome;
import org.oncovigil.job.AlertTick;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What a timer calls every few minutes. */
@Command(
        name = "tick",
        mixinStandardHelpOptions = true,
        description = {
            "Deliver alerts that wait, and remind of those that nobody answered. For a timer, every few minutes.",
            "While a run of the study is going on, it does nothing and says nothing.",
            "Exit 50 if a letter could not be delivered.",
            "Example: oncovigil alerts tick --study DEMO-001"
        })
final class AlertsTickCommand implements Callable<Integer> {
    @Mixin
    private AlertsDesk desk;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        AlertOutcome outcome = new AlertTick(desk.desk(), Clock.systemUTC()).run();
        return outcome.end() == AlertOutcome.End.LOCKED
                ? ExitCode.FINISHED.number()
                : AlertsDesk.tell(outcome, command.commandLine());
    }
}
