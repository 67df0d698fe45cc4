package org.oncovigil.subject;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the words of the study's listings mean. Words are compared stripped, without regard to case, and with runs of
 * blanks made one. A word that is in no list is reported and read at its worst.
 *
 * @param causality words of AEREL
 * @param severityGrade words of AESEV and the grade each stands for
 * @param outcome words of AEOUT
 * @param action words of AEACN
 * @param yesNo words of the Y/N flags
 */
public record CodeLists(
        Map<String, InvestigatorCausality> causality,
        Map<String, Grade> severityGrade,
        Map<String, Outcome> outcome,
        Map<String, ActionTaken> action,
        Map<String, YesNo> yesNo) {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    public CodeLists {
        causality = Map.copyOf(causality);
        severityGrade = Map.copyOf(severityGrade);
        outcome = Map.copyOf(outcome);
        action = Map.copyOf(action);
        yesNo = Map.copyOf(yesNo);
    }

    /** A word in the form in which the lists hold it: stripped, capital letters, single blanks. */
    public static String normal(String word) {
        return isNormal(word)
                ? word
                : BLANKS.matcher(word.strip()).replaceAll(" ").toUpperCase(Locale.ROOT);
    }

    /** Whether a word is of capital Latin letters, digits and signs with single blanks between them: most are. */
    private static boolean isNormal(String word) {
        char before = ' ';
        for (int at = 0; at < word.length(); at++) {
            char letter = word.charAt(at);
            if (letter > '~' || letter < ' ' || letter >= 'a' && letter <= 'z' || letter == ' ' && before == ' ') {
                return false;
            }
            before = letter;
        }
        return word.isEmpty() || before != ' ';
    }

    /** What a word means; nothing if the list does not have it. */
    public static <T> Optional<T> meaning(Map<String, T> list, String word) {
        return Optional.ofNullable(list.get(normal(word)));
    }
}
