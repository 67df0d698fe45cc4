package org.oncovigil.problem;

import java.util.Objects;

/**
 * One thing that could not be taken as it stood: where it was, what was found, what was expected, what was done.
 * Only keys and the offending value are quoted, never narrative text.
 *
 * @param id the stable message id, explained in {@code docs/messages.md}
 * @param severity how far it reaches
 * @param titleEn the kind of problem, in English
 * @param titleZh the kind of problem, in Chinese
 * @param place where
 * @param found what was found
 * @param expected what was expected; empty where {@code found} says it all
 * @param action what the engine did about it
 */
public record Problem(
        String id,
        Severity severity,
        String titleEn,
        String titleZh,
        Place place,
        String found,
        String expected,
        String action) {
    /** The longest text quoted from the data. Longer ones are cut, with an ellipsis. Unit: characters. */
    private static final int QUOTE = 200;

    public Problem {
        Objects.requireNonNull(id);
        Objects.requireNonNull(severity);
        Objects.requireNonNull(titleEn);
        Objects.requireNonNull(titleZh);
        Objects.requireNonNull(place);
        found = cut(found);
        expected = cut(expected);
        Objects.requireNonNull(action);
    }

    /** A problem of a catalogued kind. */
    public static Problem of(MessageId id, Place place, String found, String expected, String action) {
        return new Problem(id.id(), id.severity(), id.titleEn(), id.titleZh(), place, found, expected, action);
    }

    /** The whole message on one line: id, place, found; expected; done. */
    public String text() {
        StringBuilder text = new StringBuilder(id)
                .append(' ')
                .append(place.text())
                .append(": ")
                .append(found);
        if (!expected.isEmpty()) {
            text.append("; expected ").append(expected);
        }
        return text.append(". ").append(action).toString();
    }

    private static String cut(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= QUOTE ? line : line.substring(0, QUOTE) + "…";
    }
}
