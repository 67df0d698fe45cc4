package org.oncovigil.delivery;

import java.util.Locale;
import org.oncovigil.alert.Alert;
import org.oncovigil.alert.AlertLetter;

/**
 * What a letter is known by. All of it follows from study, finding, version, step and address, so that a second try of the
 * same letter is known as the same, by mail servers and readers alike.
 */
public final class LetterIdentity {
    private static final int REFERENCE_DIGITS = 10;
    private static final int ID_DIGITS = 24;
    private static final int TOKEN_DIGITS = 16;
    private static final String TOKEN = "ALR-";

    private LetterIdentity() {}

    /** The alert's short reference, the same for all its versions: ten hexadecimal digits. */
    public static String reference(Alert alert) {
        return AlertDigest.of(alert.studyId() + "|" + alert.key())
                .substring(0, REFERENCE_DIGITS)
                .toUpperCase(Locale.ROOT);
    }

    /** The Message-ID. */
    public static String messageId(AlertLetter letter) {
        String step = letter.rung().map(rung -> "|" + rung).orElse("");
        return messageId(letter, letter.alert().version(), step);
    }

    /** The Message-ID of the first mail of the thread, which the first version began. */
    static String threadId(AlertLetter letter) {
        return messageId(letter, 1, "");
    }

    /** The Message-ID of the alert that a step of the ladder is about. */
    static String alertId(AlertLetter letter) {
        return messageId(letter, letter.alert().version(), "");
    }

    private static String messageId(AlertLetter letter, int version, String step) {
        Alert alert = letter.alert();
        return "<"
                + AlertDigest.of(alert.studyId() + "|" + alert.key() + "|" + version + "|"
                                + letter.recipient().address() + step)
                        .substring(0, ID_DIGITS)
                + "@oncovigil>";
    }

    /** The token by which a reply is known: {@code ALR-} and sixteen hexadecimal digits. It is no password. */
    static String token(AlertLetter letter) {
        return TOKEN + messageId(letter).substring(1, 1 + TOKEN_DIGITS).toUpperCase(Locale.ROOT);
    }

    /** How the Message-ID of a token's letter begins. */
    public static String startOfMessageId(String token) {
        String digits = token.strip().toLowerCase(Locale.ROOT);
        return "<" + (digits.startsWith(TOKEN.toLowerCase(Locale.ROOT)) ? digits.substring(TOKEN.length()) : digits);
    }

    /** The name of the letter's file. */
    static String fileName(AlertLetter letter) {
        String step = letter.rung()
                .map(rung -> "-" + rung.name().toLowerCase(Locale.ROOT))
                .orElse("");
        return letter.alert().studyId() + "-" + reference(letter.alert()) + "-v"
                + letter.alert().version() + step + "-"
                + AlertDigest.of(letter.recipient().address()).substring(0, 8) + ".eml";
    }
}
