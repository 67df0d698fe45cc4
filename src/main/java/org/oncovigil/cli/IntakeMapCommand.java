package org.oncovigil.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.oncovigil.listing.MapProposal;
import org.oncovigil.listing.ProposedColumn;
import org.oncovigil.rulebook.ColumnMapFile;
import org.oncovigil.study.ColumnMap;
import org.oncovigil.table.TextTableWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A folder of unknown tables in, a proposed column map out: what a person then edits, keeps and names in a protocol. */
@Command(
        name = "map",
        mixinStandardHelpOptions = true,
        description = {
            "Propose a column map for a folder of unknown tables.",
            "Which domain each table is, which column is what, how sure that is, and what is missing (lines with #).",
            "Look at every line, keep the file beside protocol.yaml, and name it there: intake.columnMap: map.csv",
            "Example: oncovigil intake map exports --out map.csv"
        })
final class IntakeMapCommand implements Callable<Integer> {
    private static final String MISSING = "missing";

    @Parameters(paramLabel = "FOLDER", description = "The folder of tables.")
    private Path folder;

    @Mixin
    private TableOutput output;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(command.commandLine(), folder + " is no folder");
        }
        Path rules = RulesHome.rules();
        List<ColumnMap> ready = ColumnMapFile.ready(rules).stream()
                .map(name -> ColumnMapFile.read(ColumnMapFile.named(rules, folder, name))
                        .map())
                .toList();
        List<ProposedColumn> proposal = MapProposal.of(folder, ready);
        try (TextTableWriter table = new TextTableWriter(output.writer(), ProposedColumn.HEADER)) {
            proposal.forEach(row -> write(table, row));
        } catch (IOException failure) {
            throw output.notWritable();
        }
        tell(proposal);
        return ExitCode.FINISHED.number();
    }

    private static void write(TextTableWriter table, ProposedColumn row) {
        if (!row.how().equals(MISSING)) {
            table.write(row.cells());
        } else if (row.target().isEmpty()) {
            table.remark(row.source() + ": " + row.why());
        } else {
            table.remark(row.domain() + " " + row.target() + " missing: " + row.why());
        }
    }

    private void tell(List<ProposedColumn> proposal) {
        List<String> counts = new ArrayList<>();
        for (ProposedColumn.Certainty certainty : ProposedColumn.Certainty.values()) {
            long rows = proposal.stream()
                    .filter(row -> row.certainty() == certainty)
                    .count();
            counts.add(rows + " " + certainty.name().toLowerCase(java.util.Locale.ROOT));
        }
        command.commandLine().getErr().println("proposed: " + String.join(", ", counts));
    }
}
