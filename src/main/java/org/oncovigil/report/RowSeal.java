package org.oncovigil.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a row of the event listing looked like when it was written, as short text in a hidden cell: which event it is, a mark
 * of that, one mark for the engine's cells together, one for each of them, and one for each reviewer's cell. It tells an edited cell; it
 * is no protection against someone who wants to deceive, which is why the engine's cells are never read back.
 *
 * @param event the event's identity
 * @param row the mark of the engine's cells together
 * @param cells the marks of the cells, in the order of the columns; those of reviewers are longer
 */
record RowSeal(String event, String row, List<String> cells) {
    /** Letters only: no mark can read like the code of an arm, a dose level or a lot. */
    private static final String DIGITS = "abcdefghijklmnopqrstuvwxyzABCDEF";

    private static final int BITS = 5;
    /** Marks of 50, 10 and 50 bits: a cell that the short mark cannot place is still told with its row. */
    private static final int ROW = 10;

    private static final int ENGINE = 2;
    private static final int REVIEWER = 10;

    private static final long OFFSET = 0xCBF2_9CE4_8422_2325L;
    private static final long PRIME = 0x0000_0100_0000_01B3L;

    RowSeal {
        cells = List.copyOf(cells);
    }

    /**
     * The seal of a row.
     *
     * @param texts the cells as they read
     * @param reviewers for each whether it is a reviewer's
     */
    static RowSeal of(String event, List<String> texts, List<Boolean> reviewers) {
        List<String> cells = new ArrayList<>();
        long all = OFFSET;
        for (int index = 0; index < texts.size(); index++) {
            long hash = hash(plain(texts.get(index)));
            boolean reviewer = reviewers.get(index);
            cells.add(mark(hash, reviewer ? REVIEWER : ENGINE));
            all = reviewer ? all : mixed(all * PRIME ^ hash);
        }
        return new RowSeal(event, mark(all, ROW), cells);
    }

    /** The seal as the hidden cell holds it. */
    String text() {
        return mark(hash(event), ROW) + row + String.join("", cells) + " " + event;
    }

    /** Reads a hidden cell; nothing if it holds no seal of so many columns. */
    static Optional<RowSeal> read(String text, List<Boolean> reviewers) {
        int marks = 2 * ROW
                + reviewers.stream()
                        .mapToInt(reviewer -> reviewer ? REVIEWER : ENGINE)
                        .sum();
        if (text.length() < marks + 2 || text.charAt(marks) != ' ') {
            return Optional.empty();
        }
        String event = text.substring(marks + 1);
        if (!text.startsWith(mark(hash(event), ROW))) {
            return Optional.empty();
        }
        List<String> cells = new ArrayList<>();
        int at = 2 * ROW;
        for (boolean reviewer : reviewers) {
            int end = at + (reviewer ? REVIEWER : ENGINE);
            cells.add(text.substring(at, end));
            at = end;
        }
        return Optional.of(new RowSeal(event, text.substring(ROW, 2 * ROW), cells));
    }

    /** A text as two programs agree on it: white space and characters that no workbook can hold make no difference. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            boolean blank = letter == ' ' || letter >= '\t' && letter <= '\r';
            boolean again = plain.isEmpty() || plain.charAt(plain.length() - 1) == ' ';
            if (!blank || !again) {
                plain.append(blank ? ' ' : letter < ' ' || letter == 0x7F ? '?' : letter);
            }
        }
        return plain.toString().strip();
    }

    private static long hash(String text) {
        long hash = OFFSET;
        for (byte value : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (value & 0xFF)) * PRIME;
        }
        return mixed(hash);
    }

    /** Spreads the differences of a hash over all its bits. Source: the last step of MurmurHash3 (public domain). */
    private static long mixed(long hash) {
        long spread = (hash ^ hash >>> 33) * 0xFF51_AFD7_ED55_8CCDL;
        spread = (spread ^ spread >>> 33) * 0xC4CE_B9FE_1A85_EC53L;
        return spread ^ spread >>> 33;
    }

    private static String mark(long hash, int digits) {
        StringBuilder mark = new StringBuilder();
        for (int digit = 0; digit < digits; digit++) {
            mark.append(DIGITS.charAt((int) (hash >>> digit * BITS & DIGITS.length() - 1)));
        }
        return mark.toString();
    }
}
