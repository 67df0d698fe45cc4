package org.oncovigil.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.oncovigil.alert.AlertEntry;
import org.oncovigil.job.AlertDeskFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The ledger of a study's alerts. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = {
            "List a study's alerts; those that nobody answered come first. Nothing is changed.",
            "Example: oncovigil alerts list --study DEMO-001 --json"
        })
final class AlertsListCommand implements Callable<Integer> {
    @Mixin
    private AlertsDesk desk;

    @Option(names = "--json", description = "Print one JSON object instead of a table.")
    private boolean json;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        try {
            List<AlertEntry> entries = desk.desk().list();
            PrintWriter out = command.commandLine().getOut();
            out.print(json ? AlertsJson.of(entries) : AlertsTable.of(entries));
            out.flush();
            return ExitCode.FINISHED.number();
        } catch (AlertDeskFault fault) {
            fault.problems().forEach(problem -> command.commandLine().getErr().println(problem.text()));
            return ExitCode.USAGE.number();
        }
    }
}
