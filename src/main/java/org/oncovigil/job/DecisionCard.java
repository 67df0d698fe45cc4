package org.oncovigil.job;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oncovigil.attribution.AssessedEvent;
import org.oncovigil.escalation.AssessedSubject;
import org.oncovigil.escalation.CriterionMet;
import org.oncovigil.escalation.DltVerdict;
import org.oncovigil.escalation.EventAlternative;
import org.oncovigil.escalation.EventAlternatives;
import org.oncovigil.escalation.ExclusionMet;
import org.oncovigil.finding.RuleTitle;
import org.oncovigil.job.EventExplanation.Criterion;
import org.oncovigil.job.EventExplanation.Flip;
import org.oncovigil.job.EventExplanation.State;
import org.oncovigil.rulebook.Rulebook;
import org.oncovigil.study.Parameter;

/**
 * Judges one event again with one fact changed at a time, by the rules themselves: what a rule would say is never
 * guessed from its text.
 */
final class DecisionCard {
    private static final String RULE_SET = "CV-DLT-1";
    private static final Pattern PART = Pattern.compile("[a-z]+$");
    private static final Pattern RULE = Pattern.compile("(?s)rule \"" + RULE_SET + "/(\\S+) .*?\\nend");
    private static final Pattern LIMIT = Pattern.compile("\\$p\\.(\\w+)\\(");

    private final Rulebook rulebook;
    private final List<RuleTitle> titles;
    private final SubjectJudging judging;
    private final AssessedSubject subject;
    private final AssessedEvent event;
    private final Map<EventAlternative, DltVerdict> tried = new LinkedHashMap<>();

    DecisionCard(
            Rulebook rulebook,
            List<RuleTitle> titles,
            SubjectJudging judging,
            AssessedSubject subject,
            AssessedEvent event) {
        this.rulebook = rulebook;
        this.titles = titles;
        this.judging = judging;
        this.subject = subject;
        this.event = event;
        EventAlternatives.of(event, subject.standing().subject())
                .forEach(alternative -> tried.put(alternative, verdict(alternative.event())));
    }

    /** The verdict on the event as it is. */
    DltVerdict verdict() {
        return verdict(event);
    }

    private DltVerdict verdict(AssessedEvent other) {
        List<AssessedEvent> events = new ArrayList<>();
        subject.events().forEach(one -> events.add(one.id().equals(other.id()) ? other : one));
        return judging.verdicts(new AssessedSubject(subject.standing(), events)).stream()
                .filter(verdict -> verdict.event().equals(other.id()))
                .findFirst()
                .orElseThrow();
    }

    /** Per fact the smallest change that gives another answer. */
    List<Flip> flips() {
        DltVerdict now = verdict();
        Map<EventAlternative.Fact, Flip> first = new EnumMap<>(EventAlternative.Fact.class);
        tried.forEach((alternative, verdict) -> {
            if (verdict.decision() != now.decision()) {
                first.putIfAbsent(alternative.fact(), new Flip(alternative, verdict.decision()));
            }
        });
        return List.copyOf(first.values());
    }

    /** Every criterion and exclusion. */
    List<Criterion> criteria() {
        DltVerdict now = verdict();
        Map<String, List<RuleTitle>> byId = new LinkedHashMap<>();
        titles.stream()
                .filter(title -> title.ruleSet().equals(RULE_SET))
                .forEach(
                        title -> byId.computeIfAbsent(PART.matcher(title.id()).replaceAll(""), any -> new ArrayList<>())
                                .add(title));
        Map<String, Set<String>> limits = limits();
        List<Criterion> criteria = new ArrayList<>();
        byId.forEach((id, rules) -> criteria.add(criterion(id, rules, now, limits)));
        return criteria;
    }

    private Criterion criterion(String id, List<RuleTitle> rules, DltVerdict now, Map<String, Set<String>> limits) {
        boolean off = rules.stream()
                .allMatch(rule -> rulebook.protocol().switchedOff().contains(rule.wholeId()));
        String because = because(id, now);
        State state = off ? State.SWITCHED_OFF : because.isEmpty() ? State.NOT_MET : State.MET;
        Optional<EventAlternative> nearest = state == State.NOT_MET
                ? tried.entrySet().stream()
                        .filter(entry -> !because(id, entry.getValue()).isEmpty())
                        .map(Map.Entry::getKey)
                        .findFirst()
                : Optional.empty();
        Set<String> names = new TreeSet<>();
        rules.forEach(rule -> names.addAll(limits.getOrDefault(rule.id(), Set.of())));
        List<Parameter> parameters = rulebook.protocol()
                .parameters(RULE_SET)
                .all()
                .filter(parameter -> names.stream().anyMatch(parameter.name()::startsWith))
                .toList();
        return new Criterion(id, rules.get(0).titleEn(), rules.get(0).titleZh(), state, because, parameters, nearest);
    }

    private static String because(String id, DltVerdict verdict) {
        return java.util.stream.Stream.concat(
                        verdict.criteria().stream()
                                .filter(met -> met.rule().equals(id))
                                .map(CriterionMet::because),
                        verdict.exclusions().stream()
                                .filter(met -> met.rule().equals(id))
                                .map(ExclusionMet::because))
                .distinct()
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
    }

    /** What each rule asks of the limits, by the rule's id inside the set; a limit's name begins with it. */
    private Map<String, Set<String>> limits() {
        Map<String, Set<String>> limits = new LinkedHashMap<>();
        for (String text : rulebook.ruleFiles().values()) {
            Matcher rule = RULE.matcher(text);
            while (rule.find()) {
                Matcher limit = LIMIT.matcher(rule.group());
                Set<String> names = limits.computeIfAbsent(rule.group(1), any -> new TreeSet<>());
                while (limit.find()) {
                    names.add(limit.group(1));
                }
            }
        }
        return limits;
    }
}
