package org.oncovigil.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Levels the spelling of a name, so that two spellings of one name are equal: case, blanks, hyphens, apostrophes,
 * accents, full width, and British against American English. Whole names are compared, never parts.
 */
public final class Spelling {
    private static final String ACCENTED = "àáâãäåçèéêëìíîïñòóôõöøùúûüýÿ";
    private static final String PLAIN = "aaaaaaceeeeiiiinoooooouuuuyy";
    private static final String DROPPED = "-‐‑‒–—−'’‘`´ʼ\uFEFF";
    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int FULL_WIDTH_SHIFT = 0xFEE0;
    private static final int LATIN = 128;

    /** Per Latin letter the pairs that begin with it; none for most letters. */
    private final List<List<Map.Entry<String, String>>> byFirstLetter = new ArrayList<>();

    /** Whether a pair begins with the letter. */
    private final boolean[] begins = new boolean[LATIN];

    /**
     * A levelling by these pairs: letters as written in small letters, and the letters they are read as. They are tried
     * in order at each letter of a name, from left to right; what was read is not read again.
     */
    public Spelling(List<Map.Entry<String, String>> pairs) {
        for (int letter = 0; letter < LATIN; letter++) {
            byFirstLetter.add(new ArrayList<>());
        }
        for (Map.Entry<String, String> pair : pairs) {
            byFirstLetter.get(pair.getKey().charAt(0)).add(pair);
            begins[pair.getKey().charAt(0)] = true;
        }
    }

    /** The levelled form of a name. */
    public String level(String name) {
        StringBuilder plain = new StringBuilder(name.length() + 2);
        boolean asWritten = true;
        for (int at = 0; at < name.length(); at++) {
            char written = name.charAt(at);
            append(plain, written);
            asWritten &= written < LATIN && !begins[written | ' '];
        }
        String small = plain.toString();
        return asWritten ? small : read(small);
    }

    private String read(String small) {
        StringBuilder read = new StringBuilder(small.length() + 2);
        int at = 0;
        while (at < small.length()) {
            char letter = small.charAt(at);
            if (letter < LATIN && begins[letter]) {
                at = readAt(small, at, read);
            } else {
                read.append(letter);
                at++;
            }
        }
        return read.toString();
    }

    /** Reads the letters at a place by the first pair that is there; gives the place after them. */
    private int readAt(String small, int at, StringBuilder read) {
        for (Map.Entry<String, String> pair : byFirstLetter.get(small.charAt(at))) {
            if (small.startsWith(pair.getKey(), at)) {
                read.append(pair.getValue());
                return at + pair.getKey().length();
            }
        }
        read.append(small.charAt(at));
        return at + 1;
    }

    private static void append(StringBuilder plain, char written) {
        if (written < LATIN) {
            char small = written >= 'A' && written <= 'Z' ? (char) (written + ('a' - 'A')) : written;
            if (small > ' ' && small != '-' && small != '\'' && small != '`') {
                plain.append(small);
            }
            return;
        }
        appendForeign(plain, written);
    }

    private static void appendForeign(StringBuilder plain, char written) {
        if (written >= FULL_WIDTH_FIRST && written <= FULL_WIDTH_LAST) {
            append(plain, (char) (written - FULL_WIDTH_SHIFT));
            return;
        }
        char small = Character.toLowerCase(written);
        if (Character.isSpaceChar(small) || DROPPED.indexOf(small) >= 0 || isCombining(small)) {
            return;
        }
        int accent = ACCENTED.indexOf(small);
        if (small == 'æ' || small == 'œ') {
            plain.append(small == 'æ' ? "ae" : "oe");
        } else {
            plain.append(accent < 0 ? small : PLAIN.charAt(accent));
        }
    }

    /** A mark that combines with the letter before. */
    private static boolean isCombining(char letter) {
        return letter >= 0x0300 && letter <= 0x036F;
    }
}
