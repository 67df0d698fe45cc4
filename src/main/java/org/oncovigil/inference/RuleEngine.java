package org.oncovigil.inference;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.oncovigil.finding.RuleRun;
import org.oncovigil.finding.RuleTitle;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;

/**
 * The rule base of one content of {@code rules/}, and what its rules did in this run. A session sees only the facts it
 * is given; what the rules add is handed back. The engine is used by one thread.
 */
public final class RuleEngine {
    /**
     * Matches after which a session is taken to loop. Reason: each rule matches a fact or a pair of facts once, and a
     * subject has at most some thousands of facts; no clinical meaning.
     */
    private static final int MATCH_LIMIT = 10_000_000;

    private final KieBase rules;
    private final SortedMap<String, RuleTitle> titles;
    private final Set<String> switchedOff;
    private final Map<String, Long> fired = new HashMap<>();

    private RuleEngine(KieBase rules, SortedMap<String, RuleTitle> titles, Set<String> switchedOff) {
        this.rules = rules;
        this.titles = titles;
        this.switchedOff = Set.copyOf(switchedOff);
    }

    /**
     * Opens the rule base: from the cache if these files were compiled before, otherwise by compiling them.
     *
     * @param sources the rule files
     * @param digest the hash of everything the compiled rules depend on
     * @param cache the folder of compiled rules
     * @param switchedOff whole ids of rules that the protocol does not use
     * @throws RuleFault if a file does not compile, or a rule does not say what it must
     */
    public static RuleEngine open(List<RuleSource> sources, String digest, Path cache, Set<String> switchedOff) {
        Path jar = cache.resolve("rules-" + digest + ".jar");
        if (!Files.exists(jar)) {
            RuleLint.check(sources);
            RuleCompiler.compile(sources, jar);
        }
        KieBase rules = RuleCompiler.load(jar);
        SortedMap<String, RuleTitle> titles = titles(rules);
        List<Problem> unknown = switchedOff.stream()
                .filter(id -> titles.values().stream()
                        .noneMatch(title -> title.wholeId().equals(id)))
                .sorted()
                .map(id -> Problem.of(
                        InferenceMessage.SWITCHED_OFF_UNKNOWN,
                        Place.file("protocol.yaml"),
                        id,
                        "the id of a rule, such as CV-DLT-1/D11",
                        "Nothing was run."))
                .toList();
        if (!unknown.isEmpty()) {
            throw new RuleFault(unknown);
        }
        return new RuleEngine(rules, titles, switchedOff);
    }

    /**
     * Holds the term sets that rules ask for against those that exist.
     *
     * @throws RuleFault if a rule asks for a set that does not exist, and so could never fire
     */
    public static void checkTermSets(List<RuleSource> sources, Set<String> termSets) {
        List<Problem> unknown = RuleLint.unknownTermSets(sources, termSets);
        if (!unknown.isEmpty()) {
            throw new RuleFault(unknown);
        }
    }

    private static SortedMap<String, RuleTitle> titles(KieBase rules) {
        SortedMap<String, RuleTitle> titles = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        for (KiePackage group : rules.getKiePackages()) {
            for (Rule rule : group.getRules()) {
                title(rule, problems).ifPresent(title -> {
                    boolean twice = titles.values().stream()
                            .anyMatch(other -> other.wholeId().equals(title.wholeId()));
                    if (twice) {
                        problems.add(fault(InferenceMessage.NAME_TWICE, rule.getName(), "an id of its own"));
                    }
                    titles.put(rule.getName(), title);
                });
            }
        }
        if (!problems.isEmpty()) {
            throw new RuleFault(problems);
        }
        return titles;
    }

    private static Optional<RuleTitle> title(Rule rule, List<Problem> problems) {
        Optional<Matcher> name = RuleName.parse(rule.getName());
        if (name.isEmpty()) {
            problems.add(
                    fault(InferenceMessage.NAME_MALFORMED, rule.getName(), "a name such as CV-DLT-1/D3 Grade 3 event"));
            return Optional.empty();
        }
        RuleTitle title = new RuleTitle(
                name.get().group(1),
                name.get().group(2),
                name.get().group(3),
                metadata(rule, "titleZh"),
                metadata(rule, "source"),
                metadata(rule, "since"),
                metadata(rule, "reviewer"));
        boolean complete = !title.titleZh().isEmpty()
                && !title.source().isEmpty()
                && !title.since().isEmpty()
                && !title.reviewer().isEmpty();
        if (!complete) {
            problems.add(fault(
                    InferenceMessage.METADATA_MISSING,
                    rule.getName(),
                    "@source, @titleZh, @since and @reviewer, each with a text"));
        }
        return Optional.of(title);
    }

    private static String metadata(Rule rule, String name) {
        Object value = rule.getMetaData().get(name);
        return value == null ? "" : value.toString().replace("\"", "").strip();
    }

    private static Problem fault(InferenceMessage message, String found, String expected) {
        return Problem.of(message, Place.file("rules"), found, expected, "Nothing was run.");
    }

    /** What every rule says of itself, by name. */
    public Collection<RuleTitle> titles() {
        return titles.values();
    }

    /**
     * Runs the rules over facts and hands back all facts of the given types that are there afterwards, those put in
     * included. The order is not defined: the caller sorts.
     *
     * @throws IllegalStateException if the rules do not come to an end
     */
    public List<Object> run(Collection<?> facts, Set<Class<?>> wanted) {
        return run(facts, wanted, true);
    }

    /** The same as {@link #run}, for a first pass whose firings are repeated by a second one and must not count twice. */
    public List<Object> runUncounted(Collection<?> facts, Set<Class<?>> wanted) {
        return run(facts, wanted, false);
    }

    private List<Object> run(Collection<?> facts, Set<Class<?>> wanted, boolean counted) {
        KieSession session = rules.newKieSession();
        try {
            session.addEventListener(new DefaultAgendaEventListener() {
                @Override
                public void afterMatchFired(AfterMatchFiredEvent event) {
                    if (counted) {
                        fired.merge(event.getMatch().getRule().getName(), 1L, Long::sum);
                    }
                }
            });
            facts.forEach(session::insert);
            int matches = session.fireAllRules(match -> isOn(match.getRule().getName()), MATCH_LIMIT);
            if (matches >= MATCH_LIMIT) {
                throw new IllegalStateException("the rules did not come to an end after " + matches + " matches");
            }
            return new ArrayList<>(session.getObjects(object -> wanted.contains(object.getClass())));
        } finally {
            session.dispose();
        }
    }

    private boolean isOn(String name) {
        RuleTitle title = titles.get(name);
        return title == null || !switchedOff.contains(title.wholeId());
    }

    /** What became of each rule so far, by id. */
    public List<RuleRun> ruleRuns() {
        SortedMap<String, RuleRun> runs = new TreeMap<>();
        titles.forEach((name, title) -> runs.put(title.wholeId(), ruleRun(name, title)));
        return List.copyOf(runs.values());
    }

    private RuleRun ruleRun(String name, RuleTitle title) {
        long times = fired.getOrDefault(name, 0L);
        if (switchedOff.contains(title.wholeId())) {
            return new RuleRun(
                    title.wholeId(),
                    title.titleEn(),
                    title.source(),
                    RuleRun.Status.SKIPPED,
                    0,
                    "switched off by the protocol");
        }
        return new RuleRun(
                title.wholeId(),
                title.titleEn(),
                title.source(),
                times > 0 ? RuleRun.Status.FIRED : RuleRun.Status.SILENT,
                times,
                "");
    }
}
