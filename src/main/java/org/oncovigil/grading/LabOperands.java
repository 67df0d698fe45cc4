package org.oncovigil.grading;

import java.math.BigDecimal;

/** The facts of one result, at the precision of comparison; null stands for missing and stays in this room. */
final class LabOperands {
    final LabFacts facts;
    final BigDecimal value;
    final BigDecimal low;
    final BigDecimal high;
    final BigDecimal base;
    final BigDecimal change;
    final BaselineIndicator indicator;

    LabOperands(LabFacts facts) {
        this.facts = facts;
        this.value = rounded(facts.value().orElse(null));
        this.low = rounded(facts.low().orElse(null));
        this.high = rounded(facts.high().orElse(null));
        this.base = rounded(facts.base().orElse(null));
        this.change = rounded(facts.percentChange().orElse(null));
        this.indicator = facts.indicator();
    }

    private static BigDecimal rounded(BigDecimal number) {
        return number == null ? null : SignificantDigits.of(number);
    }
}
