package org.oncovigil.listing.xport;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Texts of a transport file, which states no encoding: strict UTF-8, else a single-byte set, which is remembered. */
final class TransportText {
    private static final char REPLACEMENT = '\uFFFD';

    private final Charset fallback;
    private boolean fellBack;

    TransportText(Charset fallback) {
        this.fallback = fallback;
    }

    /** Whether any text was not UTF-8. */
    boolean fellBack() {
        return fellBack;
    }

    /** A text without its trailing blanks; leading ones belong to it. */
    String of(byte[] bytes, int from, int length) {
        int end = from + length;
        while (end > from && (bytes[end - 1] == ' ' || bytes[end - 1] == 0)) {
            end--;
        }
        if (end == from) {
            return "";
        }
        String text = new String(bytes, from, end - from, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) < 0) {
            return text;
        }
        fellBack = true;
        return new String(bytes, from, end - from, fallback);
    }
}
