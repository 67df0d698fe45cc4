package org.oncovigil.escalation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.oncovigil.study.PauseParameters;

/**
 * The DLT rate of an arm and how probable it is that it exceeds its limit, from a beta prior and the counts. Source:
 * {@code CV-PAUSE-1} T7.
 *
 * @param arm the cohort's id
 * @param expansion whether the arm is an expansion
 * @param treated evaluable subjects
 * @param dlt subjects with a DLT
 * @param posterior the probability that the rate exceeds the limit, 0 to 1; shown, and compared unrounded
 */
public record ArmRate(String arm, boolean expansion, int treated, int dlt, BigDecimal posterior) {
    private static final int SHOWN_DIGITS = 3;

    /** The rate of an arm, for the limit and the prior of the protocol. */
    public static ArmRate of(String arm, boolean expansion, int treated, int dlt, PauseParameters parameters) {
        double alpha = parameters.priorAlpha().doubleValue() + dlt;
        double beta = parameters.priorBeta().doubleValue() + treated - dlt;
        double above = BetaDistribution.of(alpha, beta)
                .survivalProbability(parameters.dltRateLimit().doubleValue());
        return new ArmRate(arm, expansion, treated, dlt, new BigDecimal(above));
    }

    /** Whether somebody was treated and the probability reaches the confidence that the protocol asks for. */
    public boolean reaches(BigDecimal confidence) {
        return treated > 0 && posterior.compareTo(confidence) >= 0;
    }

    /** The probability to three digits. */
    public String posteriorText() {
        return posterior.setScale(SHOWN_DIGITS, RoundingMode.HALF_UP).toPlainString();
    }
}
