package org.oncovigil.attribution;

import java.util.List;

/**
 * Evidence that does not fit together, or is not enough, so that a person must be asked.
 *
 * @param id the row's name
 * @param conditions what must hold
 * @param wording the question
 */
public record QueryRow(String id, List<Condition> conditions, Wording wording) {
    public QueryRow {
        conditions = List.copyOf(conditions);
    }

    boolean holds(Facts facts) {
        return conditions.stream().allMatch(condition -> condition.holds(facts));
    }
}
