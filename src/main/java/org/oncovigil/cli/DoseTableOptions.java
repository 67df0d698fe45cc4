package org.oncovigil.cli;

import picocli.CommandLine.Option;

/** What every interval design's table needs: the target, and how far the table goes. */
final class DoseTableOptions {
    @Option(names = "--target", required = true, description = "Target DLT rate, 0.05 to 0.6.")
    private double target;

    @Option(names = "--max-n", required = true, description = "The last row: subjects at a dose.")
    private int mostSubjects;

    double target() {
        return target;
    }

    int mostSubjects() {
        return mostSubjects;
    }
}
