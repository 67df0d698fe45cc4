package org.oncovigil.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.oncovigil.alert.AlertState;
import org.oncovigil.overview.RunSummary;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;
import org.oncovigil.store.AlertOutbox;
import org.oncovigil.store.RunLog;
import org.oncovigil.store.StoreFault;
import org.oncovigil.store.StudyLock;
import org.oncovigil.store.SurveillanceStore;
import org.oncovigil.store.ValueText;

/**
 * How studies stand, read from their stores without disturbing a run.
 *
 * @param studies the studies, by file name and id
 * @param problems stores that could not be read
 */
public record StatusReading(List<StudyStatus> studies, List<Problem> problems) {
    private static final String STORE_ENDING = ".db";

    public StatusReading {
        studies = List.copyOf(studies);
        problems = List.copyOf(problems);
    }

    /** The studies of the user's data folder. */
    public static StatusReading all(Path userData) {
        Path studies = userData.resolve("studies");
        if (!Files.isDirectory(studies)) {
            return new StatusReading(List.of(), List.of());
        }
        try (Stream<Path> files = Files.list(studies)) {
            List<StudyStatus> all = new ArrayList<>();
            List<Problem> problems = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(STORE_ENDING))
                    .sorted()
                    .toList()) {
                StatusReading one = of(file);
                all.addAll(one.studies());
                problems.addAll(one.problems());
            }
            return new StatusReading(all, problems);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The studies of one store; none if the file is not there. */
    public static StatusReading of(Path file) {
        if (!Files.exists(file)) {
            return new StatusReading(List.of(), List.of());
        }
        String name = String.valueOf(file.getFileName());
        try (SurveillanceStore store = SurveillanceStore.openToRead(file)) {
            return new StatusReading(
                    store.runs().studies().stream()
                            .map(study -> of(study, store, name))
                            .toList(),
                    List.of());
        } catch (StoreFault fault) {
            return new StatusReading(
                    List.of(),
                    List.of(Problem.of(
                            JobMessage.STORE_UNUSABLE,
                            Place.file(name),
                            fault.getMessage(),
                            "a store of this program",
                            "Its studies are not shown.")));
        }
    }

    private static StudyStatus of(String study, SurveillanceStore store, String file) {
        Optional<StudyLock.Holder> holder = store.lock().holder(study);
        String running = holder.map(
                        one -> "process " + one.pid() + " on " + one.host() + ", last sign of life " + one.heartbeat())
                .orElse("");
        Optional<RunLog.StoredRun> last = store.runs().lastFinished(study);
        Optional<Long> interrupted = store.runs()
                .latest(study)
                .filter(run -> run.finishedAt().isEmpty() && holder.isEmpty())
                .map(RunLog.StoredRun::runId);
        List<AlertOutbox.Queued> alerts = store.alerts().waiting(study);
        int failed = (int) alerts.stream()
                .filter(alert -> alert.state() == AlertState.FAILED)
                .count();
        return new StudyStatus(
                study,
                file,
                last.map(StatusReading::finished),
                interrupted,
                running,
                alerts.size(),
                failed,
                new AlertLedger(store, study).unanswered());
    }

    private static StudyStatus.Finished finished(RunLog.StoredRun run) {
        RunSummary summary = ValueText.read(RunSummary.class, run.summary());
        return new StudyStatus.Finished(
                run.runId(),
                run.asOf(),
                Instant.parse(run.finishedAt().orElseThrow()),
                summary.events().total(),
                summary.problems(),
                summary.stopping().trialPause(),
                run.workbook());
    }
}
