package org.oncovigil.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.oncovigil.grading.GradeChange;
import org.oncovigil.job.GradeMigration;
import org.oncovigil.job.StudyLocation;
import org.oncovigil.rulebook.Rulebook;
import org.oncovigil.subject.Grade;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What changes if a study moves from one version of CTCAE to another. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "List every event and laboratory result of a study's last night whose grade is another in another version.",
            "Example: oncovigil grade diff --from ctcae-5.0 --to ctcae-6.0 --study DEMO-001 --out diff.csv"
        })
final class GradeDiffCommand implements Callable<Integer> {
    private static final Set<String> VERSIONS = new TreeSet<>(List.of("CTCAE-4.03", "CTCAE-5.0", "CTCAE-6.0"));
    private static final List<String> HEADER = List.of(
            "subject",
            "kind",
            "key",
            "what",
            "from_scale",
            "from_term",
            "from_grade",
            "from_criterion",
            "to_scale",
            "to_term",
            "to_grade",
            "to_criterion",
            "direction");

    @Mixin
    private StudyOptions study;

    @Option(names = "--from", required = true, paramLabel = "VERSION", description = "Such as ctcae-5.0.")
    private String from;

    @Option(names = "--to", required = true, paramLabel = "VERSION", description = "Such as ctcae-6.0.")
    private String to;

    @Mixin
    private TableOutput output;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        StudyLocation location = study.required();
        Path store = study.store()
                .orElseGet(() -> Surroundings.of(System.getenv())
                        .userData()
                        .resolve("studies")
                        .resolve(Rulebook.studyId(location.protocolFile()).orElse("unknown") + ".db"));
        GradeMigration migration = GradeMigration.of(location, store, version("--from", from), version("--to", to));
        migration.problems().forEach(problem -> command.commandLine().getErr().println(problem.text()));
        if (!migration.problems().isEmpty()) {
            return ExitCode.USAGE.number();
        }
        output.write(List.of(new TableOutput.Table(
                HEADER, migration.changes().stream().map(GradeDiffCommand::row).toList())));
        command.commandLine()
                .getErr()
                .println(migration.changes().size() + " grades of " + migration.subjects() + " subjects change");
        return ExitCode.FINISHED.number();
    }

    private String version(String option, String text) {
        String version = text.toUpperCase(Locale.ROOT);
        if (!VERSIONS.contains(version)) {
            throw new ParameterException(
                    command.commandLine(), option + " is \"" + text + "\"; expected one of " + VERSIONS);
        }
        return version;
    }

    private static List<String> row(GradeChange change) {
        return List.of(
                change.subject().value(),
                change.kind().name(),
                change.key(),
                change.what(),
                change.from().scale().name(),
                change.from().term(),
                grade(change.from()),
                change.from().criterion(),
                change.to().scale().name(),
                change.to().term(),
                grade(change.to()),
                change.to().criterion(),
                change.isWorse() ? "worse" : "better");
    }

    private static String grade(GradeChange.Side side) {
        return side.grade().map(Grade::number).map(String::valueOf).orElse("NE");
    }
}
