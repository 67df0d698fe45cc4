package org.oncovigil.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("observed against expected")
class ObservedExpectedTest {
    private static final Percentage CLOSE = Percentage.withPercentage(1e-9);

    @ParameterizedTest
    @DisplayName("ratio, Garwood limits, upper tail and likelihood ratio are those of an independent computation")
    @CsvSource({
        "0, 1, 0, 0, 3.6888794541139354, 1, 0",
        "5, 1.2, 4.166666666666667, 1.352905325098684, 9.723610066102227, 0.007745788276441408, 3.335581778200729",
        "12, 4.7, 2.553191489361702, 1.3192712997281313, 4.4599117123780765, 0.0033893812980095635, 3.948129692863847"
    })
    void values(int observed, double expected, double ratio, double low, double high, double tail, double llr) {
        ObservedExpected counts = new ObservedExpected(observed, expected);

        assertThat(counts.ratio().point().value().orElseThrow()).isCloseTo(ratio, CLOSE);
        assertThat(counts.ratio().low().value().orElseThrow()).isCloseTo(low, CLOSE);
        assertThat(counts.ratio().high().value().orElseThrow()).isCloseTo(high, CLOSE);
        assertThat(counts.upperTail()).isCloseTo(tail, CLOSE);
        assertThat(counts.logLikelihoodRatio()).isCloseTo(llr, CLOSE);
    }

    @Test
    @DisplayName("the likelihood ratio is 0 up to the expected count, itself included")
    void noMoreThanExpected() {
        assertThat(new ObservedExpected(3, 3).logLikelihoodRatio()).isZero();
        assertThat(new ObservedExpected(2, 3).logLikelihoodRatio()).isZero();
        assertThat(new ObservedExpected(3, 2.999).logLikelihoodRatio()).isPositive();
    }

    @Test
    @DisplayName("nothing expected, or a negative count, is refused")
    void impossibleCounts() {
        assertThatThrownBy(() -> new ObservedExpected(1, 0)).isInstanceOf(SignalFault.class);
        assertThatThrownBy(() -> new ObservedExpected(-1, 1)).isInstanceOf(SignalFault.class);
    }
}
