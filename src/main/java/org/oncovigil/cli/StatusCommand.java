package org.oncovigil.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oncovigil.job.StatusReading;
import org.oncovigil.job.StudyStatus;
import org.oncovigil.rulebook.Rulebook;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How each study stands: its last night, a night that did not end, who runs it now, alerts that wait. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = {
            "Say how each study stands: its last night, a night that did not end, alerts that wait.",
            "With --max-age it watches: exit 30 if a study's last night is older, or there is none.",
            "Exit 50 if an alert could not be delivered.",
            "Example: oncovigil status --study DEMO-001 --max-age 26h"
        })
final class StatusCommand implements Callable<Integer> {
    @Mixin
    private StudyOptions study;

    @Option(names = "--json", description = "Print one JSON object instead of a table.")
    private boolean json;

    @Option(
            names = "--max-age",
            paramLabel = "AGE",
            converter = Age.class,
            description = "How old the last night may be: a number and m, h or d, such as 26h.")
    private Duration maxAge;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        Instant now = Clock.systemUTC().instant();
        StatusReading reading = read();
        PrintWriter err = command.commandLine().getErr();
        reading.problems().forEach(problem -> err.println(problem.text()));
        Optional<Instant> oldest = Optional.ofNullable(maxAge).map(now::minus);
        PrintWriter out = command.commandLine().getOut();
        out.print(json ? StatusText.json(reading.studies(), oldest) : StatusText.table(reading.studies(), oldest));
        out.flush();
        return code(reading, oldest).number();
    }

    private StatusReading read() {
        Optional<String> id = study.location().flatMap(location -> Rulebook.studyId(location.protocolFile()));
        Path userData = Surroundings.of(System.getenv()).userData();
        StatusReading reading = study.store()
                .map(StatusReading::of)
                .orElseGet(() -> id.map(name ->
                                StatusReading.of(userData.resolve("studies").resolve(name + ".db")))
                        .orElseGet(() -> StatusReading.all(userData)));
        if (id.isEmpty()) {
            return reading;
        }
        List<StudyStatus> asked = reading.studies().stream()
                .filter(one -> one.study().equals(id.get()))
                .toList();
        return new StatusReading(asked.isEmpty() ? List.of(StudyStatus.never(id.get())) : asked, reading.problems());
    }

    private static ExitCode code(StatusReading reading, Optional<Instant> oldest) {
        List<ExitCode> codes = new ArrayList<>();
        if (!reading.problems().isEmpty()) {
            codes.add(ExitCode.LISTING_MISSING);
        }
        for (StudyStatus one : reading.studies()) {
            if (one.alertsFailed() > 0) {
                codes.add(ExitCode.ALERT_NOT_DELIVERED);
            }
            if (oldest.isPresent() && !one.hasFinishedSince(oldest.get())) {
                codes.add(ExitCode.LISTING_MISSING);
            }
        }
        if (oldest.isPresent() && reading.studies().isEmpty()) {
            codes.add(ExitCode.LISTING_MISSING);
        }
        return ExitCode.worst(codes);
    }

    /** An age as the user writes it. */
    static final class Age implements CommandLine.ITypeConverter<Duration> {
        private static final Pattern FORM = Pattern.compile("(\\d{1,6})([mhd])");

        @Override
        public Duration convert(String text) {
            Matcher age = FORM.matcher(text);
            if (!age.matches()) {
                throw new CommandLine.TypeConversionException(
                        "\"" + text + "\" is no age; expected a number and m, h or d, such as 26h");
            }
            long number = Long.parseLong(age.group(1));
            return switch (age.group(2)) {
                case "m" -> Duration.ofMinutes(number);
                case "h" -> Duration.ofHours(number);
                default -> Duration.ofDays(number);
            };
        }
    }
}
