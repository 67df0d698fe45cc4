package org.oncovigil.attribution;

/**
 * A range of whole numbers, days mostly. Both ends are included; an open end is the smallest or the largest whole
 * number.
 *
 * @param atLeast the lower end
 * @param atMost the upper end
 */
public record Bounds(int atLeast, int atMost) {
    /** Every number. */
    public static final Bounds OPEN = new Bounds(Integer.MIN_VALUE, Integer.MAX_VALUE);

    /** Whether the number lies in the range. */
    public boolean contains(int number) {
        return number >= atLeast && number <= atMost;
    }

    /** Whether both ends are open. */
    public boolean isOpen() {
        return atLeast == Integer.MIN_VALUE && atMost == Integer.MAX_VALUE;
    }

    /** Whether no number lies in the range. */
    public boolean isEmpty() {
        return atLeast > atMost;
    }

    /** The range in words, such as {@code 7 to 27}, {@code 28 or more} or {@code any}. */
    public String text() {
        if (atLeast == Integer.MIN_VALUE) {
            return atMost == Integer.MAX_VALUE ? "any" : atMost + " or less";
        }
        if (atMost == Integer.MAX_VALUE) {
            return atLeast + " or more";
        }
        return atLeast == atMost ? String.valueOf(atLeast) : atLeast + " to " + atMost;
    }
}
