package org.oncovigil.signal;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * The distribution of the sum of scores over subjects with an event, given how many there are. Group by group, each outcome
 * so far is a pair of events and sum; the chance of a pair is that of independent binomial counts, divided in the end by
 * that of the number of events.
 */
final class ScoreSumDistribution {
    private static final int MOST_OUTCOMES = 5_000_000;

    private final long[] scores;
    private final int[] subjects;
    private final int events;
    private final double rate;

    /** Scores that are whole numbers from 0, so that equal sums are equal; events between 0 and all, ends excluded. */
    ScoreSumDistribution(long[] scores, int[] subjects, int events) {
        this.scores = scores.clone();
        this.subjects = subjects.clone();
        this.events = events;
        long all = 0;
        for (int group : subjects) {
            all += group;
        }
        rate = (double) events / all;
    }

    /** The probability of a sum at least that of these events by group. */
    Estimate atLeast(int[] observed) {
        long threshold = 0;
        for (int i = 0; i < scores.length; i++) {
            threshold = Math.addExact(threshold, Math.multiplyExact(scores[i], observed[i]));
        }
        Map<Integer, Map<Long, Double>> byEvents = new TreeMap<>(Map.of(0, Map.of(0L, 1.0)));
        for (int group = 0; group < scores.length; group++) {
            byEvents = extended(byEvents, group);
            if (byEvents.values().stream().mapToInt(Map::size).sum() > MOST_OUTCOMES) {
                return Estimate.none("the exact test has more than " + MOST_OUTCOMES + " outcomes to look at");
            }
        }
        double tail = 0;
        double total = 0;
        for (Map.Entry<Long, Double> outcome : new TreeMap<>(byEvents.getOrDefault(events, Map.of())).entrySet()) {
            total += outcome.getValue();
            tail += outcome.getKey() >= threshold ? outcome.getValue() : 0;
        }
        return Estimate.of(Math.min(1, tail / total));
    }

    private Map<Integer, Map<Long, Double>> extended(Map<Integer, Map<Long, Double>> before, int group) {
        BinomialDistribution chance = BinomialDistribution.of(subjects[group], rate);
        double[] chances = new double[Math.min(subjects[group], events) + 1];
        for (int here = 0; here < chances.length; here++) {
            chances[here] = chance.probability(here);
        }
        Map<Integer, Map<Long, Double>> after = new TreeMap<>();
        before.forEach((sofar, sums) -> {
            for (int here = 0; here < chances.length && sofar + here <= events; here++) {
                long step = Math.multiplyExact(scores[group], here);
                double factor = chances[here];
                Map<Long, Double> target = after.computeIfAbsent(sofar + here, key -> new HashMap<>());
                sums.forEach((sum, weight) -> target.merge(Math.addExact(sum, step), weight * factor, Double::sum));
            }
        });
        return after;
    }
}
