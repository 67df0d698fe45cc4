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

/** An alert once more, as it was. */
@Command(
        name = "resend",
        mixinStandardHelpOptions = true,
        description = {
            "Send an alert again to everyone it is for, with the same Message-IDs. Who asked for it is kept.",
            "Example: oncovigil alerts resend 3 --study DEMO-001 --by 'Dr Helen Marsh'"
        })
final class AlertsResendCommand implements Callable<Integer> {
    @Mixin
    private AlertsDesk desk;

    @Parameters(paramLabel = "ALERT", description = "A number or reference of alerts list, or a mail's token.")
    private String alert;

    @Option(
            names = "--by",
            paramLabel = "NAME",
            required = true,
            converter = AlertsAckCommand.Words.class,
            description = "Who asks for it.")
    private String person;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        return AlertsDesk.tell(
                new AlertActions(desk.desk(), Clock.systemUTC()).resend(alert, person), command.commandLine());
    }
}
