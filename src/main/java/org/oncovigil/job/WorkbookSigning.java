package org.oncovigil.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;
import org.oncovigil.review.ReviewMessage;
import org.oncovigil.store.ReviewLog;
import org.oncovigil.store.RunLog;
import org.oncovigil.store.StoreFault;
import org.oncovigil.store.SurveillanceStore;

/** Binds a name, a meaning and a time to the workbook of a run, by the hash of its file. */
public final class WorkbookSigning {
    private WorkbookSigning() {}

    /**
     * What became of a signature.
     *
     * @param workbookSha256 the hash that was signed; empty if nothing was
     * @param problem why nothing was
     */
    public record Result(String workbookSha256, Optional<Problem> problem) {}

    /** Signs the workbook that a run wrote, as it lies in its folder now. */
    public static Result sign(Path file, String study, long runId, String name, String meaning, Clock clock) {
        if (!Files.exists(file)) {
            return not(problem(String.valueOf(file.getFileName()), "there is no store", "the store of the study"));
        }
        try (SurveillanceStore store = SurveillanceStore.open(file)) {
            Optional<Path> workbook = store.runs()
                    .find(runId)
                    .filter(run -> run.study().equals(study) && run.finishedAt().isPresent())
                    .map(RunLog.StoredRun::workbook)
                    .filter(path -> !path.isEmpty() && Files.isRegularFile(Path.of(path)))
                    .map(Path::of);
            if (workbook.isEmpty()) {
                return not(problem("run " + runId, "no finished run of " + study + " with its workbook", "a run"));
            }
            String hash = Digest.of(workbook.get());
            store.reviews()
                    .sign(new ReviewLog.Signature(
                            study, runId, name, meaning, clock.instant().toString(), hash));
            return new Result(hash, Optional.empty());
        } catch (StoreFault | IOException fault) {
            return not(problem("run " + runId, String.valueOf(fault.getMessage()), "a store and a workbook"));
        }
    }

    private static Result not(Problem problem) {
        return new Result("", Optional.of(problem));
    }

    private static Problem problem(String place, String found, String expected) {
        return Problem.of(ReviewMessage.NOTHING_TO_SIGN, Place.file(place), found, expected, "Nothing was signed.");
    }
}
