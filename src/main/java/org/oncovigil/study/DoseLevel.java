package org.oncovigil.study;

/**
 * A dose level of the protocol.
 *
 * @param id its id, such as {@code DL1}
 * @param order its place in the escalation, 1 for the lowest
 * @param label what it is, for people
 */
public record DoseLevel(String id, int order, String label) {}
