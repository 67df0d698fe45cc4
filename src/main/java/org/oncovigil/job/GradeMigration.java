package org.oncovigil.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oncovigil.grading.GradeChange;
import org.oncovigil.grading.GradingScales;
import org.oncovigil.grading.VersionComparison;
import org.oncovigil.listing.AssemblyResult;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;
import org.oncovigil.rulebook.Rulebook;
import org.oncovigil.rulebook.RulebookFault;
import org.oncovigil.rulebook.ScaleFiles;
import org.oncovigil.store.RunLog;
import org.oncovigil.store.StoreFault;
import org.oncovigil.store.SurveillanceStore;
import org.oncovigil.study.ScaleChoice;

/**
 * What a study's events and laboratory results would be graded by another version of CTCAE, by the rows of its last
 * finished night.
 *
 * @param changes everything whose grade is not the same, by subject
 * @param subjects subjects that were compared
 * @param problems why nothing could be compared
 */
public record GradeMigration(List<GradeChange> changes, int subjects, List<Problem> problems) {
    public GradeMigration {
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
    }

    /**
     * Compares two versions.
     *
     * @param study the study
     * @param file its store
     * @param from the version that is left, such as {@code CTCAE-5.0}
     * @param to the version that is entered
     */
    public static GradeMigration of(StudyLocation study, Path file, String from, String to) {
        String name = String.valueOf(file.getFileName());
        try {
            Rulebook rulebook = Rulebook.load(study.rules(), study.protocolFile());
            if (!Files.exists(file)) {
                return failed(Problem.of(
                        JobMessage.NOTHING_KNOWN,
                        Place.file(name),
                        "no store",
                        "a finished night",
                        "Nothing was compared."));
            }
            ScaleChoice pinned = rulebook.protocol().scales();
            List<Problem> problems = new ArrayList<>();
            Optional<GradingScales> one = scales(study, pinned(pinned, from), problems);
            Optional<GradingScales> other = scales(study, pinned(pinned, to), problems);
            if (one.isEmpty() || other.isEmpty()) {
                return new GradeMigration(List.of(), 0, problems);
            }
            VersionComparison comparison =
                    new VersionComparison(pinned(pinned, from), one.get(), pinned(pinned, to), other.get());
            try (SurveillanceStore store = SurveillanceStore.openToRead(file)) {
                return compare(rulebook, store, comparison, name);
            }
        } catch (RulebookFault fault) {
            return new GradeMigration(List.of(), 0, fault.problems());
        } catch (StoreFault fault) {
            return failed(Problem.of(
                    JobMessage.STORE_UNUSABLE,
                    Place.file(name),
                    fault.getMessage(),
                    "a store of this program",
                    "Nothing was compared."));
        }
    }

    private static GradeMigration failed(Problem problem) {
        return new GradeMigration(List.of(), 0, List.of(problem));
    }

    private static ScaleChoice pinned(ScaleChoice study, String systemic) {
        return new ScaleChoice(study.local(), systemic, study.acceptUnverified(), study.diameterUnit());
    }

    private static Optional<GradingScales> scales(StudyLocation study, ScaleChoice choice, List<Problem> problems) {
        ScaleFiles.Loaded loaded = ScaleFiles.load(study.rules(), choice);
        problems.addAll(loaded.problems());
        return loaded.scales();
    }

    private static GradeMigration compare(
            Rulebook rulebook, SurveillanceStore store, VersionComparison comparison, String file) {
        String study = rulebook.protocol().id().value();
        Optional<RunLog.StoredRun> run = store.runs().lastFinished(study);
        if (run.isEmpty()) {
            return failed(Problem.of(
                    JobMessage.NOTHING_KNOWN, Place.file(file), "no finished night", "one", "Nothing was compared."));
        }
        SubjectReading reading = new SubjectReading(rulebook);
        List<GradeChange> changes = new ArrayList<>();
        int subjects = 0;
        for (String subject : store.rows().subjectsKnown(study, run.get().runId())) {
            AssemblyResult result = reading.read(
                    subject, store.rows().rowsKnown(study, subject, run.get().runId()));
            if (result instanceof AssemblyResult.Assembled assembled) {
                subjects++;
                LocalDate cutoff = LocalDate.parse(run.get().asOf());
                changes.addAll(comparison.of(
                        DataCutoff.apply(assembled.subject(), cutoff).facts()));
            }
        }
        return new GradeMigration(changes, subjects, List.of());
    }
}
