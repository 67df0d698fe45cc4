package org.oncovigil.grading;

import java.util.Locale;

/** Makes spellings of medical terms comparable: case, blanks, full width, and British against American. */
final class TermSpelling {
    private TermSpelling() {}

    /** The form in which terms are compared. Only ever compared with another such form, never shown. */
    static String normal(String term) {
        StringBuilder narrow = new StringBuilder(term.length());
        boolean blank = false;
        for (int i = 0; i < term.length(); i++) {
            char letter = narrow(term.charAt(i));
            if (Character.isWhitespace(letter) || letter == '-' || letter == '_') {
                blank = narrow.length() > 0;
            } else {
                if (blank) {
                    narrow.append(' ');
                    blank = false;
                }
                narrow.append(letter);
            }
        }
        String lower = narrow.toString().toLowerCase(Locale.ROOT);
        return lower.replace("ae", "e").replace("oe", "e").replace("our", "or").replace("leuco", "leuko");
    }

    private static char narrow(char letter) {
        if (letter >= '\uff01' && letter <= '\uff5e') {
            return (char) (letter - 0xfee0);
        }
        return letter == '\u3000' ? ' ' : letter;
    }
}
