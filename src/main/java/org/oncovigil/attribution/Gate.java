package org.oncovigil.attribution;

import java.util.List;
import java.util.Optional;

/**
 * One way through one gate. The gates are tried in the order of the table, and the first whose conditions all hold
 * decides. Source: CV-ATTR-1, 5.4.
 *
 * @param id {@code G0} to {@code G8}
 * @param alternative which of the gate's ways, such as {@code a}
 * @param toxicityClass the class it gives; nothing: the score decides
 * @param confidence how sure the class is; LOW where the score decides
 * @param conditions what must hold
 * @param wording why, as the beginning of the reasons
 */
public record Gate(
        String id,
        String alternative,
        Optional<ToxicityClass> toxicityClass,
        Confidence confidence,
        List<Condition> conditions,
        Wording wording) {
    public Gate {
        conditions = List.copyOf(conditions);
    }

    boolean holds(Facts facts) {
        return conditions.stream().allMatch(condition -> condition.holds(facts));
    }
}
