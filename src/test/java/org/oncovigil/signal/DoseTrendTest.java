package org.oncovigil.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("trend over dose")
class DoseTrendTest {
    private static DoseTrend trend(String doses, List<Integer> subjects, List<Integer> events) {
        return new DoseTrend(Stream.of(doses.split(" ")).map(BigDecimal::new).toList(), subjects, events);
    }

    private static double value(Estimate estimate) {
        return estimate.value().orElseThrow();
    }

    @Test
    @DisplayName("z and the exact p-value are the published ones")
    void publishedValues() {
        DoseTrend tens = trend("1 2 3 4", List.of(10, 10, 10, 10), List.of(0, 1, 2, 4));
        DoseTrend twenties = trend("1 2 3 4", List.of(20, 20, 20, 20), List.of(1, 3, 5, 8));
        DoseTrend small = trend("0 1 2", List.of(3, 6, 6), List.of(0, 1, 3));

        assertThat(value(tens.z())).isCloseTo(2.41926, within(5e-6));
        assertThat(value(tens.exactIncreasing())).isCloseTo(0.01203632782580151, within(1e-14));
        assertThat(tens.asymptoticIncreasing()).isCloseTo(0.00777608, within(1e-8));
        assertThat(value(twenties.z())).isCloseTo(2.81121, within(5e-6));
        assertThat(value(twenties.exactIncreasing())).isCloseTo(0.0032902, within(5e-8));
        assertThat(value(small.exactIncreasing())).isCloseTo(0.0989011, within(5e-8));
    }

    @Test
    @DisplayName("doses that are no binary fractions are added exactly")
    void decimalDoses() {
        // By enumeration of all outcomes; a sum equal to the observed one counts.
        assertThat(value(trend("0.1 0.3 1", List.of(5, 6, 7), List.of(1, 2, 4)).exactIncreasing()))
                .isCloseTo(0.1432252388134741, within(1e-13));
        assertThat(value(
                        trend("0.1 0.2 0.3", List.of(3, 6, 6), List.of(0, 1, 3)).exactIncreasing()))
                .isCloseTo(
                        value(trend("1 2 3", List.of(3, 6, 6), List.of(0, 1, 3)).exactIncreasing()), within(1e-14));
    }

    @Test
    @DisplayName("a falling rate has a negative z and a large p-value")
    void falling() {
        DoseTrend falling = trend("0 1 2", List.of(3, 6, 6), List.of(3, 1, 0));

        assertThat(value(falling.z())).isNegative();
        assertThat(value(falling.exactIncreasing())).isCloseTo(1, within(1e-14));
    }

    @Test
    @DisplayName("without an event, with events in all, or with one dose there is no z and p is 1")
    void untestable() {
        for (DoseTrend trend : List.of(
                trend("0 1 2", List.of(3, 6, 6), List.of(0, 0, 0)),
                trend("0 1 2", List.of(3, 6, 6), List.of(3, 6, 6)),
                trend("1 1", List.of(3, 6), List.of(1, 1)),
                trend("1 2", List.of(3, 0), List.of(1, 0)))) {
            assertThat(trend.z().reason()).startsWith("no trend can be tested");
            assertThat(trend.asymptoticIncreasing()).isEqualTo(1);
            assertThat(value(trend.exactIncreasing())).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("counts that do not fit are refused")
    void impossibleCounts() {
        assertThatThrownBy(() -> trend("1 2", List.of(3), List.of(1, 1))).isInstanceOf(SignalFault.class);
        assertThatThrownBy(() -> trend("1 2", List.of(3, 3), List.of(1, 4))).isInstanceOf(SignalFault.class);
        assertThatThrownBy(() -> trend("1 2", List.of(0, 0), List.of(0, 0))).isInstanceOf(SignalFault.class);
    }
}
