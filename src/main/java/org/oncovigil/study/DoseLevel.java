package org.oncovigil.study;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * A dose level of the protocol.
 *
 * @param id its id, such as {@code DL1}
 * @param order its place in the escalation, 1 for the lowest
 * @param label what it is, for people
 * @param amount the amount of the product in one planned dose, above 0; nothing if the protocol does not say
 * @param unit the unit of the amount, as EXDOSU has it; empty without an amount
 */
public record DoseLevel(String id, int order, String label, Optional<BigDecimal> amount, String unit) {
    /** A dose level of which the planned amount is not said. */
    public DoseLevel(String id, int order, String label) {
        this(id, order, label, Optional.empty(), "");
    }

    /** The share of the planned dose that an amount is, in percent; nothing if it is not planned or the units differ. */
    public Optional<BigDecimal> percent(BigDecimal given, String givenUnit) {
        return amount.filter(planned -> givenUnit.strip().equalsIgnoreCase(unit.strip()))
                .map(planned -> given.multiply(HUNDRED).divide(planned, MathContext.DECIMAL64));
    }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
}
