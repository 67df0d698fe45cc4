package org.oncovigil.finding;

/**
 * What became of one rule in a run.
 *
 * @param rule the rule's whole id, such as {@code CV-DLT-1/D3}
 * @param title its title
 * @param source the protocol or guideline section it rests on
 * @param status what became of it
 * @param fired how many times it fired
 * @param why why it was skipped; empty otherwise
 */
public record RuleRun(String rule, String title, String source, Status status, long fired, String why) {
    /** What can become of a rule. */
    public enum Status {
        FIRED,
        SILENT,
        SKIPPED
    }
}
