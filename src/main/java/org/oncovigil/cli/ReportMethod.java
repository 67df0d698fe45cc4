package org.oncovigil.cli;

import java.util.List;

/** A method of disproportionality, in the order of its result columns. */
enum ReportMethod {
    PRR("prr", "prr_lo", "prr_hi", "chi2_yates", "evans_signal"),
    ROR("ror", "ror_lo", "ror_hi"),
    IC("ic", "ic025", "ic975"),
    EBGM("ebgm", "eb05", "eb95");

    private final List<String> columns;

    ReportMethod(String... columns) {
        this.columns = List.of(columns);
    }

    /** The result columns. */
    List<String> columns() {
        return columns;
    }
}
