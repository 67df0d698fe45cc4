package org.oncovigil.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.oncovigil.job.Explaining;
import org.oncovigil.job.StudyLocation;
import org.oncovigil.rulebook.Rulebook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The decision card of one event. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Print the decision card of one event, and what would turn it.",
            "Every criterion, the values read, the cell and record they came from, the limits and where they were set,",
            "and which single change would turn the answer.",
            "Example: oncovigil explain 0011/AE/E01 --study DEMO-001 --as-of 2026-03-13"
        })
final class ExplainCommand implements Callable<Integer> {
    /** The languages of the card. */
    enum Language {
        en,
        zh
    }

    @Parameters(
            paramLabel = "EVENT",
            description = "The event's identity, as the AE listing shows it, or an end of it that only one event has.")
    private String event;

    @Mixin
    private StudyOptions study;

    @Option(
            names = "--as-of",
            paramLabel = "YYYY-MM-DD",
            converter = NightlyCommand.Day.class,
            description = "What was known by the last night up to that day. Default: the newest night.")
    private LocalDate asOf;

    @Option(names = "--lang", defaultValue = "en", description = "${COMPLETION-CANDIDATES}; default: en.")
    private Language language;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        StudyLocation location = study.required();
        Path userData = Surroundings.of(System.getenv()).userData();
        Path store = study.store()
                .orElseGet(() -> userData.resolve("studies")
                        .resolve(Rulebook.studyId(location.protocolFile()).orElse("unknown") + ".db"));
        Explaining answer = Explaining.of(
                new Explaining.Question(location, store, event, Optional.ofNullable(asOf), userData, Main.version()));
        PrintWriter err = command.commandLine().getErr();
        answer.problems().forEach(problem -> err.println(problem.text()));
        if (answer.explanation().isEmpty()) {
            return ExitCode.USAGE.number();
        }
        PrintWriter out = command.commandLine().getOut();
        out.print(ExplanationText.of(answer.explanation().get(), language == Language.zh));
        out.flush();
        return ExitCode.FINISHED.number();
    }
}
