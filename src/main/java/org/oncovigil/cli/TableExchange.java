package org.oncovigil.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.oncovigil.table.TextRow;
import org.oncovigil.table.TextTable;
import org.oncovigil.table.TextTableWriter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The options and the course of a command that takes a table and gives it back with result columns behind the input
 * columns. Every row gets an answer; no row stops another.
 */
final class TableExchange {
    private static final String STANDARD_STREAM = "-";
    private static final int ROWS_AT_A_TIME = 10_000;

    @Option(
            names = "--in",
            required = true,
            paramLabel = "FILE",
            description = "The table to read; - for standard input.")
    private String in;

    @Mixin
    private TableOutput output;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** Reads the table, answers every row, writes it. */
    int run(List<String> resultColumns, Function<TextRow, List<String>> answer) {
        return runTogether(resultColumns, rows -> position -> answer.apply(rows.get(position)), IntStream::sequential);
    }

    /**
     * Reads the table, looks at all rows together, answers every row, writes it in the order of the rows.
     *
     * @param study makes, of all rows, the answer for the row at a position counted from 0; asked by several threads
     */
    int runTogether(List<String> resultColumns, Function<List<TextRow>, IntFunction<List<String>>> study) {
        return runTogether(resultColumns, study, IntStream::parallel);
    }

    private int runTogether(
            List<String> resultColumns,
            Function<List<TextRow>, IntFunction<List<String>>> study,
            UnaryOperator<IntStream> course) {
        TextTable table = read();
        IntFunction<List<String>> answer = study.apply(table.rows());
        List<String> header = new ArrayList<>(table.header());
        header.addAll(resultColumns);
        try (TextTableWriter results = new TextTableWriter(output.writer(), header)) {
            int width = table.header().size();
            for (int from = 0; from < table.rows().size(); from += ROWS_AT_A_TIME) {
                int to = Math.min(from + ROWS_AT_A_TIME, table.rows().size());
                course.apply(IntStream.range(from, to))
                        .mapToObj(position ->
                                joined(inputCells(table.rows().get(position), width), answer.apply(position)))
                        .toList()
                        .forEach(results::write);
            }
        } catch (IOException failure) {
            throw output.notWritable();
        }
        return ExitCode.FINISHED.number();
    }

    /** The rows of the table, for a command that answers for all of them together. */
    List<TextRow> rows() {
        return read().rows();
    }

    /** Writes a table of its own instead of the input's. */
    void write(List<String> header, List<List<String>> rows) {
        output.write(List.of(new TableOutput.Table(header, rows)));
    }

    private TextTable read() {
        if (in.equals(STANDARD_STREAM)) {
            return parse(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        }
        try (Reader reader = Files.newBufferedReader(Path.of(in), StandardCharsets.UTF_8)) {
            return parse(reader);
        } catch (IOException | java.nio.file.InvalidPathException failure) {
            throw usage("--in " + in + " cannot be read");
        }
    }

    private TextTable parse(Reader reader) {
        try {
            TextTable table = TextTable.readRows(reader);
            if (table.header().isEmpty()) {
                throw usage("--in " + in + " has no header line");
            }
            return table;
        } catch (java.io.UncheckedIOException | TextTable.NotATable failure) {
            throw usage("--in " + in + " cannot be read as UTF-8 CSV");
        }
    }

    private static List<String> joined(List<String> input, List<String> results) {
        List<String> cells = new ArrayList<>(input);
        cells.addAll(results);
        return cells;
    }

    /** The cells of the row under the header's columns; what a short row lacks is empty. */
    private static List<String> inputCells(TextRow row, int width) {
        List<String> cells = new ArrayList<>(row.cells());
        while (cells.size() < width) {
            cells.add("");
        }
        return cells.subList(0, width);
    }

    private ParameterException usage(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
