package org.oncovigil.study;

import java.util.List;

/**
 * The long-term follow-up that the product needs.
 *
 * @param category the product's row in {@code rules/followup/durations.csv}
 * @param longTerm whether the product itself asks for long-term follow-up, beyond that of immune effects
 * @param insertionRisk whether it may insert into the genome
 * @param years how long subjects are followed from their last dose; 0: not at all
 * @param contactMonths the months after the last dose at which a contact is due, ascending
 */
public record FollowUpPlan(
        String category, boolean longTerm, boolean insertionRisk, int years, List<Integer> contactMonths) {
    public FollowUpPlan {
        contactMonths = List.copyOf(contactMonths);
    }
}
