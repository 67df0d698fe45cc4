package org.oncovigil.finding;

/**
 * A finding with its state in one run.
 *
 * @param finding the finding; for a withdrawn one as it last stood
 * @param state its state
 * @param was the outcome of the night before; empty if it is new
 * @param sinceRun the run in which it first appeared
 */
public record LedgerEntry(Finding finding, FindingState state, String was, long sinceRun) {}
