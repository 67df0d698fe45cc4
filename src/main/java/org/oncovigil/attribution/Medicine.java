package org.oncovigil.attribution;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How one medication counts.
 *
 * @param name its name, in capital letters
 * @param kind the kind
 * @param dailyAtMost for a hormone that is also a steroid: replacement up to this amount a day
 * @param unit the unit of that amount
 */
public record Medicine(String name, Kind kind, Optional<BigDecimal> dailyAtMost, String unit) {
    /** The kinds of medication that the model tells apart. */
    public enum Kind {
        /** A systemic corticosteroid. */
        STEROID,
        /** A steroid that acts in the gut or the airways. */
        ENTERIC_STEROID,
        /** A steroid that is also a hormone replacement at a low dose. */
        STEROID_HORMONE,
        /** A hormone replacement. */
        REPLACEMENT,
        /** Any other systemic immunosuppression. */
        IMMUNOSUPPRESSANT,
        /** A checkpoint inhibitor. */
        CHECKPOINT_INHIBITOR,
        /** Another anticancer therapy. */
        ANTINEOPLASTIC,
        /** None of these. */
        OTHER
    }

    /** Whether the name is a whole word, or a whole run of words, of a text in capital letters. */
    boolean isNamedIn(String text) {
        int at = text.indexOf(name);
        while (at >= 0) {
            if (isEdge(text, at - 1) && isEdge(text, at + name.length())) {
                return true;
            }
            at = text.indexOf(name, at + 1);
        }
        return false;
    }

    /** Latin words end at what is no letter; Chinese has no word ends. */
    private boolean isEdge(String text, int at) {
        return at < 0 || at >= text.length() || !Character.isLetterOrDigit(text.charAt(at)) || name.charAt(0) > 'ÿ';
    }
}
