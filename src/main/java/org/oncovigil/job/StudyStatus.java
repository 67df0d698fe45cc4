package org.oncovigil.job;

import java.time.Instant;
import java.util.Optional;

/**
 * How a study stands, for those who watch over its nights.
 *
 * @param study the study's id
 * @param store the file name of its store
 * @param lastRun the last run that finished; nothing if none did
 * @param interrupted a later run that did not finish and is not running; it goes on at the next start
 * @param running who is running the study now; empty if nobody is
 * @param alertsWaiting alerts still to be delivered
 * @param alertsFailed alerts whose last delivery failed
 * @param alertsUnanswered alerts that await an answer
 */
public record StudyStatus(
        String study,
        String store,
        Optional<Finished> lastRun,
        Optional<Long> interrupted,
        String running,
        int alertsWaiting,
        int alertsFailed,
        int alertsUnanswered) {
    /**
     * A run that finished.
     *
     * @param runId the run
     * @param dataCutoff its data cut-off, ISO date
     * @param finishedAt when it finished
     * @param events events it knew
     * @param problems problems it told, notes not counted
     * @param trialPauses pauses in force
     * @param workbook the workbook's path; empty if none was written
     */
    public record Finished(
            long runId,
            String dataCutoff,
            Instant finishedAt,
            int events,
            long problems,
            int trialPauses,
            String workbook) {}

    /** A study that has no store yet, or no run in it. */
    public static StudyStatus never(String study) {
        return new StudyStatus(study, "", Optional.empty(), Optional.empty(), "", 0, 0, 0);
    }

    /** Whether a run finished after a moment. */
    public boolean hasFinishedSince(Instant moment) {
        return lastRun.filter(run -> !run.finishedAt().isBefore(moment)).isPresent();
    }
}
