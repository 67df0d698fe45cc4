package org.oncovigil.finding;

import java.util.Optional;

/** What became of a finding against the last night. */
public final class FindingComparison {
    private FindingComparison() {}

    /**
     * The state of a finding. It is changed if its outcome, the rules that decide it or its grade are others; new words of the same
     * conclusion are no change.
     */
    public static FindingState state(Optional<Finding> before, Optional<Finding> after) {
        if (before.isEmpty()) {
            return FindingState.NEW;
        }
        if (after.isEmpty()) {
            return FindingState.WITHDRAWN;
        }
        return isSame(before.get(), after.get()) ? FindingState.SAME : FindingState.CHANGED;
    }

    private static boolean isSame(Finding before, Finding after) {
        return before.outcome().equals(after.outcome())
                && before.fact("grade").equals(after.fact("grade"))
                && rules(before).equals(rules(after));
    }

    private static Object rules(Finding finding) {
        return finding.hits().stream()
                .filter(RuleHit::decides)
                .map(RuleHit::rule)
                .distinct()
                .toList();
    }
}
