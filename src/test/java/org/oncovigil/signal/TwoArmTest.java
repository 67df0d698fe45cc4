package org.oncovigil.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("two arms")
class TwoArmTest {
    private static final Offset<Double> CLOSE = within(1e-11);

    @ParameterizedTest
    @DisplayName("Newcombe's limits are those of his table, without continuity correction")
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.0582, 0.8062",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "0, 10, 0, 20, -0.1611, 0.2775",
        "10, 10, 0, 20, 0.6791, 1"
    })
    void newcombe(int events, int treated, int control, int controls, double low, double high) {
        RiskDifferenceLimits limits =
                RiskDifferenceLimits.newcombe(new TwoArmCounts(events, treated, control, controls));

        assertThat(limits.low()).isCloseTo(low, within(5e-5));
        assertThat(limits.high()).isCloseTo(high, within(5e-5));
    }

    /** Expected values by root finding on the score equation of the restricted likelihood, not by the cubic. */
    @ParameterizedTest
    @DisplayName("Miettinen-Nurminen limits solve the score equation, also where arms have no or all events")
    @CsvSource({
        "56, 70, 48, 80, 0.05282971324584468, 0.3381729400158684",
        "9, 10, 3, 10, 0.17002501642439882, 0.8406495439433282",
        "5, 56, 0, 29, -0.03259656174351373, 0.19333097669088073",
        "0, 10, 0, 20, -0.16576022754217162, 0.2843813395343774",
        "10, 10, 0, 20, 0.7156186604656226, 1",
        "1, 1, 0, 1, -0.5869013712455251, 1"
    })
    void miettinenNurminen(int events, int treated, int control, int controls, double low, double high) {
        RiskDifferenceLimits limits =
                RiskDifferenceLimits.miettinenNurminen(new TwoArmCounts(events, treated, control, controls));
        RiskDifferenceLimits mirrored =
                RiskDifferenceLimits.miettinenNurminen(new TwoArmCounts(control, controls, events, treated));

        assertThat(limits.low()).isCloseTo(low, CLOSE);
        assertThat(limits.high()).isCloseTo(high, CLOSE);
        assertThat(mirrored.low()).isCloseTo(-high, CLOSE);
        assertThat(mirrored.high()).isCloseTo(-low, CLOSE);
    }

    /** Expected values: enumeration of all tables; for Boschloo over a grid of 2,001 rates, refined. */
    @ParameterizedTest
    @DisplayName("Fisher, mid-p and Boschloo are those of an enumeration")
    @CsvSource({
        "56, 70, 48, 80, 0.012521129749, 0.008449442679452648, 0.0099180",
        "9, 10, 3, 10, 0.019766611097880447, 0.0102405334603477, 0.007955551147460953",
        "5, 56, 0, 29, 0.16062144320947108, 0.11645241895367218, 0.1326531976981691"
    })
    void tests(int events, int treated, int control, int controls, double fisher, double midP, double boschloo) {
        ArmTests tests = new ArmTests(new TwoArmCounts(events, treated, control, controls));

        assertThat(tests.fisher()).isCloseTo(fisher, within(1e-11));
        assertThat(tests.midP()).isCloseTo(midP, within(1e-11));
        assertThat(tests.boschloo().value().orElseThrow()).isCloseTo(boschloo, within(1e-7));
    }

    @ParameterizedTest
    @DisplayName("where nobody or everybody has the event, every p-value is 1")
    @CsvSource({"0, 10, 0, 20", "10, 10, 20, 20", "0, 1, 0, 1"})
    void untestable(int events, int treated, int control, int controls) {
        TwoArmCounts counts = new TwoArmCounts(events, treated, control, controls);
        ArmTests tests = new ArmTests(counts);

        assertThat(counts.isUntestable()).isTrue();
        assertThat(tests.fisher()).isEqualTo(1);
        assertThat(tests.midP()).isEqualTo(1);
        assertThat(tests.boschloo().value()).hasValue(1);
    }

    @Test
    @DisplayName("Boschloo's test is not begun where it would take minutes")
    void hugeArms() {
        assertThat(new ArmTests(new TwoArmCounts(5, 15_000, 9, 15_000))
                        .boschloo()
                        .reason())
                .contains("4000000");
    }

    @Test
    @DisplayName("an empty arm, or more events than subjects, is refused; a ratio to no event is told")
    void impossibleCounts() {
        assertThatThrownBy(() -> new TwoArmCounts(0, 0, 1, 3)).hasMessage("no subject in the treated arm");
        assertThatThrownBy(() -> new TwoArmCounts(1, 3, 0, 0)).hasMessage("no subject in the control arm");
        assertThatThrownBy(() -> new TwoArmCounts(4, 3, 0, 1)).isInstanceOf(SignalFault.class);
        assertThat(new TwoArmCounts(1, 2, 0, 2).riskRatio().value()).isEmpty();
        assertThat(new TwoArmCounts(0, 2, 1, 2).riskRatio().value()).hasValue(0);
    }
}
