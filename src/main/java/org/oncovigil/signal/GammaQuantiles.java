package org.oncovigil.signal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * Quantiles of the gamma distribution with rate 1, each looked up once: a table of reports asks for few shapes and many
 * rates, and the quantile for a rate is this one divided by it. May be used by several threads.
 */
final class GammaQuantiles {
    private final double probability;
    private final double shapeOffset;
    private final Map<Long, Double> byCount = new ConcurrentHashMap<>();

    /** Quantiles at this probability, of shapes that are a count plus this offset above 0. */
    GammaQuantiles(double probability, double shapeOffset) {
        this.probability = probability;
        this.shapeOffset = shapeOffset;
    }

    /** The quantile for the shape count + offset and this rate. */
    double of(long count, double rate) {
        return byCount.computeIfAbsent(
                        count,
                        key -> GammaDistribution.of(shapeOffset + key, 1).inverseCumulativeProbability(probability))
                / rate;
    }
}
