package org.oncovigil.grading;

import java.math.BigDecimal;
import java.util.Map;

/** Numbers of laboratory and temperature surveillance that are not cells of a scale. Source: {@code limits.csv}. */
public final class GradingLimits {
    private final Map<String, BigDecimal> limits;

    /** A table of limits by name. */
    public GradingLimits(Map<String, BigDecimal> limits) {
        this.limits = Map.copyOf(limits);
    }

    /**
     * A limit.
     *
     * @throws IllegalArgumentException if the table has none of that name: the rulebook is incomplete
     */
    public BigDecimal limit(String name) {
        BigDecimal limit = limits.get(name);
        if (limit == null) {
            throw new IllegalArgumentException("rules/scales/limits.csv has no limit \"" + name + "\"");
        }
        return limit;
    }

    /** A limit that counts days. */
    public int days(String name) {
        return limit(name).intValueExact();
    }
}
