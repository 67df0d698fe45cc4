package org.oncovigil.attribution;

import java.util.List;

/**
 * One row of the score. Source: CV-ATTR-1, 5.5.
 *
 * @param id the row's name
 * @param axis the axis it counts on
 * @param points what it gives
 * @param once rows of one axis with the same word here count once: the first that holds; empty: counts by itself
 * @param conditions what must hold
 * @param wording what it says, for the reasons
 */
public record ScoreRow(
        String id, Contribution.Axis axis, int points, String once, List<Condition> conditions, Wording wording) {
    public ScoreRow {
        conditions = List.copyOf(conditions);
    }

    boolean holds(Facts facts) {
        return conditions.stream().allMatch(condition -> condition.holds(facts));
    }
}
