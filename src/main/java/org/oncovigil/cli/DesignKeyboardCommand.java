package org.oncovigil.cli;

import java.util.concurrent.Callable;
import org.oncovigil.design.KeyboardDesign;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The boundary table of the Keyboard design, which is that of mTPI-2. */
@Command(
        name = "keyboard",
        aliases = "mtpi2",
        mixinStandardHelpOptions = true,
        description = {
            "Boundary table of Keyboard, which is that of mTPI-2.",
            "-1: never; empty: cannot happen at this n.",
            "Example: oncovigil design keyboard --target 0.30 --max-n 30"
        })
final class DesignKeyboardCommand implements Callable<Integer> {
    @Mixin
    private DoseTableOptions table;

    @Option(
            names = "--margin",
            defaultValue = "0.05",
            description = "The target key reaches so far to both sides; default: ${DEFAULT-VALUE}.")
    private double margin;

    @Mixin
    private EliminationOptions elimination;

    @Mixin
    private BoundaryOutput output;

    @Override
    public Integer call() {
        return output.write(
                () -> BoundaryRows.of(new KeyboardDesign(table.target(), margin, elimination.rule(table.target()))
                        .table(table.mostSubjects())));
    }
}
