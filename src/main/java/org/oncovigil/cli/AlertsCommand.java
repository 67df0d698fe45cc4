package org.oncovigil.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Alerts: seen, answered, sent again, taken back, and driven by a timer. */
@Command(
        name = "alerts",
        description = "List a study's alerts, answer one, send it again, take it back; deliver and remind by a timer.",
        mixinStandardHelpOptions = true,
        subcommands = {
            AlertsListCommand.class,
            AlertsAckCommand.class,
            AlertsResendCommand.class,
            AlertsWithdrawCommand.class,
            AlertsTickCommand.class
        })
final class AlertsCommand implements Runnable {
    @Spec
    private CommandSpec command;

    @Override
    public void run() {
        throw new ParameterException(command.commandLine(), "alerts what? Give list, ack, resend, withdraw or tick");
    }
}
