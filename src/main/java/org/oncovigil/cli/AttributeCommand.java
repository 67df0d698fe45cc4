package org.oncovigil.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.oncovigil.attribution.Attribution;
import org.oncovigil.attribution.Attributor;
import org.oncovigil.attribution.EvidenceVocabulary;
import org.oncovigil.rulebook.AttributionFiles;
import org.oncovigil.table.TextRow;
import org.oncovigil.table.TextTable;
import org.oncovigil.table.TextTableWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Coded evidence in, mechanism class out: the input columns unchanged, then the result columns. */
@Command(
        name = "attribute",
        description = "Says by which mechanism each event came about, from coded evidence.",
        footer = {"", "Example: oncovigil attribute --in evidence.csv --out classes.csv"},
        mixinStandardHelpOptions = true)
final class AttributeCommand implements Callable<Integer> {
    private static final List<String> RESULT =
            List.of("class", "gate", "immune_score", "direct_score", "confidence", "tags", "missing", "rationale");
    private static final String NOT_EVALUABLE = "NE";

    /** The languages of the reasons. */
    enum Language {
        en,
        zh,
        both
    }

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--in",
            required = true,
            paramLabel = "FILE",
            description = "The evidence as CSV; - for standard input.")
    private String in;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the result goes; default: standard output.")
    private Path out;

    @Option(
            names = "--lang",
            defaultValue = "both",
            description = "Language of the rationale: ${COMPLETION-CANDIDATES}.")
    private Language language;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        AttributionFiles.Loaded loaded = AttributionFiles.load(RulesHome.rules());
        loaded.problems().forEach(problem -> err.println(problem.text()));
        if (loaded.model().isEmpty()) {
            return ExitCode.RULEBOOK_INVALID.number();
        }
        TextTable table;
        try {
            table = read();
        } catch (UncheckedIOException unreadable) {
            err.println(in + ": cannot be read as a CSV table in UTF-8. Nothing was done.");
            return ExitCode.USAGE.number();
        }
        write(table, new Attributor(loaded.model().get()));
        return ExitCode.FINISHED.number();
    }

    private TextTable read() {
        return in.equals("-")
                ? TextTable.read(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                : TextTable.read(Path.of(in));
    }

    private void write(TextTable table, Attributor attributor) throws IOException {
        if (out == null) {
            PrintWriter standard = spec.commandLine().getOut();
            write(table, attributor, standard);
            standard.flush();
            return;
        }
        try (Writer file = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
            write(table, attributor, file);
        }
    }

    private void write(TextTable table, Attributor attributor, Writer writer) throws IOException {
        EvidenceVocabulary vocabulary = new EvidenceVocabulary(attributor.model());
        List<String> header = new ArrayList<>(table.header());
        header.addAll(RESULT);
        // closing the table would close standard output
        @SuppressWarnings("resource")
        TextTableWriter rows = new TextTableWriter(writer, header);
        for (TextRow row : table.rows()) {
            List<String> cells = new ArrayList<>(row.cells()
                    .subList(0, Math.min(row.cells().size(), table.header().size())));
            while (cells.size() < table.header().size()) {
                cells.add("");
            }
            cells.addAll(answer(row, table.header().size(), attributor, vocabulary));
            rows.write(cells);
        }
        rows.flush();
    }

    private List<String> answer(TextRow row, int columns, Attributor attributor, EvidenceVocabulary vocabulary) {
        if (row.cells().size() > columns) {
            return notEvaluable("line " + row.line() + " has " + row.cells().size() + " cells; expected " + columns);
        }
        EvidenceVocabulary.Reading reading = vocabulary.read(row::cell);
        if (!reading.unreadable().isEmpty()) {
            return notEvaluable(String.join(
                    "; ",
                    reading.unreadable().stream()
                            .map(EvidenceVocabulary.Unreadable::text)
                            .toList()));
        }
        return cells(attributor.attribute(reading.items()));
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
