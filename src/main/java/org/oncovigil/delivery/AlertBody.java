package org.oncovigil.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.oncovigil.alert.Alert;
import org.oncovigil.alert.AlertLetter;
import org.oncovigil.finding.Finding;
import org.oncovigil.finding.RuleHit;
import org.oncovigil.study.LadderStep;

/**
 * The body of a letter in one language. A blinded reader gets the rules without their values, and no words that were made
 * from them.
 */
final class AlertBody {
    private static final int RULEBOOK_DIGITS = 12;
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
            "confidence");

    private final AlertLetter letter;
    private final Alert alert;
    private final List<LadderStep> ladder;
    private final Properties words;
    private final String language;
    private final List<String> lines = new ArrayList<>();

    AlertBody(AlertLetter letter, List<LadderStep> ladder, Properties words, String language) {
        this.letter = letter;
        this.alert = letter.alert();
        this.ladder = ladder;
        this.words = words;
        this.language = language;
    }

    /** The text; lines end with a line feed. */
    String text() {
        letter.rung().ifPresent(rung -> lines.add(words.getProperty("what." + rung) + "\n"));
        lines.add(words.getProperty("what." + AlertText.purpose(alert)));
        lines.add("");
        facts(alert.finding());
        conclusion(alert.finding());
        lines.add("");
        boolean gone = alert.purpose() == Alert.Purpose.WITHDRAWAL;
        lines.add(words.getProperty("do." + (gone ? "withdrawal" : alert.kind().name())));
        if (!gone) {
            answer();
        }
        lines.add("");
        origin();
        lines.add("");
        lines.add(words.getProperty("note"));
        return String.join("\n", lines) + "\n";
    }

    private void facts(Finding finding) {
        add("study", alert.studyId());
        add("site", finding.siteId());
        add("subject", finding.subject());
        if (finding.kind().isOfTheTrial()) {
            add("scope", finding.fact("scope_kind"));
        }
        FACTS.forEach(fact -> add(fact, finding.fact(fact)));
        if (!isBlinded()) {
            add("rationale", finding.fact(language.equals("zh") ? "rationale_zh" : "rationale"));
        }
    }

    private void conclusion(Finding finding) {
        add("outcome", finding.outcome());
        add("previous", alert.previousOutcome());
        add("rules", hits(finding.hits()));
        add("lifted", hits(finding.lifted()));
        if (!isBlinded()) {
            add("reason", finding.reason());
            add("by_hand", alert.note());
        }
    }

    private void answer() {
        lines.add("");
        lines.add(words.getProperty("answer").replace("{token}", LetterIdentity.token(letter)));
        if (!ladder.isEmpty()) {
            String steps = ladder.stream()
                    .map(step -> words.getProperty("ladder." + step.rung())
                            .replace("{hours}", Integer.toString(step.hours())))
                    .collect(Collectors.joining("; "));
            lines.add(words.getProperty("ladder") + ": " + steps);
        }
    }

    private void origin() {
        String rulebook = alert.rulebook();
        add("contact", alert.contact());
        add("cutoff", alert.dataCutoff());
        add("rulebook", rulebook.substring(0, Math.min(RULEBOOK_DIGITS, rulebook.length())));
        add("reference", LetterIdentity.reference(alert));
        add("version", Integer.toString(alert.version()));
    }

    private boolean isBlinded() {
        return letter.recipient().blinded();
    }

    private void add(String label, String value) {
        if (!value.isBlank()) {
            lines.add(words.getProperty(label) + ": " + AlertText.oneLine(words.getProperty("word." + value, value)));
        }
    }

    private String hits(List<RuleHit> hits) {
        return hits.stream()
                .map(hit -> isBlinded() ? hit.rule() : hit.rule() + " (" + hit.because() + ")")
                .collect(Collectors.joining("; "));
    }
}
