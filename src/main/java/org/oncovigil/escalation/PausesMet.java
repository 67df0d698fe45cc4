package org.oncovigil.escalation;

import java.util.List;

/**
 * The pause rules that are met in the study.
 *
 * @param reasons the reasons, ordered by rule and scope
 */
public record PausesMet(List<PauseReason> reasons) {
    public PausesMet {
        reasons = List.copyOf(reasons);
    }

    /** Whether a pause rule is met, such as {@code T4}. */
    public boolean include(String rule) {
        return reasons.stream().anyMatch(reason -> reason.rule().equals(rule));
    }
}
