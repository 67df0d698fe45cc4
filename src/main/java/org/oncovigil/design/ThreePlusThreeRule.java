package org.oncovigil.design;

import java.util.OptionalInt;

/** A trial by 3+3. It ends by itself; if its size is reached before, no dose is recommended. */
record ThreePlusThreeRule(boolean deescalates, boolean neverOnThree) implements TrialRule {
    @Override
    public DoseDecision next(DoseCounts counts, int current, boolean lastDlt) {
        return new ThreePlusThreeTrial(counts, current, deescalates, neverOnThree).decide();
    }

    @Override
    public OptionalInt recommended(DoseCounts counts) {
        return OptionalInt.empty();
    }
}
