package org.oncovigil.attribution;

import java.util.List;

/**
 * Evidence that is specific to one component. Source: CV-ATTR-1, clarification 4.2.
 *
 * @param id the row's name
 * @param conditions what must hold
 * @param proves whether it proves the component; otherwise it is a hint, and sets the tag only
 * @param tag the component; empty: the evidence does not tell which
 * @param wording what it says, for the reasons
 */
public record ComponentProof(String id, List<Condition> conditions, boolean proves, String tag, Wording wording) {
    public ComponentProof {
        conditions = List.copyOf(conditions);
    }

    boolean holds(Facts facts) {
        return conditions.stream().allMatch(condition -> condition.holds(facts));
    }
}
