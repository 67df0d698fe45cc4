package org.oncovigil.design;

import java.util.List;
import java.util.OptionalInt;

/**
 * Stop when the number of toxicities at a look reaches the bound of that look.
 *
 * @param looks when is looked
 * @param stopAtLeast the bound of each look; nothing where it cannot be reached
 */
public record StoppingBoundary(Looks looks, List<OptionalInt> stopAtLeast) {
    public StoppingBoundary {
        stopAtLeast = List.copyOf(stopAtLeast);
        DesignFault.require(stopAtLeast.size() == looks.at().size(), "one bound a look is expected");
    }

    /** A bound that exceeds the number of subjects cannot be reached. */
    static OptionalInt reachable(int bound, int subjects) {
        return bound <= subjects ? OptionalInt.of(bound) : OptionalInt.empty();
    }

    /** The elimination boundary of a design, looked at after every subject at one dose. */
    public static StoppingBoundary ofElimination(List<BoundaryRow> rows) {
        return new StoppingBoundary(
                Looks.everySubject(rows.size()),
                rows.stream().map(BoundaryRow::eliminateAtLeast).toList());
    }
}
