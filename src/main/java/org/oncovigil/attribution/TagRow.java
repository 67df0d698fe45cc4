package org.oncovigil.attribution;

import java.util.List;

/**
 * One way to earn a tag. Tags stand in the order of the table, each once. Source: CV-ATTR-1, clarification 8.
 *
 * @param tag the tag
 * @param conditions what must hold
 */
public record TagRow(String tag, List<Condition> conditions) {
    public TagRow {
        conditions = List.copyOf(conditions);
    }

    boolean holds(Facts facts) {
        return conditions.stream().allMatch(condition -> condition.holds(facts));
    }
}
