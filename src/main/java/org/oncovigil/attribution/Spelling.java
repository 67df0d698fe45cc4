package org.oncovigil.attribution;

import java.util.List;
import java.util.Map;

/**
 * Levels the spelling of a name, so that two spellings of one name are equal: case, blanks, hyphens, apostrophes,
 * accents, full width, and British against American English. Whole names are compared, never parts.
 *
 * @param pairs letters as written in small letters, and the letters they are read as, in the order applied
 */
public record Spelling(List<Map.Entry<String, String>> pairs) {
    private static final String ACCENTED = "àáâãäåçèéêëìíîïñòóôõöøùúûüýÿ";
    private static final String PLAIN = "aaaaaaceeeeiiiinoooooouuuuyy";
    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int FULL_WIDTH_SHIFT = 0xFEE0;

    public Spelling {
        pairs = List.copyOf(pairs);
    }

    /** The levelled form of a name. */
    public String level(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        for (int at = 0; at < name.length(); at++) {
            append(plain, name.charAt(at));
        }
        String levelled = plain.toString();
        for (Map.Entry<String, String> pair : pairs) {
            levelled = levelled.replace(pair.getKey(), pair.getValue());
        }
        return levelled;
    }

    private static void append(StringBuilder plain, char written) {
        char half = written >= FULL_WIDTH_FIRST && written <= FULL_WIDTH_LAST
                ? (char) (written - FULL_WIDTH_SHIFT)
                : written;
        char small = Character.toLowerCase(half);
        if (Character.isWhitespace(small) || Character.isSpaceChar(small) || isDropped(small)) {
            return;
        }
        int accent = small < 'à' ? -1 : ACCENTED.indexOf(small);
        if (small == 'æ' || small == 'œ') {
            plain.append(small == 'æ' ? "ae" : "oe");
        } else {
            plain.append(accent < 0 ? small : PLAIN.charAt(accent));
        }
    }

    /** Hyphens, apostrophes, and marks that combine with the letter before. */
    private static boolean isDropped(char letter) {
        return "-‐‑‒–—−'’‘`´ʼ".indexOf(letter) >= 0 || (letter >= 0x0300 && letter <= 0x036F) || letter == 0xFEFF;
    }
}
