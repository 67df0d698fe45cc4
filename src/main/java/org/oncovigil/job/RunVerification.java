package org.oncovigil.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.oncovigil.escalation.AssessedSubject;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;
import org.oncovigil.rulebook.Rulebook;
import org.oncovigil.rulebook.RulebookFault;
import org.oncovigil.store.RunLog;
import org.oncovigil.store.RunSeals;
import org.oncovigil.store.StoreFault;
import org.oncovigil.store.SurveillanceStore;
import org.oncovigil.store.ValueText;

/**
 * Whether a run still is what it was: its seal and the chain of seals before it hold, no source row was altered, and its
 * source rows, assessed again, give the events and standings that were kept. Where a record stood in its file is not
 * compared: a later night that sends the same row again notes its new place.
 *
 * @param checked what was checked and holds, one sentence each
 * @param problems what does not hold, or could not be checked
 */
public record RunVerification(List<String> checked, List<Problem> problems) {
    private static final Pattern PLACE = Pattern.compile("\"(?:file|line)\":(?:\\d+|\"(?:[^\"\\\\]|\\\\.)*\")");
    /** Mistakes of one kind that are named; the rest is counted. */
    private static final int NAMED = 10;

    public RunVerification {
        checked = List.copyOf(checked);
        problems = List.copyOf(problems);
    }

    /** Whether everything that was kept holds. */
    public boolean holds() {
        return problems.isEmpty();
    }

    /**
     * Verifies a run.
     *
     * @param study the study
     * @param file its store
     * @param runId the run
     */
    public static RunVerification of(StudyLocation study, Path file, long runId) {
        String name = String.valueOf(file.getFileName());
        if (!Files.exists(file)) {
            return failed(JobMessage.NOTHING_KNOWN, name, "no store", "a store with the run");
        }
        try (SurveillanceStore store = SurveillanceStore.openToRead(file)) {
            Optional<RunLog.StoredRun> run =
                    store.runs().find(runId).filter(one -> one.finishedAt().isPresent());
            if (run.isEmpty()) {
                return failed(
                        JobMessage.NOTHING_KNOWN, name, "no finished run " + runId, "the number of a finished run");
            }
            return new Check(study, store, run.get()).all();
        } catch (StoreFault fault) {
            return failed(JobMessage.STORE_UNUSABLE, name, fault.getMessage(), "a store of this program");
        }
    }

    private static RunVerification failed(JobMessage message, String file, String found, String expected) {
        return new RunVerification(
                List.of(), List.of(Problem.of(message, Place.file(file), found, expected, "Nothing was verified.")));
    }

    /** The checks of one run in an open store. */
    private static final class Check {
        private final StudyLocation location;
        private final SurveillanceStore store;
        private final RunLog.StoredRun run;
        private final List<String> checked = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();

        Check(StudyLocation location, SurveillanceStore store, RunLog.StoredRun run) {
            this.location = location;
            this.store = store;
            this.run = run;
        }

        RunVerification all() {
            seals();
            sourceRows();
            Optional<Rulebook> rulebook = rulebook();
            rulebook.ifPresent(this::assessments);
            return new RunVerification(checked, problems);
        }

        private void tell(JobMessage message, String where, String found, String expected) {
            problems.add(Problem.of(message, Place.file(where), found, expected, "The run cannot be relied on."));
        }

        private void seals() {
            List<RunSeals.Seal> kept = store.seals().kept(run.study(), run.runId());
            String chain = "";
            int wrong = 0;
            for (RunSeals.Seal seal : kept) {
                RunSeals.Seal now = store.seals().computed(run.study(), seal.runId(), chain);
                for (Map.Entry<String, String> part : seal.parts().entrySet()) {
                    if (!part.getValue().equals(now.parts().get(part.getKey()))) {
                        wrong++;
                        tell(
                                JobMessage.SEAL_BROKEN,
                                "run " + seal.runId(),
                                part.getKey().replace('_', ' ') + " give "
                                        + now.parts().get(part.getKey()),
                                part.getValue());
                    }
                }
                if (wrong == 0 && !seal.chain().equals(now.chain())) {
                    wrong++;
                    tell(JobMessage.SEAL_BROKEN, "run " + seal.runId(), "chain " + now.chain(), seal.chain());
                }
                chain = seal.chain();
            }
            boolean sealed = kept.stream().anyMatch(seal -> seal.runId() == run.runId());
            if (!sealed) {
                tell(JobMessage.SEAL_BROKEN, "run " + run.runId(), "no seal", "a seal from the end of the run");
            } else if (wrong == 0) {
                checked.add(kept.size() + " seals hold, up to run " + run.runId() + ": " + chain);
            }
        }

