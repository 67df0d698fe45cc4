package org.oncovigil.study;

import java.time.LocalDate;
import java.util.List;

/**
 * What the protocol knows about stops and pauses besides numbers.
 *
 * @param orders orders to pause the trial, in the protocol's order
 * @param removedComponents components removed by an amendment
 * @param safetyTests tests that watch a predicted toxicity
 */
public record StoppingPlan(
        List<SafetyOrder> orders, List<RemovedComponent> removedComponents, List<SafetyTest> safetyTests) {
    /** Nothing but numbers. */
    public static final StoppingPlan NONE = new StoppingPlan(List.of(), List.of(), List.of());

    public StoppingPlan {
        orders = List.copyOf(orders);
        removedComponents = List.copyOf(removedComponents);
        safetyTests = List.copyOf(safetyTests);
    }

    /** What of it holds on a day: orders that stand, components whose removal is approved, all tests. */
    public StoppingPlan on(LocalDate day) {
        return new StoppingPlan(
                orders.stream().filter(order -> order.standsOn(day)).toList(),
                removedComponents.stream()
                        .filter(removed -> !removed.approved().isAfter(day))
                        .toList(),
                safetyTests);
    }

    /**
     * Whether the component that caused an event was proven and removed.
     *
     * @param event the event's identity, such as {@code STUDY-0007/AE/E03}
     */
    public boolean removedTheCauseOf(String event) {
        return removedComponents.stream()
                .anyMatch(removed -> removed.provenFor().contains(event));
    }
}
