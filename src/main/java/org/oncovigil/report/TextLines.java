package org.oncovigil.report;

/** How many lines a text takes in a column, estimated from the widths of its characters. */
final class TextLines {
    /** Characters from here on are about as wide as two: CJK radicals and all that follows them. */
    private static final char FIRST_WIDE = '\u2E80';
    /** The body font is smaller than the font that column widths are measured in, yet words break early. */
    private static final double WIDTH_USED = 1.32;

    private static final double WIDE = 2.2;

    private TextLines() {}

    /**
     * The lines of a text.
     *
     * @param text the text; a line feed starts a line
     * @param width the column's width, in characters
     */
    static int of(String text, int width) {
        int lines = 1;
        double used = 0;
        double room = width * WIDTH_USED;
        for (int position = 0; position < text.length(); position++) {
            char character = text.charAt(position);
            double size = character >= FIRST_WIDE ? WIDE : 1;
            if (character == '\n') {
                lines++;
                used = 0;
            } else if (used + size > room) {
                lines++;
                used = carried(text, position) + size;
            } else {
                used += size;
            }
        }
        return lines;
    }

    /** Whether a text holds characters that are as wide as two, which are higher as well. */
    static boolean hasWide(String text) {
        for (int position = 0; position < text.length(); position++) {
            if (text.charAt(position) >= FIRST_WIDE) {
                return true;
            }
        }
        return false;
    }

    /** The letters of a broken word that move to the next line with it. */
    private static int carried(String text, int position) {
        int start = position;
        while (start > 0 && text.charAt(start - 1) < FIRST_WIDE && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        int letters = position - start;
        return letters > position / 2 || Character.isWhitespace(text.charAt(position)) ? 0 : letters;
    }
}
