package org.oncovigil.inference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.oncovigil.attribution.AffectedOrgans;
import org.oncovigil.attribution.SteroidCourse;
import org.oncovigil.escalation.ExclusionMet;
import org.oncovigil.escalation.ExclusionsTested;
import org.oncovigil.escalation.FollowUpConsent;
import org.oncovigil.finding.RuleRun;
import org.oncovigil.study.DltParameters;
import org.oncovigil.study.FollowUpParameters;
import org.oncovigil.study.FollowUpPlan;
import org.oncovigil.study.Parameter;
import org.oncovigil.study.Parameters;
import org.oncovigil.study.PauseParameters;
import org.oncovigil.study.ProductProfile;
import org.oncovigil.study.StoppingParameters;
import org.oncovigil.study.StoppingPlan;

/** The rules of the project with the limits and term sets of their files; tells which rules fire over some facts. */
final class RuleStage {
    private static final Path RULES = Path.of("rules");
    private static final RuleEngine ENGINE = open();
    private static final List<String> TERM_SETS = lines("dlt/term-sets.csv");
    private static final List<String> LABORATORY_TERMS = lines("scales/event-terms.csv");
    private static final List<Object> LIMITS = List.of(
            DltParameters.of(parameters("dlt/CV-DLT-1")),
            StoppingParameters.of(parameters("stopping/CV-STOP-1")),
            pauseParameters(),
            FollowUpParameters.of(parameters("followup/CV-LTFU-1")),
            organs());

    private RuleStage() {}

    private static RuleEngine open() {
        try {
            Path cache = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "rules");
            return RuleEngine.open(RulesFolder.sources(), "scenarios", cache, Set.of());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The ids of the rules that fire over these facts and the limits of the rule files. */
    static synchronized Set<String> fired(List<?> facts) {
        Map<String, Long> before = counts();
        List<Object> all = new ArrayList<>(LIMITS);
        all.addAll(facts);
        add(all, product("skin"));
        add(all, StoppingPlan.NONE);
        add(all, SteroidCourse.NONE);
        add(all, FollowUpConsent.MISSING);
        add(all, new FollowUpPlan("none", false, false, 0, List.of()));
        List<ExclusionMet> tested = ENGINE.runUncounted(all, Set.of(ExclusionMet.class)).stream()
                .map(ExclusionMet.class::cast)
                .toList();
        all.add(new ExclusionsTested(tested));
        ENGINE.run(all, Set.of());
        Set<String> fired = new TreeSet<>();
        counts().forEach((rule, count) -> {
            if (count > before.get(rule)) {
                fired.add(rule);
            }
        });
        return fired;
    }

    /** What every run has, unless the scenario brings its own. */
    private static void add(List<Object> facts, Object usual) {
        if (facts.stream().noneMatch(fact -> fact.getClass() == usual.getClass())) {
            facts.add(usual);
        }
    }

    /** A product with predicted organs, and nothing else that rules ask for. */
    static ProductProfile product(String... predictedOrgans) {
        return new ProductProfile(
                "",
                List.of(),
                List.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                List.of(),
                Set.of(predictedOrgans),
                Map.of(),
                Set.of(),
                "none");
    }

    private static AffectedOrgans organs() {
        Map<String, String> organs = new TreeMap<>();
        for (String line : lines("stopping/organ-classes.csv")) {
            String[] cells = line.replaceAll("^\"[^\"]*\"", "quoted").split(",", 3);
            if (line.startsWith("#")) {
                continue;
            }
            organs.put(cells[0].toUpperCase(Locale.ROOT), cells[1]);
        }
        return new AffectedOrgans(organs);
    }

    /** The ids of all rules. */
    static Set<String> rules() {
        return new TreeSet<>(counts().keySet());
    }

    private static Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        for (RuleRun run : ENGINE.ruleRuns()) {
            counts.put(run.rule(), run.fired());
        }
        return counts;
    }

    /** The limits of the pause rules. */
    static PauseParameters pauseParameters() {
        return PauseParameters.of(parameters("stopping/CV-PAUSE-1"));
    }

    /** The sets of the rulebook that a term is in, by its whole name. */
    static Set<String> termSets(String term) {
        Set<String> sets = new TreeSet<>();
        for (String line : TERM_SETS) {
            String[] cells = line.split(",", 3);
            if (cells[1].equalsIgnoreCase(term)) {
                sets.add(cells[0]);
            }
        }
        boolean graded = LABORATORY_TERMS.stream()
                .anyMatch(line -> line.toLowerCase(Locale.ROOT).startsWith(term.toLowerCase(Locale.ROOT) + ",lab,"));
        if (graded) {
            sets.add("LABORATORY_VALUE");
        }
        return sets;
    }

    private static Parameters parameters(String file) {
        SortedMap<String, Parameter> byName = new TreeMap<>();
        for (String line : lines(file + ".parameters.csv").stream().skip(1).toList()) {
            String[] cells = line.split(",", 3);
            byName.put(cells[0], new Parameter(cells[0], new BigDecimal(cells[1]), "", "", "", file));
        }
        return new Parameters(file, byName);
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(RULES.resolve(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
