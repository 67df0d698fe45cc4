package org.oncovigil.overview;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The counts of one run, as the summary tells them. The names are those of the command-line contract.
 *
 * @param study the study
 * @param asOf the data cut-off, ISO date
 * @param runId the run
 * @param inputs the listing files
 * @param subjects subjects of DM, and those among them with an event
 * @param events events reported or solicited, against the last night, and whether they have a grade
 * @param classes events by class
 * @param dlt events by verdict
 * @param stopping subjects by outcome, and pauses
 * @param followUp flags and contacts
 * @param alerts alerts by what became of them in this run
 * @param problems problems, notes not counted
 * @param problemsByMessage problems of each message id, notes included
 * @param workbook the workbook's path; empty if none was written
 * @param page the path of the HTML page; empty if none was written
 * @param rulebookSha256 the rulebook's hash
 * @param reasons why the exit code is what it is
 */
public record RunSummary(
        String study,
        String asOf,
        long runId,
        List<InputLine> inputs,
        Subjects subjects,
        Events events,
        SortedMap<String, Integer> classes,
        Dlt dlt,
        Stopping stopping,
        FollowUp followUp,
        Alerts alerts,
        long problems,
        SortedMap<String, Integer> problemsByMessage,
        String workbook,
        String page,
        String rulebookSha256,
        List<String> reasons) {
    public RunSummary {
        inputs = List.copyOf(inputs);
        reasons = List.copyOf(reasons);
    }

    /** The same counts, with why the exit code is what it is. */
    public RunSummary because(List<String> why) {
        return new RunSummary(
                study,
                asOf,
                runId,
                inputs,
                subjects,
                events,
                classes,
                dlt,
                stopping,
                followUp,
                alerts,
                problems,
                problemsByMessage,
                workbook,
                page,
                rulebookSha256,
                why);
    }

    /** The same counts when the night is asked for again: nothing is new, nothing was queued. */
    public RunSummary unchanged() {
        return new RunSummary(
                study,
                asOf,
                runId,
                inputs,
                subjects,
                new Events(
                        events.total(),
                        0,
                        0,
                        0,
                        events.gradable(),
                        events.notGradable(),
                        events.serious(),
                        events.reportedSerious(),
                        events.fatal(),
                        events.partialOnsetRecords()),
                classes,
                dlt,
                stopping,
                followUp,
                new Alerts(0, 0, alerts.waiting(), alerts.failed(), 0, 0),
                problems,
                problemsByMessage,
                workbook,
                page,
                rulebookSha256,
                List.of());
    }

    /** Subjects of DM, those with a dose, and those with an event. */
    public record Subjects(int total, int dosed, int withEvent) {}

    /**
     * Events. {@code removed} are not part of {@code total}; {@code serious} counts them by the worst reading,
     * {@code reportedSerious} by the site's own word; {@code partialOnsetRecords} are records, not events.
     */
    public record Events(
            int total,
            int fresh,
            int changed,
            int removed,
            int gradable,
            int notGradable,
            int serious,
            int reportedSerious,
            int fatal,
            int partialOnsetRecords) {}

    /** Events by verdict; those that people decided are not there in the summary of a program that did not count them. */
    public record Dlt(
            int confirmedByRule,
            int possible,
            int cannotAssess,
            int lateEquivalent,
            int excluded,
            Optional<Integer> confirmedByReviewer,
            Optional<Integer> rejectedByReviewer) {}

    /** Subjects to hold or stop, pauses met, and termination reviews asked for. */
    public record Stopping(int subjectHold, int subjectStop, int trialPause, int terminationReview) {}

    /** Follow-up flags, and contacts by status. */
    public record FollowUp(int flags, int due, int overdue, int critical) {}

    /** Alerts of this run: queued, sent, waiting, failed, withdrawn, listed only. */
    public record Alerts(int queued, int sent, int waiting, int failed, int withdrawn, int listed) {}
}
