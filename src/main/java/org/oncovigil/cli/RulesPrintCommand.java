package org.oncovigil.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.Callable;
import org.oncovigil.job.RulebookReview;
import org.oncovigil.job.StudyLocation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The protocol and its rules as text for reading and signature. */
@Command(
        name = "print",
        mixinStandardHelpOptions = true,
        description = {
            "Print a study's protocol, its rules with their limits and sources, and the attribution model, as Markdown.",
            "Example: oncovigil rules print --study DEMO-001 --lang zh --out rules.md"
        })
final class RulesPrintCommand implements Callable<Integer> {
    /** The languages of the print. */
    enum Language {
        en,
        zh,
        both
    }

    @Mixin
    private StudyOptions study;

    @Mixin
    private TableOutput output;

    @Option(names = "--lang", defaultValue = "both", description = "${COMPLETION-CANDIDATES}; default: both.")
    private Language language;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        StudyLocation location = study.required();
        RulebookReview review =
                RulebookReview.of(location, Surroundings.of(System.getenv()).userData(), Main.version());
        if (review.rulebook().isEmpty() || !review.faults().isEmpty()) {
            review.faults().forEach(problem -> command.commandLine().getErr().println(problem.text()));
            return ExitCode.RULEBOOK_INVALID.number();
        }
        try (Writer out = output.writer()) {
            out.write(RulebookText.of(review, language != Language.zh, language != Language.en));
        } catch (IOException failure) {
            throw output.notWritable();
        }
        return ExitCode.FINISHED.number();
    }
}
