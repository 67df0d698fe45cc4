package org.oncovigil.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.oncovigil.attribution.Attribution;
import org.oncovigil.attribution.Attributor;
import org.oncovigil.attribution.EvidenceVocabulary;
import org.oncovigil.rulebook.AttributionFiles;
import org.oncovigil.table.TextRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Coded evidence in, mechanism class out: the input columns unchanged, then the result columns. */
@Command(
        name = "attribute",
        mixinStandardHelpOptions = true,
        description = {
            "Say by which mechanism each event came about, from coded evidence.",
            "With score: how often that is the class of adjudicated cases (column adjudicated_class).",
            "Example: oncovigil attribute --in evidence.csv --out classes.csv",
            "Example: oncovigil attribute score --in labelled.csv"
        })
final class AttributeCommand implements Callable<Integer> {
    private static final List<String> RESULTS =
            List.of("class", "gate", "immune_score", "direct_score", "confidence", "tags", "missing", "rationale");
    private static final String NOT_EVALUABLE = "NE";

    /** The languages of the reasons. */
    enum Language {
        en,
        zh,
        both
    }

    /** What is done with the table. */
    enum Task {
        classes,
        score
    }

    @Mixin
    private TableExchange exchange;

    @Spec
    private CommandSpec command;

    @Parameters(
            arity = "0..1",
            defaultValue = "classes",
            paramLabel = "TASK",
            description = "classes (default), or score: the agreement with adjudicated cases.")
    private Task task;

    @Option(
            names = "--lang",
            defaultValue = "both",
            description = "Language of the rationale: ${COMPLETION-CANDIDATES}; default: both.")
    private Language language;

    private Attributor attributor;
    private EvidenceVocabulary vocabulary;

    @Override
    public Integer call() {
        AttributionFiles.Loaded loaded = AttributionFiles.load(RulesHome.rules());
        loaded.problems().forEach(problem -> command.commandLine().getErr().println(problem.text()));
        if (loaded.model().isEmpty()) {
            return ExitCode.RULEBOOK_INVALID.number();
        }
        attributor = new Attributor(loaded.model().get());
        vocabulary = new EvidenceVocabulary(attributor.model());
        return switch (task) {
            case classes -> exchange.run(RESULTS, this::answer);
            case score -> new AgreementReport(attributor, command.commandLine().getErr()).run(exchange);
        };
    }

    private List<String> answer(TextRow row) {
        if (row.cells().size() > row.columns().size()) {
            return notEvaluable("line " + row.line() + " has " + row.cells().size() + " cells; expected "
                    + row.columns().size());
        }
        EvidenceVocabulary.Reading reading = vocabulary.read(row::cell);
        return reading.unreadable().isEmpty()
                ? cells(attributor.attribute(reading.items()))
                : notEvaluable(reading.reason());
    }

    private static List<String> notEvaluable(String reason) {
        return List.of(
                NOT_EVALUABLE,
                NOT_EVALUABLE,
                NOT_EVALUABLE,
                NOT_EVALUABLE,
                NOT_EVALUABLE,
                "",
                "",
                "Not evaluable 无法判定: " + reason);
    }

    private List<String> cells(Attribution answer) {
        return List.of(
                answer.toxicityClass().name(),
                answer.gate(),
                answer.immuneScore().map(String::valueOf).orElse(NOT_EVALUABLE),
                answer.directScore().map(String::valueOf).orElse(NOT_EVALUABLE),
                answer.confidence().name(),
                String.join(";", answer.tags()),
                String.join(";", answer.missing()),
                switch (language) {
                    case en -> answer.rationaleEn();
                    case zh -> answer.rationaleZh();
                    case both -> answer.rationaleEn() + " " + answer.rationaleZh();
                });
    }
}
