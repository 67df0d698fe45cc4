package org.oncovigil.finding;

import java.util.List;

/**
 * A conclusion that people act on. Its key stays the same from night to night; its outcome, rules and facts may change.
 *
 * @param kind what it is about
 * @param key its identity inside the study: kind, subject or scope, and event where one event is the reason
 * @param subject the subject's id; empty for a trial pause
 * @param siteId the subject's site; empty for a trial pause
 * @param scope the cohort for a subject's finding; what pauses for a pause
 * @param event the event's identity; empty where no single event is the reason
 * @param outcome the conclusion in one word, such as {@code CONFIRMED_BY_RULE}, {@code HOLD}, {@code T4}, {@code L2}
 * @param hits the rules it rests on, in the order of their ids
 * @param lifted exclusions that were met, in the order of their ids
 * @param facts what a reader needs to know, in reading order: name and value
 * @param reason the conclusion in one sentence
 */
public record Finding(
        FindingKind kind,
        String key,
        String subject,
        String siteId,
        String scope,
        String event,
        String outcome,
        List<RuleHit> hits,
        List<RuleHit> lifted,
        List<Fact> facts,
        String reason) {
    public Finding {
        hits = List.copyOf(hits);
        lifted = List.copyOf(lifted);
        facts = List.copyOf(facts);
    }

    /**
     * One fact of a finding.
     *
     * @param name its name, in snake case
     * @param value its value
     */
    public record Fact(String name, String value) {}

    /** The value of a fact; empty if the finding does not have it. */
    public String fact(String name) {
        return facts.stream()
                .filter(fact -> fact.name().equals(name))
                .map(Fact::value)
                .findFirst()
                .orElse("");
    }
}
