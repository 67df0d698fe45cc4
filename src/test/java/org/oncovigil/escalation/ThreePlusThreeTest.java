package org.oncovigil.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** The 3+3 table of the domain specification, section 3.3. */
class ThreePlusThreeTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/spec/three-plus-three.csv", useHeadersInDisplayName = true)
    void eachStateHasTheDecisionOfTheTable(int evaluable, int dlt, CohortDecision decision) {
        assertThat(ThreePlusThree.decide(evaluable, dlt)).isEqualTo(decision);
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "3, -1", "3, 4"})
    void countsThatCannotBeAreRefused(int evaluable, int dlt) {
        assertThatIllegalArgumentException().isThrownBy(() -> ThreePlusThree.decide(evaluable, dlt));
    }
}
