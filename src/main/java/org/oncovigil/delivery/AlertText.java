package org.oncovigil.delivery;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.oncovigil.alert.Alert;
import org.oncovigil.alert.AlertLetter;
import org.oncovigil.study.LadderStep;

/**
 * The words of an alert. Made from the alert's own record only. It holds no arm, dose, lot, response value, initials,
 * birth date or narrative, so that a blinded reader may have it.
 *
 * @param subject the subject line: specific, without clinical data
 * @param body the text
 */
public record AlertText(String subject, String body) {
    private static final Map<String, Properties> WORDS = new ConcurrentHashMap<>();

    /** A letter in its recipient's language, with the ladder that the alert climbs. */
    static AlertText of(AlertLetter letter, List<LadderStep> ladder) {
        String language = letter.recipient().language();
        if (language.equals("both")) {
            AlertText zh = of(letter, ladder, "zh");
            AlertText en = of(letter, ladder, "en");
            return new AlertText(
                    en.subject + " / " + zh.subject,
                    en.body + "\n----------------------------------------\n\n" + zh.body);
        }
        return of(letter, ladder, language);
    }

    private static AlertText of(AlertLetter letter, List<LadderStep> ladder, String language) {
        Properties words = WORDS.computeIfAbsent(language, AlertText::load);
        return new AlertText(subjectLine(letter, words), new AlertBody(letter, ladder, words, language).text());
    }

    private static Properties load(String language) {
        String resource = "alert_" + language + ".properties";
        try (Reader in = new InputStreamReader(AlertText.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
            Properties words = new Properties();
            words.load(in);
            return words;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String subjectLine(AlertLetter letter, Properties words) {
        Alert alert = letter.alert();
        String line = oneLine(words.getProperty("subject." + purpose(alert)))
                .replace("{study}", oneLine(alert.studyId()))
                .replace("{ref}", LetterIdentity.reference(alert));
        return letter.rung()
                .map(rung -> line + words.getProperty("subject." + rung))
                .orElse(line);
    }

    /** The word by which the texts of an alert's purpose are found. */
    static String purpose(Alert alert) {
        return switch (alert.purpose()) {
            case NEW -> alert.kind().name();
            case UPDATE -> "update";
            case WITHDRAWAL -> alert.note().isEmpty() ? "withdrawal" : "withdrawal_by_hand";
        };
    }

    /** A text without line ends and other control characters. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
    }
}
