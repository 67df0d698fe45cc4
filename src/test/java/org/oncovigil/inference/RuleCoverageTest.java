package org.oncovigil.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No rule without a scenario in which it fires and one in which it stays silent. */
class RuleCoverageTest {
    /** Rules without a scenario so far. */
    private static final Set<String> NOT_COVERED = Set.of();

    private static final int NOT_COVERED_COUNT = 0;

    @Test
    void everyRuleFiresInOneScenarioAtLeast() {
        assertThat(named(RuleScenario::fires)).isEqualTo(expected());
    }

    @Test
    void everyRuleStaysSilentInOneScenarioAtLeast() {
        assertThat(named(scenario -> !scenario.fires())).isEqualTo(expected());
    }

    @Test
    void theListOfRulesNotCoveredDoesNotGrow() {
        assertThat(NOT_COVERED).hasSize(NOT_COVERED_COUNT);
        assertThat(RuleStage.rules()).containsAll(NOT_COVERED);
    }

    private static Set<String> expected() {
        Set<String> expected = new TreeSet<>(RuleStage.rules());
        expected.removeAll(NOT_COVERED);
        return expected;
    }

    private static Set<String> named(Predicate<RuleScenario> test) {
        return Stream.of(
                        DltRulesTest.scenarios(),
                        DltLaboratoryRulesTest.scenarios(),
                        StopRulesTest.scenarios(),
                        PauseRulesTest.scenarios(),
                        FollowUpRulesTest.scenarios())
                .flatMap(List::stream)
                .filter(test)
                .map(RuleScenario::rule)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
