package org.oncovigil.rulebook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oncovigil.attribution.AttributionModel;
import org.oncovigil.attribution.TermBook;
import org.oncovigil.attribution.Wording;
import org.oncovigil.problem.Problem;
import org.oncovigil.problem.Severity;

/** Reads the tables of {@code rules/attribution/} into the model. Every table is read to its end, then all problems are told together. */
public final class AttributionFiles {
    /** The name of the file in which a study tells what it reads differently; it stands beside the protocol. */
    public static final String OVERRIDES = "attribution.csv";

    private final Path folder;
    private final List<Problem> problems = new ArrayList<>();
    private final AttributionOverrides overrides;

    private AttributionFiles(Path folder, Path study) {
        this.folder = folder;
        overrides = AttributionOverrides.read(study, problems);
    }

    /**
     * What the folder gave.
     *
     * @param model the model; nothing if a table has an error
     * @param overrides what the study reads differently
     * @param problems what was found, in the order of the tables
     */
    public record Loaded(
            Optional<AttributionModel> model, List<AttributionOverride> overrides, List<Problem> problems) {
        public Loaded {
            overrides = List.copyOf(overrides);
            problems = List.copyOf(problems);
        }
    }

    /** Reads the folder {@code attribution} of a rules folder. */
    public static Loaded load(Path rules) {
        return load(rules, Path.of("no-study", OVERRIDES));
    }

    /** Reads the folder {@code attribution} of a rules folder, with what a study reads differently, if its file is there. */
    public static Loaded load(Path rules, Path study) {
        AttributionFiles files = new AttributionFiles(rules.resolve("attribution"), study);
        AttributionModel model = files.model();
        List<AttributionOverride> overridden = files.overrides.finish();
        boolean usable =
                files.problems.stream().allMatch(problem -> problem.severity().compareTo(Severity.ERROR) < 0);
        return new Loaded(usable ? Optional.of(model) : Optional.empty(), overridden, files.problems);
    }

    private AttributionModel model() {
        AttributionTables tables = new AttributionTables(folder, overrides, problems);
        EvidenceTables evidence = new EvidenceTables(tables);
        DecisionTables decisions = new DecisionTables(tables);
        TermBook terms = new TermFiles(folder, overrides, problems).read();
        Map<String, Wording> phrases = evidence.phrases();
        return new AttributionModel(
                evidence.columns(),
                terms,
                evidence.organs(),
                evidence.windows(),
                evidence.acuteLimits(),
                decisions.proofs(),
                decisions.signatures(),
                decisions.gates(),
                decisions.score(),
                decisions.decisions(),
                decisions.tags("tags.csv"),
                decisions.tags("nightly-tags.csv"),
                decisions.whoUmc(),
                decisions.queries(),
                evidence.parameters(),
                evidence.classNames(phrases),
                phrases,
                new GatheringFiles(folder, overrides, problems).read());
    }
}
