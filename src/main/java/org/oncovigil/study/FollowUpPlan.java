package org.oncovigil.study;

import java.util.List;

/**
 * The long-term follow-up that the product needs.
 *
 * @param category the product's row in {@code rules/followup/durations.csv}
 * @param years how long subjects are followed from their last dose; 0: not at all
 * @param contactMonths the months after the last dose at which a contact is due, ascending
 */
public record FollowUpPlan(String category, int years, List<Integer> contactMonths) {
    public FollowUpPlan {
        contactMonths = List.copyOf(contactMonths);
    }
}
