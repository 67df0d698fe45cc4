package org.oncovigil.attribution;

/**
 * What one evidence item gave to one axis.
 *
 * @param axis the axis
 * @param item the row of the score table
 * @param points the points, positive or negative, never 0
 * @param evidence the value read, in words
 */
public record Contribution(Axis axis, String item, int points, String evidence) {
    /** The two axes of the score. */
    public enum Axis {
        IMMUNE,
        DIRECT
    }
}
