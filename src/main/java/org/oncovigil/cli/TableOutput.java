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
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where a command writes its tables: a file in UTF-8, or standard output. */
final class TableOutput {
    @Option(names = "--out", paramLabel = "FILE", description = "Where to write; standard output if not given.")
    private String out;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** One table of a command's own. */
    record Table(List<String> header, List<List<String>> rows) {}

    /** Writes tables, with an empty line between two of them. */
    void write(List<Table> tables) {
        try (Writer writer = writer()) {
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
        } catch (IOException failure) {
            throw notWritable();
        }
    }

    /** A writer to the file, or to standard output, which closing leaves open. */
    Writer writer() throws IOException {
        if (out == null) {
            PrintWriter standard = command.root().commandLine().getOut();
            return new FilterWriter(standard) {
                @Override
                public void close() {
                    standard.flush();
                }
            };
        }
        try {
            return Files.newBufferedWriter(Path.of(out), StandardCharsets.UTF_8);
        } catch (InvalidPathException notAPath) {
            throw new IOException(notAPath);
        }
    }

    /** What the user is told if the file cannot be written. */
    ParameterException notWritable() {
        return new ParameterException(command.commandLine(), "--out " + out + " cannot be written");
    }
}
