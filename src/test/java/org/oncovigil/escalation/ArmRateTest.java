package org.oncovigil.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncovigil.study.PauseParameters;

/** The DLT rate of an arm against the printed boundaries of the domain specification, section 4.2. */
class ArmRateTest {
    private static PauseParameters parameters(BigDecimal limit, BigDecimal confidence) {
        return new PauseParameters(4, 3, 2, 3, 2, 2, limit, confidence, BigDecimal.ONE, BigDecimal.ONE, 30);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/spec/dlt-rate-boundary.csv", useHeadersInDisplayName = true)
    void thePrintedBoundaryIsTheFirstCountThatStops(BigDecimal limit, BigDecimal confidence, int n, int stopAt) {
        PauseParameters parameters = parameters(limit, confidence);
        assertThat(ArmRate.of("arm", true, n, stopAt, parameters).reaches(confidence))
                .isTrue();
        assertThat(ArmRate.of("arm", true, n, stopAt - 1, parameters).reaches(confidence))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        // With a uniform prior and no subject, P(rate > 0.30) is 0.70. One subject without DLT: (1 - 0.3)^2 = 0.49.
        "0, 0, 0.700",
        "1, 0, 0.490",
        // One subject with a DLT: 1 - 0.3^2 = 0.91. Two without: 0.7^3 = 0.343. Two of two: 1 - 0.3^3 = 0.973.
        "1, 1, 0.910",
        "2, 0, 0.343",
        "2, 2, 0.973"
    })
    void thePosteriorIsWhatTheBetaDistributionGivesByHand(int treated, int dlt, String posterior) {
        PauseParameters parameters = parameters(new BigDecimal("0.30"), new BigDecimal("0.80"));
        assertThat(ArmRate.of("arm", true, treated, dlt, parameters).posteriorText())
                .isEqualTo(posterior);
    }

    @Test
    void anArmInWhichNobodyWasTreatedNeverPauses() {
        BigDecimal low = new BigDecimal("0.50");
        assertThat(ArmRate.of("arm", true, 0, 0, parameters(new BigDecimal("0.30"), low))
                        .reaches(low))
                .isFalse();
    }
}