        private void sourceRows() {
            List<String> altered = store.seals().alteredRows(run.study(), run.runId());
            altered.stream()
                    .limit(NAMED)
                    .forEach(row -> tell(JobMessage.ROW_ALTERED, "run " + run.runId(), row, "the cells of its digest"));
            if (altered.size() > NAMED) {
                tell(
                        JobMessage.ROW_ALTERED,
                        "run " + run.runId(),
                        (altered.size() - NAMED) + " further rows",
                        "the cells of their digests");
            }
            if (altered.isEmpty()) {
                checked.add("every source row gives its digest");
            }
        }

        /** The rulebook, if it is still that of the run. */
        private Optional<Rulebook> rulebook() {
            try {
                Rulebook now = Rulebook.load(location.rules(), location.protocolFile());
                if (now.sha256().equals(run.rulebook())) {
                    return Optional.of(now);
                }
                tell(JobMessage.NOT_RECOMPUTED, "run " + run.runId(), "rulebook " + now.sha256(), run.rulebook());
            } catch (RulebookFault fault) {
                problems.addAll(fault.problems());
            }
            return Optional.empty();
        }

        private void assessments(Rulebook rulebook) {
            SubjectAssessing assessing = new SubjectAssessing(rulebook, LocalDate.parse(run.asOf()));
            int subjects = 0;
            int values = 0;
            int wrong = 0;
            for (String subject : store.rows().subjectsKnown(run.study(), run.runId())) {
                subjects++;
                SortedMap<String, String> before = run.previousRun() == 0
                        ? new TreeMap<>()
                        : known(NightContext.Kind.EVENT, subject, run.previousRun());
                SubjectAssessing.Result result = assessing.assess(new SubjectRowsReader.SubjectRows(
                        subject, store.rows().rowsKnown(run.study(), subject, run.runId()), before));
                Map<String, String> now = values(result.assessed());
                Map<String, String> kept = new LinkedHashMap<>(known(NightContext.Kind.STANDING, subject, run.runId()));
                kept.putAll(known(NightContext.Kind.EVENT, subject, run.runId()));
                values += kept.size();
                for (String key : new java.util.TreeSet<>(union(now, kept))) {
                    boolean same = placeless(now.get(key)).equals(placeless(kept.get(key)));
                    if (!same && wrong++ < NAMED) {
                        tell(
                                JobMessage.VALUE_DIFFERS,
                                "run " + run.runId(),
                                key + (now.containsKey(key) ? "" : " is not there any more"),
                                "what the source rows give");
                    }
                }
            }
            if (wrong == 0) {
                checked.add(values + " values of " + subjects + " subjects were computed again and are the same");
            } else if (wrong > NAMED) {
                tell(JobMessage.VALUE_DIFFERS, "run " + run.runId(), (wrong - NAMED) + " further values", "");
            }
        }

        private SortedMap<String, String> known(String kind, String owner, long runId) {
            return store.documents().known(run.study(), kind, owner, runId);
        }

        private static java.util.Set<String> union(Map<String, String> one, Map<String, String> other) {
            java.util.Set<String> keys = new java.util.HashSet<>(one.keySet());
            keys.addAll(other.keySet());
            return keys;
        }

        private static Map<String, String> values(Optional<AssessedSubject> assessed) {
            Map<String, String> values = new LinkedHashMap<>();
            assessed.ifPresent(subject -> {
                values.put(subject.standing().subject().subject().value(), ValueText.write(subject.standing()));
                subject.events().forEach(event -> values.put(event.id().value(), ValueText.write(event)));
            });
            return values;
        }

        private static String placeless(String text) {
            return text == null ? "" : PLACE.matcher(text).replaceAll("");
        }
    }
}
