package org.oncovigil.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.oncovigil.signal.Estimate;
import org.oncovigil.signal.IntervalEstimate;

/** The result cells of one row: numbers, NE where there is none, and in the last cell the reasons. */
final class EstimateCells {
    /** The last result column. */
    static final String REASON = "reason";

    private static final String NOT_EVALUABLE = "NE";

    private final List<String> cells = new ArrayList<>();
    private final Set<String> reasons = new LinkedHashSet<>();

    /** NE in so many result columns, and the reason. */
    static List<String> none(int columns, String reason) {
        List<String> cells = new ArrayList<>(Collections.nCopies(columns, NOT_EVALUABLE));
        cells.add(reason);
        return cells;
    }

    /** Adds a number that is always known. */
    EstimateCells add(double number) {
        cells.add(NumberText.of(number));
        return this;
    }

    /** Adds a number or NE. */
    EstimateCells add(Estimate estimate) {
        cells.add(estimate.value().isPresent() ? NumberText.of(estimate.value().getAsDouble()) : NOT_EVALUABLE);
        return note(estimate.reason());
    }

    /** Adds an estimate and its two limits. */
    EstimateCells add(IntervalEstimate estimate) {
        return add(estimate.point()).add(estimate.low()).add(estimate.high());
    }

    /** Adds TRUE or FALSE; NE, for this reason, if it is not known. */
    EstimateCells add(Optional<Boolean> verdict, String reason) {
        cells.add(verdict.map(met -> met.toString().toUpperCase(Locale.ROOT)).orElse(NOT_EVALUABLE));
        return verdict.isPresent() ? this : note(reason);
    }

    /** Adds a reason, once. */
    EstimateCells note(String reason) {
        if (!reason.isEmpty()) {
            reasons.add(reason);
        }
        return this;
    }

    /** The cells, the reasons last. */
    List<String> row() {
        List<String> row = new ArrayList<>(cells);
        row.add(String.join("; ", reasons));
        return row;
    }
}
