package org.oncovigil.attribution;

import java.util.List;

/**
 * A pattern that a platform is known for. A pattern is not proof. Source: CV-ATTR-1, 5.6 and clarification 5.
 *
 * @param id the signature's name
 * @param pattern what the event must look like
 * @param guards what must also hold for the signature to set the class
 * @param markerNotNegative what must also hold for the signature to point to a component at all
 * @param effect what a match does
 * @param tag the component that a match points to; empty: none
 */
public record PlatformSignature(
        String id,
        List<Condition> pattern,
        List<Condition> guards,
        List<Condition> markerNotNegative,
        Effect effect,
        String tag) {
    /** What a match does. */
    public enum Effect {
        /** Sets the class, if all guards hold, and the tag. */
        CLASS,
        /** Sets the tag only. */
        TAG,
        /** Nothing: the row is there to say so. */
        NONE
    }

    public PlatformSignature {
        pattern = List.copyOf(pattern);
        guards = List.copyOf(guards);
        markerNotNegative = List.copyOf(markerNotNegative);
    }

    boolean pointsToComponent(Facts facts) {
        return effect != Effect.NONE && all(pattern, facts) && all(markerNotNegative, facts);
    }

    boolean setsClass(Facts facts) {
        return effect == Effect.CLASS && pointsToComponent(facts) && all(guards, facts);
    }

    private static boolean all(List<Condition> conditions, Facts facts) {
        return conditions.stream().allMatch(condition -> condition.holds(facts));
    }
}
