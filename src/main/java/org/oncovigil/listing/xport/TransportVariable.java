package org.oncovigil.listing.xport;

/**
 * One variable of a member.
 *
 * @param name its name as written
 * @param label its label; empty if none
 * @param numeric whether it holds numbers
 * @param format the display format, such as {@code DATE}; empty if none
 * @param position the first byte in the observation, counted from 0
 * @param length the bytes in the observation: 2 to 8 for a number, 1 or more for a text
 */
public record TransportVariable(String name, String label, boolean numeric, String format, int position, int length) {
    TransportVariable named(String longName, String longLabel) {
        return new TransportVariable(longName, longLabel, numeric, format, position, length);
    }
}
