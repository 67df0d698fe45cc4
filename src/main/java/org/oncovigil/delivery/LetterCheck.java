package org.oncovigil.delivery;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oncovigil.alert.AlertLetter;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;

/**
 * The last look at a letter's words before they leave: no other subject's code, the record's own code where there is one,
 * and for a blinded recipient no word that gives away arm or dose.
 */
final class LetterCheck {
    /** Codes shorter than this could be a number of the text. Reason: a false alarm holds back a true alert. */
    private static final int LEAST_CODE = 5;

    /** Words shorter than this could be any word: an arm called A would hold back every letter. */
    private static final int LEAST_WORD = 2;

    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}]+(?:[-_.][\\p{L}\\p{N}]+)*");

    private final Set<String> subjects;
    private final Set<String> unblinding;

    /**
     * A check against a study.
     *
     * @param subjects the codes of all its subjects
     * @param unblinding words that a blinded recipient may not read, in any case
     */
    LetterCheck(Set<String> subjects, Set<String> unblinding) {
        this.subjects = Set.copyOf(subjects);
        this.unblinding = new TreeSet<>();
        unblinding.stream()
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= LEAST_WORD)
                .forEach(this.unblinding::add);
    }

    /**
     * Looks at a letter.
     *
     * @throws DeliveryFault if it may not leave
     */
    void check(AlertLetter letter, AlertText text) throws DeliveryFault {
        String own = letter.alert().finding().subject();
        String words = text.subject() + "\n" + text.body();
        Matcher codes = CODE.matcher(words);
        while (codes.find()) {
            if (!codes.group().equals(own) && isSubject(letter.alert().studyId(), codes.group())) {
                throw refused(DeliveryMessage.WRONG_SUBJECT, own, codes.group(), own.isEmpty() ? "no subject" : own);
            }
        }
        if (!words.contains(own)) {
            throw refused(DeliveryMessage.WRONG_SUBJECT, own, "no subject", own);
        }
        if (letter.recipient().blinded()) {
            checkBlinding(own, words.toLowerCase(Locale.ROOT));
        }
    }

    private boolean isSubject(String study, String code) {
        return code.startsWith(study + "-") || code.length() >= LEAST_CODE && subjects.contains(code);
    }

    private void checkBlinding(String own, String words) throws DeliveryFault {
        for (String word : unblinding) {
            String whole = "(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])";
            if (Pattern.compile(whole).matcher(words).find()) {
                throw refused(DeliveryMessage.UNBLINDING, own, word, "no word that gives away arm or dose");
            }
        }
    }

    private static DeliveryFault refused(DeliveryMessage message, String subject, String found, String expected) {
        return new DeliveryFault(
                Problem.of(
                        message,
                        Place.subject(subject),
                        found,
                        expected,
                        "The alert was not sent; it stays in the outbox."),
                null);
    }
}
