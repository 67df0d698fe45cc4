package org.oncovigil.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.oncovigil.job.JobMessage;
import org.oncovigil.job.NightlyRequest;
import org.oncovigil.job.NightlyResult;
import org.oncovigil.job.NightlyResult.Outcome;
import org.oncovigil.job.NightlyRun;
import org.oncovigil.job.StudyLocation;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code oncovigil nightly}: one night of one study. */
@Command(
        name = "nightly",
        mixinStandardHelpOptions = true,
        description =
                "Reads a study's listings, grades and attributes every event, runs the protocol's rules, queues DLT"
                        + " alerts and writes the Excel workbook.",
        footer = {"", "Example:", "  ./oncovigil nightly --study DEMO-001"})
final class NightlyCommand implements Callable<Integer> {
    @Option(
            names = "--study",
            required = true,
            paramLabel = "ID|DIR",
            description = "An id under rules/studies/, or a folder that holds a protocol.yaml.")
    private String study;

    @Option(names = "--listings", paramLabel = "DIR", description = "Default: the folder named in the protocol.")
    private Path listings;

    @Option(
            names = "--as-of",
            paramLabel = "YYYY-MM-DD",
            converter = Day.class,
            description = "The data cut-off date. Default: the newest night that the listing folder holds.")
    private LocalDate asOf;

    @Option(
            names = "--db",
            paramLabel = "FILE",
            description = "An SQLite file. Default: one per study in the user's data folder.")
    private Path db;

    @Option(names = "--reports", paramLabel = "DIR", description = "Default: reports/.")
    private Path reports;

    @Option(names = "--lang", paramLabel = "en|zh|both", defaultValue = "en", description = "Language of the workbook.")
    private String language;

    @Option(names = "--dry-run", description = "Keep nothing, alert nobody, write no workbook.")
    private boolean dryRun;

    @Option(
            names = "--summary",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "What to print on standard output.")
    private String summary;

    @Option(names = "--progress", paramLabel = "bar|plain|none", description = "Default: plain, or bar on a terminal.")
    private String progress;

    @Option(names = "--exit-on-finding", description = "End with 10 if there is a new safety finding.")
    private boolean exitOnFinding;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        checkWord("--lang", language, Set.of("en", "zh", "both"));
        checkWord("--summary", summary, Set.of("text", "json"));
        String shown = progress == null ? (System.console() == null ? "plain" : "bar") : progress;
        checkWord("--progress", shown, Set.of("bar", "plain", "none"));
        Surroundings here = Surroundings.of(System.getenv());
        Optional<StudyLocation> location = StudyLocation.find(here.home(), study);
        if (location.isEmpty()) {
            return tell(
                    err,
                    ExitCode.USAGE,
                    List.of(Problem.of(
                            JobMessage.STUDY_UNKNOWN,
                            Place.file("rules/studies"),
                            study,
                            "an id under rules/studies/, or a folder that holds a protocol.yaml",
                            "Nothing was run.")));
        }
        long started = System.nanoTime();
        NightlyResult result = new NightlyRun(
                        request(here, location.get()),
                        Clock.systemUTC(),
                        new ConsoleProgress(err, shown),
                        banner -> ConsoleProgress.tell(banner, err, shown))
                .run();
        double seconds = (System.nanoTime() - started) / 1e9;
        return answer(result, seconds, out, err);
    }

    private void checkWord(String option, String word, Set<String> words) {
        if (!words.contains(word)) {
            throw new picocli.CommandLine.ParameterException(
                    spec.commandLine(),
                    option + " is \"" + word + "\"; expected one of "
                            + words.stream().sorted().toList());
        }
    }

    private NightlyRequest request(Surroundings here, StudyLocation location) {
        return new NightlyRequest(
                location,
                Optional.ofNullable(listings),
                Optional.ofNullable(asOf),
                Optional.ofNullable(db),
                reports == null ? here.home().resolve("reports") : reports,
                here.home().resolve("reports").resolve("layout"),
                here.userData(),
                language,
                dryRun,
                Main.version());
    }

    private int answer(NightlyResult result, double seconds, PrintWriter out, PrintWriter err) {
        if (result instanceof NightlyResult.NotRun notRun) {
            return tell(err, exitCode(notRun.why()), notRun.problems());
        }
        if (result instanceof NightlyResult.Stopped stopped) {
            return tell(err, ExitCode.worst(codes(stopped.outcomes())), stopped.problems());
        }
        NightlyResult.Finished finished = (NightlyResult.Finished) result;
        ExitCode code = ExitCode.worst(codes(finished.outcomes()));
        if (summary.equals("json")) {
            out.println(SummaryJson.of(finished.summary(), code, seconds));
        } else {
            out.print(SummaryBox.of(finished, code, seconds));
        }
        out.flush();
        finished.problems().stream()
                .filter(NightlyCommand::isOfWholeNight)
                .map(Problem::text)
                .distinct()
                .forEach(err::println);
        return code.number();
    }

    /** Whether a problem is of a whole file, the workbook or the mails, not of a row or a subject. */
    private static boolean isOfWholeNight(Problem problem) {
        return problem.place().line() == 0
                && problem.place().subject().isEmpty()
                && problem.place().record().isEmpty();
    }

    private static ExitCode exitCode(NightlyResult.Why why) {
        return switch (why) {
            case CONFIGURATION -> ExitCode.USAGE;
            case RULEBOOK -> ExitCode.RULEBOOK_INVALID;
            case LISTING_MISSING -> ExitCode.LISTING_MISSING;
            case LOCKED -> ExitCode.LOCKED;
        };
    }

    private List<ExitCode> codes(Set<Outcome> outcomes) {
        return outcomes.stream()
                .map(outcome -> switch (outcome) {
                    case ALERT_NOT_DELIVERED -> ExitCode.ALERT_NOT_DELIVERED;
                    case REPORT_NOT_WRITTEN -> ExitCode.REPORT_NOT_WRITTEN;
                    case TOO_MANY_SET_ASIDE -> ExitCode.TOO_MANY_SET_ASIDE;
                    case LISTING_MISSING -> ExitCode.LISTING_MISSING;
                    case SET_ASIDE_ABOVE_WARNING -> ExitCode.SET_ASIDE_ABOVE_WARNING;
                    case NEW_FINDING -> exitOnFinding ? ExitCode.NEW_FINDING : ExitCode.FINISHED;
                })
                .toList();
    }

    private static int tell(PrintWriter err, ExitCode code, List<Problem> problems) {
        problems.forEach(problem -> err.println(problem.text()));
        err.println(String.format(
                Locale.ROOT,
                "oncovigil: %d %s; exit %d",
                problems.size(),
                problems.size() == 1 ? "problem" : "problems",
                code.number()));
        return code.number();
    }

    /** A day as the user writes it. */
    static final class Day implements CommandLine.ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException notADay) {
                throw new CommandLine.TypeConversionException("\"" + text + "\" is not a day; expected YYYY-MM-DD");
            }
        }
    }
}
