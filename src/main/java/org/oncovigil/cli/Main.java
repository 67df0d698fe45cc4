package org.oncovigil.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program's front door. */
@Command(
        name = "oncovigil",
        description = "Safety signal surveillance for therapeutic cancer vaccines.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        footer = {
            "",
            "One example each; COMMAND --help tells more:",
            "  oncovigil nightly --study DEMO-001",
            "  oncovigil explain 0011/AE/E01 --study DEMO-001",
            "  oncovigil doctor",
            "  oncovigil status --study DEMO-001 --max-age 26h",
            "  oncovigil verify 3 --study DEMO-001",
            "  oncovigil alerts list --study DEMO-001",
            "  oncovigil review import book.xlsx --study DEMO-001",
            "  oncovigil rules check --study DEMO-001",
            "  oncovigil intake map exports --out map.csv",
            "  oncovigil grade lab --in results.csv --out graded.csv",
            "  oncovigil attribute --in evidence.csv --out classes.csv",
            "  oncovigil design boin --target 0.30 --max-n 30",
            "  oncovigil signal two-arm --in counts.csv"
        },
        subcommands = {
            NightlyCommand.class,
            ExplainCommand.class,
            DoctorCommand.class,
            StatusCommand.class,
            VerifyCommand.class,
            AlertsCommand.class,
            ReviewCommand.class,
            RulesCommand.class,
            IntakeCommand.class,
            GradeCommand.class,
            AttributeCommand.class,
            DesignCommand.class,
            SignalCommand.class
        })
public final class Main {
    private Main() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) {
        // Two threads start to log at once; the library would tell the user so.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        PrintWriter out = new PrintWriter(new PrintStream(System.out, false, StandardCharsets.UTF_8), false);
        PrintWriter err = new PrintWriter(new PrintStream(System.err, true, StandardCharsets.UTF_8), true);
        int code = run(args, out, err);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /**
     * Runs the command.
     *
     * @param args the command line
     * @param out results
     * @param err progress and messages
     * @return the exit code of the contract
     */
    public static int run(String[] args, PrintWriter out, PrintWriter err) {
        CommandLine program = new CommandLine(new Main());
        if (List.of(args).contains(DesignCommand.NAME)) {
            DesignCommand.addDesigns(program.getSubcommands().get(DesignCommand.NAME));
        }
        if (List.of(args).contains(SignalCommand.NAME)) {
            SignalCommand.addMethods(program.getSubcommands().get(SignalCommand.NAME));
        }
        return program.setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Main::tellUnexpected)
                .execute(args);
    }

    /** An error that nobody foresaw: the place in the program is printed, so that it can be mended. */
    private static int tellUnexpected(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        command.getErr()
                .println("oncovigil: unexpected error, rolled back to the last commit; please report what follows");
        failure.printStackTrace(command.getErr());
        return ExitCode.UNEXPECTED_ERROR.number();
    }

    /** The program's version, from the manifest; {@code development} where it is not packaged. */
    static String version() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /** The program's version, from the manifest. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"oncovigil " + version()};
        }
    }
}
