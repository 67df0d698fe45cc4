package org.oncovigil.grading;

import java.util.Locale;

/** Where the baseline result lay in its reference range (BNRIND). */
public enum BaselineIndicator {
    LOW,
    NORMAL,
    HIGH,
    /** Not told, or a word other than the three: neither high nor low. */
    UNKNOWN;

    /** The indicator of a word, without regard to case. */
    public static BaselineIndicator of(String word) {
        return switch (word.strip().toUpperCase(Locale.ROOT)) {
            case "LOW" -> LOW;
            case "NORMAL" -> NORMAL;
            case "HIGH" -> HIGH;
            default -> UNKNOWN;
        };
    }
}
