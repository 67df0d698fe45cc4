package org.oncovigil.design;

import java.util.OptionalInt;

/**
 * What an interval design does at one dose after so many evaluable subjects.
 *
 * @param subjects evaluable subjects, 1 or more
 * @param escalateAtMost escalate at this number of DLTs or fewer; -1 if never
 * @param deescalateAtLeast de-escalate at this number or more; nothing if that cannot happen
 * @param eliminateAtLeast eliminate the dose and all above at this number or more; nothing if that cannot happen
 */
public record BoundaryRow(
        int subjects, int escalateAtMost, OptionalInt deescalateAtLeast, OptionalInt eliminateAtLeast) {

    /** What follows from a number of DLTs, the limits of the dose range apart. */
    public DoseAction action(int dlts) {
        if (eliminateAtLeast.isPresent() && dlts >= eliminateAtLeast.getAsInt()) {
            return DoseAction.ELIMINATE;
        }
        if (deescalateAtLeast.isPresent() && dlts >= deescalateAtLeast.getAsInt()) {
            return DoseAction.DEESCALATE;
        }
        return dlts <= escalateAtMost ? DoseAction.ESCALATE : DoseAction.STAY;
    }
}
