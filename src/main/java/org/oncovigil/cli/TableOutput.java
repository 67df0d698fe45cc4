package org.oncovigil.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.oncovigil.table.TextTableWriter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Where a command's tables go: a file, or standard output. */
final class TableOutput {
    private final String out;
    private final CommandSpec command;

    /**
     * The output of a command.
     *
     * @param out the file; null for standard output
     * @param command the command
     */
    TableOutput(String out, CommandSpec command) {
        this.out = out;
        this.command = command;
    }

    /** One table of a command's own. */
    record Table(List<String> header, List<List<String>> rows) {}

    /** Writes tables, with an empty line between two of them. */
    void write(List<Table> tables) {
        try (Writer writer = open()) {
            boolean first = true;
            for (Table table : tables) {
                if (!first) {
                    writer.write("\n");
                }
                first = false;
                TextTableWriter results = new TextTableWriter(writer, table.header());
                table.rows().forEach(results::write);
                results.flush();
            }
        } catch (IOException | InvalidPathException failure) {
            throw unwritable(out, command);
        }
    }

    /** Opens the output. Standard output is flushed, not closed. */
    Writer open() throws IOException {
        if (out == null) {
            PrintWriter standard = command.root().commandLine().getOut();
            return new FilterWriter(standard) {
                @Override
                public void close() {
                    standard.flush();
                }
            };
        }
        return Files.newBufferedWriter(Path.of(out), StandardCharsets.UTF_8);
    }

    /** The user's mistake that the output cannot be written. */
    static ParameterException unwritable(String out, CommandSpec command) {
        return new ParameterException(command.commandLine(), "--out " + out + " cannot be written");
    }
}
