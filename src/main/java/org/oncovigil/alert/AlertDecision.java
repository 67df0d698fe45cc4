package org.oncovigil.alert;

import java.util.Optional;
import org.oncovigil.finding.Finding;
import org.oncovigil.finding.FindingComparison;
import org.oncovigil.finding.FindingState;

/**
 * Whether a finding's change must be told, and how. The first case that applies:
 *
 * <ol>
 *   <li>it wakes nobody now and woke nobody before: nothing;
 *   <li>it wakes someone now and did not before: a new alert;
 *   <li>it woke someone before and no longer does, or is gone: a withdrawal;
 *   <li>it is changed: an update;
 *   <li>it is the same: nothing.
 * </ol>
 */
public final class AlertDecision {
    private AlertDecision() {}

    /** The purpose of the alert that is due; nothing if nobody need be told. */
    public static Optional<Alert.Purpose> purpose(Optional<Finding> before, Optional<Finding> after) {
        boolean woke = before.flatMap(AlertPolicy::kindOf).isPresent();
        boolean wakes = after.flatMap(AlertPolicy::kindOf).isPresent();
        if (!woke) {
            return wakes ? Optional.of(Alert.Purpose.NEW) : Optional.empty();
        }
        if (!wakes) {
            return Optional.of(Alert.Purpose.WITHDRAWAL);
        }
        return FindingComparison.state(before, after) == FindingState.CHANGED
                ? Optional.of(Alert.Purpose.UPDATE)
                : Optional.empty();
    }
}
