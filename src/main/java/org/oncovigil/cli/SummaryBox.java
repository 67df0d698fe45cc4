package org.oncovigil.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.oncovigil.job.NightlyResult;
import org.oncovigil.overview.InputLine;
import org.oncovigil.overview.RunSummary;

/** The summary as a box at the end of a run. */
final class SummaryBox {
    private static final int WIDTH = 92;

    private SummaryBox() {}

    static String of(NightlyResult.Finished finished, ExitCode code, double seconds) {
        RunSummary summary = finished.summary();
        List<String> lines = new ArrayList<>();
        lines.add(summary.study() + "  data cut-off " + summary.asOf() + "  run " + summary.runId()
                + (finished.again() ? "  done before with these inputs, nothing changed" : ""));
        lines.add("");
        lines.add(line("rows", rows(summary)));
        lines.add(line("events", events(summary.events())));
        lines.add(line("DLT", dlt(summary.dlt())));
        lines.add(line("stopping", stopping(summary.stopping())));
        lines.add(line("follow-up", followUp(summary.followUp())));
        lines.add(line("alerts", alerts(summary.alerts())));
        lines.add(line("problems", summary.problems() + " to look at (sheet Data problems)"));
        lines.add(line("time", String.format(Locale.ROOT, "%.2f s", seconds)));
        lines.add(line(
                "exit",
                code.number() + (summary.reasons().isEmpty() ? "" : "  " + String.join(", ", summary.reasons()))));
        StringBuilder box = new StringBuilder();
        box.append('+').append("-".repeat(WIDTH)).append("+\n");
        for (String text : lines) {
            box.append(String.format(Locale.ROOT, "| %-" + (WIDTH - 2) + "s |%n", text));
        }
        box.append('+').append("-".repeat(WIDTH)).append("+\n");
        if (!summary.workbook().isEmpty()) {
            box.append("workbook  ").append(summary.workbook()).append('\n');
        }
        if (!summary.page().isEmpty()) {
            box.append("page      ").append(summary.page()).append('\n');
        }
        return box.toString();
    }

    private static String line(String name, String value) {
        return String.format(Locale.ROOT, "%-10s%s", name, value);
    }

    private static String rows(RunSummary summary) {
        long read = summary.inputs().stream().mapToLong(InputLine::rowsRead).sum();
        long used = summary.inputs().stream().mapToLong(InputLine::rowsUsed).sum();
        long aside =
                summary.inputs().stream().mapToLong(InputLine::rowsSetAside).sum();
        return String.format(
                Locale.ROOT,
                "%,d read from %d files, %,d used, %,d set aside",
                read,
                summary.inputs().size(),
                used,
                aside);
    }

    private static String events(RunSummary.Events events) {
        return events.total() + " (new " + events.fresh() + ", changed " + events.changed() + ", removed "
                + events.removed() + "); graded " + events.gradable() + ", not gradable " + events.notGradable();
    }

    private static String reviewed(RunSummary.Dlt dlt) {
        int confirmed = dlt.confirmedByReviewer().orElse(0);
        int rejected = dlt.rejectedByReviewer().orElse(0);
        return confirmed + rejected == 0 ? "" : "; by reviewers: confirmed " + confirmed + ", rejected " + rejected;
    }

    private static String dlt(RunSummary.Dlt dlt) {
        return "confirmed by rule " + dlt.confirmedByRule() + ", possible " + dlt.possible() + ", cannot assess "
                + dlt.cannotAssess() + ", late " + dlt.lateEquivalent() + ", excluded " + dlt.excluded()
                + reviewed(dlt);
    }

    private static String stopping(RunSummary.Stopping stopping) {
        return "hold " + stopping.subjectHold() + ", stop " + stopping.subjectStop() + ", trial pause "
                + stopping.trialPause() + ", termination review " + stopping.terminationReview();
    }

    private static String followUp(RunSummary.FollowUp followUp) {
        return "flags " + followUp.flags() + ", due " + followUp.due() + ", overdue " + followUp.overdue()
                + ", critical " + followUp.critical();
    }

    private static String alerts(RunSummary.Alerts alerts) {
        return "queued " + alerts.queued() + ", sent " + alerts.sent() + ", waiting " + alerts.waiting() + ", failed "
                + alerts.failed() + ", withdrawals " + alerts.withdrawn()
                + (alerts.listed() > 0 ? ", listed only " + alerts.listed() : "");
    }
}
