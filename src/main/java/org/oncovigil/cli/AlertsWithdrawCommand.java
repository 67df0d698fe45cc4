package org.oncovigil.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.oncovigil.job.AlertActions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** An alert taken back by hand. */
@Command(
        name = "withdraw",
        mixinStandardHelpOptions = true,
        description = {
            "Take an alert back: everyone who was told is told, in the same thread. The finding itself stays.",
            "Example: oncovigil alerts withdraw 3 --study DEMO-001 --by 'Dr Helen Marsh' --reason 'site closed in error'"
        })
final class AlertsWithdrawCommand implements Callable<Integer> {
    @Mixin
    private AlertsDesk desk;

    @Parameters(paramLabel = "ALERT", description = "A number or reference of alerts list, or a mail's token.")
    private String alert;

    @Option(
            names = "--by",
            paramLabel = "NAME",
            required = true,
            converter = AlertsAckCommand.Words.class,
            description = "Who takes it back; stands in the mail.")
    private String person;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            required = true,
            converter = AlertsAckCommand.Words.class,
            description = "Why; stands in the mail, so without names, dates of birth or treatment.")
    private String reason;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        AlertActions actions = new AlertActions(desk.desk(), Clock.systemUTC());
        return AlertsDesk.tell(actions.withdraw(alert, person, reason), command.commandLine());
    }
}
