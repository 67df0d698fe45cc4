package org.oncovigil.attribution;

import java.util.List;

/**
 * One way to a WHO-UMC category; the first that holds gives it. Source: CV-ATTR-1, 5.5.
 *
 * @param category the category
 * @param conditions what must hold
 */
public record WhoUmcRow(WhoUmcCategory category, List<Condition> conditions) {
    public WhoUmcRow {
        conditions = List.copyOf(conditions);
    }

    boolean holds(Facts facts) {
        return conditions.stream().allMatch(condition -> condition.holds(facts));
    }
}
