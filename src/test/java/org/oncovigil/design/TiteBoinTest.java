package org.oncovigil.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** TITE-BOIN for a target of 0.20 against the table of Ananthakrishnan et al. 2022, on both sides of its rounded limits. */
class TiteBoinTest {
    private static TiteBoin design(boolean guarded) {
        return new TiteBoin(BoinDesign.of(0.20, PosteriorLimit.uniform(0.20, 0.95, 3)), guarded);
    }

    @ParameterizedTest
    @CsvSource({
        "3, 0, 0, 0, ESCALATE",
        "3, 0, 1, 0, ESCALATE",
        "3, 0, 2, 1.9, SUSPEND",
        "3, 1, 0, 0, DEESCALATE",
        "3, 3, 0, 0, ELIMINATE",
        "9, 1, 3, 0.76, STAY",
        "9, 1, 3, 0.78, ESCALATE",
        "9, 1, 4, 2.14, STAY",
        "9, 1, 4, 2.16, ESCALATE",
        "9, 2, 1, 0.51, DEESCALATE",
        "9, 2, 1, 0.53, STAY",
        "9, 2, 2, 1.58, DEESCALATE",
        "9, 2, 2, 1.60, STAY",
        "9, 2, 3, 2.65, DEESCALATE",
        "9, 2, 3, 2.67, STAY",
        "9, 2, 4, 3.72, DEESCALATE",
        "9, 2, 4, 3.74, STAY",
        "9, 1, 5, 4.9, SUSPEND",
        "6, 1, 3, 0, STAY",
        "6, 1, 2, 0, STAY",
        "6, 1, 1, 0, STAY",
        "9, 3, 6, 0, DEESCALATE",
        "9, 5, 4, 0, ELIMINATE"
    })
    void theDecisionIsThatOfTheTable(int n, int dlt, int pending, double time, DoseAction action) {
        assertThat(design(true)
                        .decide(new TiteBoin.State(n, dlt, pending, time))
                        .action())
                .isEqualTo(action);
    }

    @Test
    void withoutTheGuardImputationAloneDeescalatesOnASingleDlt() {
        TiteBoin.State state = new TiteBoin.State(6, 1, 3, 0);

        assertThat(design(false).decide(state).action()).isEqualTo(DoseAction.DEESCALATE);
        assertThat(design(true).decide(state).reason()).contains("imputation alone would de-escalate");
    }

    @Test
    void theRatesAreThoseOfTheFormula() {
        // (1 + 0.1) / (1 + 5 + 1) = 1.1/7; odds 1.1/5.9; (1 + 1.1/5.9 x (3 - 0.5)) / 9.
        TiteBoin.State state = new TiteBoin.State(9, 1, 3, 0.5);

        assertThat(design(true).completeRate(state)).isCloseTo(0.157142857142857, within(1e-14));
        assertThat(design(true).imputedRate(state)).isCloseTo(0.162900188323917, within(1e-14));
    }

    @Test
    void countsThatCannotBeAreRefused() {
        assertThatExceptionOfType(DesignFault.class).isThrownBy(() -> new TiteBoin.State(3, 4, 0, 0));
        assertThatExceptionOfType(DesignFault.class).isThrownBy(() -> new TiteBoin.State(3, 1, 3, 0));
        assertThatExceptionOfType(DesignFault.class).isThrownBy(() -> new TiteBoin.State(3, 1, 1, 1.1));
        assertThatExceptionOfType(DesignFault.class).isThrownBy(() -> new TiteBoin.State(0, 0, 0, 0));
    }
}
