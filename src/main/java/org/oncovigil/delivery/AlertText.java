package org.oncovigil.delivery;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.oncovigil.alert.Alert;
import org.oncovigil.finding.Finding;
import org.oncovigil.finding.RuleHit;

/**
 * The words of an alert. Made from the alert's own record only. It holds no arm, dose, lot, response value, initials,
 * birth date or narrative, so that a blinded reader may have it.
 *
 * @param subject the subject line: specific, without clinical data
 * @param body the text
 */
public record AlertText(String subject, String body) {
    private static final int REFERENCE_DIGITS = 10;
    private static final Map<String, Properties> WORDS = new ConcurrentHashMap<>();
    private static final List<String> FACTS = List.of(
            "event",
            "grade",
            "scale",
            "onset",
            "study_day",
            "days_since_last_dose",
            "dose_number",
            "serious",
            "class",
            "confidence",
            "rationale");

    /**
     * The alert in a language.
     *
     * @param language {@code en}, {@code zh} or {@code both}
     */
    public static AlertText of(Alert alert, String language) {
        if (language.equals("both")) {
            AlertText zh = of(alert, "zh");
            AlertText en = of(alert, "en");
            return new AlertText(
                    en.subject + " / " + zh.subject,
                    en.body + "\n----------------------------------------\n\n" + zh.body);
        }
        Properties words = WORDS.computeIfAbsent(language, AlertText::load);
        return new AlertText(subjectLine(alert, words), body(alert, words, language));
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

    private static String subjectLine(Alert alert, Properties words) {
        return oneLine(words.getProperty("subject." + purpose(alert)))
                .replace("{study}", oneLine(alert.studyId()))
                .replace("{ref}", reference(alert));
    }

    private static String purpose(Alert alert) {
        return switch (alert.purpose()) {
            case NEW -> alert.kind().name();
            case UPDATE -> "update";
            case WITHDRAWAL -> "withdrawal";
        };
    }

    /** The alert's short reference: ten hexadecimal digits of the digest of its study and key. */
    public static String reference(Alert alert) {
        return AlertDigest.of(alert.studyId() + "|" + alert.key())
                .substring(0, REFERENCE_DIGITS)
                .toUpperCase(java.util.Locale.ROOT);
    }

    private static String body(Alert alert, Properties words, String language) {
        Finding finding = alert.finding();
        List<String> lines = new ArrayList<>();
        lines.add(words.getProperty("what." + purpose(alert)));
        lines.add("");
        add(lines, words, "study", alert.studyId());
        add(lines, words, "site", finding.siteId());
        add(lines, words, "subject", finding.subject());
        if (finding.kind().isOfTheTrial()) {
            add(lines, words, "scope", finding.fact("scope_kind"));
        }
        for (String fact : FACTS) {
            String name = fact.equals("rationale") && language.equals("zh") ? "rationale_zh" : fact;
            add(lines, words, fact, finding.fact(name));
        }
        add(lines, words, "outcome", finding.outcome());
        add(lines, words, "previous", alert.previousOutcome());
        add(lines, words, "rules", hits(finding.hits()));
        add(lines, words, "lifted", hits(finding.lifted()));
        add(lines, words, "reason", finding.reason());
        lines.add("");
        boolean gone = alert.purpose() == Alert.Purpose.WITHDRAWAL;
        lines.add(words.getProperty("do." + (gone ? "withdrawal" : alert.kind().name())));
        lines.add("");
        add(lines, words, "contact", alert.contact());
        add(lines, words, "cutoff", alert.dataCutoff());
        add(
                lines,
                words,
                "rulebook",
                alert.rulebook().substring(0, Math.min(12, alert.rulebook().length())));
        add(lines, words, "reference", reference(alert));
        add(lines, words, "version", Integer.toString(alert.version()));
        lines.add("");
        lines.add(words.getProperty("note"));
        return String.join("\n", lines) + "\n";
    }

    private static void add(List<String> lines, Properties words, String label, String value) {
        if (!value.isBlank()) {
            lines.add(words.getProperty(label) + ": " + oneLine(words.getProperty("word." + value, value)));
        }
    }

    private static String hits(List<RuleHit> hits) {
        return hits.stream().map(hit -> hit.rule() + " (" + hit.because() + ")").collect(Collectors.joining("; "));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
