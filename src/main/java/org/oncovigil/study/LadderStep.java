package org.oncovigil.study;

/**
 * One step of the ladder that an alert climbs while nobody answers it.
 *
 * @param rung who is told
 * @param hours hours after the alert was queued, above 0; due from the full hour on
 */
public record LadderStep(Rung rung, int hours) {
    /** The rungs, from the lowest. */
    public enum Rung {
        /** The recipients of the alert are reminded. */
        REMIND,
        /** Deputies and the medical monitor are told. */
        DEPUTY,
        /** The sponsor's head of safety is told. */
        HEAD
    }
}
