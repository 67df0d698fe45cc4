package org.oncovigil.job;

/**
 * One thing that must be right before the first night.
 *
 * @param name what was looked at
 * @param state how it is
 * @param found what was found, and what to do where it is not right
 */
public record ReadinessCheck(String name, State state, String found) {
    /** How a thing is. */
    public enum State {
        /** As it should be. */
        OK,
        /** A night runs, but a person should look. */
        DOUBT,
        /** A night cannot run, or cannot tell anyone. */
        WRONG
    }
}
