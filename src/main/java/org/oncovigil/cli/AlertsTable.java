package org.oncovigil.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.oncovigil.alert.AlertEntry;
import org.oncovigil.alert.AlertReply;
import org.oncovigil.study.Recipient;

/** Alerts as a table for people. Times are UTC. */
final class AlertsTable {
    private static final String ROW = "%-5s %-10s %-3s %-12s %-18s %-20s %-4s %-10s %-19s %-19s %-19s %s%n";

    private AlertsTable() {}

    /** One line an alert; a sentence if there is none. */
    static String of(List<AlertEntry> entries) {
        if (entries.isEmpty()) {
            return "The study has no alerts." + System.lineSeparator();
        }
        long open = entries.stream().filter(AlertEntry::awaitsAnswer).count();
        String rows = entries.stream().map(AlertsTable::row).collect(Collectors.joining());
        return row(
                        "NO",
                        "REFERENCE",
                        "V",
                        "STATE",
                        "KIND",
                        "SUBJECT",
                        "SITE",
                        "ONSET",
                        "QUEUED (UTC)",
                        "SENT",
                        "ANSWERED",
                        "RECIPIENTS, ANSWER")
                + rows
                + open + " of " + entries.size() + " await an answer." + System.lineSeparator();
    }

    private static String row(AlertEntry entry) {
        return row(
                String.valueOf(entry.alertId()),
                entry.reference(),
                String.valueOf(entry.alert().version()),
                entry.stage().name(),
                entry.alert().kind().name(),
                dash(entry.alert().finding().subject()),
                dash(entry.alert().finding().siteId()),
                dash(entry.alert().finding().fact("onset")),
                moment(entry.queuedAt()),
                moment(entry.sentAt()),
                moment(entry.firstReply().map(AlertReply::at).orElse("")),
                people(entry));
    }

    private static String people(AlertEntry entry) {
        String told =
                entry.alert().recipients().stream().map(Recipient::address).collect(Collectors.joining(", "));
        String answers = entry.replies().stream()
                .map(reply -> reply.answer() + " by " + reply.person())
                .collect(Collectors.joining("; "));
        return answers.isEmpty() ? told : told + "; " + answers;
    }

    private static String row(Object... cells) {
        return String.format(Locale.ROOT, ROW, cells);
    }

    private static String dash(String text) {
        return text.isEmpty() ? "-" : text;
    }

    private static String moment(String instant) {
        return instant.isEmpty() ? "-" : instant.replaceAll("\\..*|Z$", "");
    }
}
