package org.oncovigil.attribution;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How often the engine's class is the adjudicated one: the confusion matrix by class, and from it the shares with exact
 * intervals. A row that the engine cannot answer agrees with nothing.
 *
 * @param counts per adjudicated class the engine's classes and how often
 * @param unanswered per adjudicated class the rows that the engine could not answer
 */
public record AgreementTable(
        Map<ToxicityClass, Map<ToxicityClass, Integer>> counts, Map<ToxicityClass, Integer> unanswered) {
    /**
     * One adjudicated case.
     *
     * @param adjudicated the class that the reviewers agreed on
     * @param engine the engine's class; nothing if it could not answer
     */
    public record Case(ToxicityClass adjudicated, Optional<ToxicityClass> engine) {}

    /**
     * One measure.
     *
     * @param measure {@code agreement}, {@code sensitivity}, {@code positive_predictive_value} or {@code specificity}
     * @param toxicityClass the class it is about; nothing for all together
     * @param interval the share; nothing if there is no case to take it from
     */
    public record Measure(String measure, Optional<ToxicityClass> toxicityClass, Optional<ExactInterval> interval) {}

    /** The table of these cases. */
    public static AgreementTable of(List<Case> cases) {
        Map<ToxicityClass, Map<ToxicityClass, Integer>> counts = new EnumMap<>(ToxicityClass.class);
        Map<ToxicityClass, Integer> unanswered = new EnumMap<>(ToxicityClass.class);
        for (ToxicityClass one : ToxicityClass.values()) {
            counts.put(one, new EnumMap<>(ToxicityClass.class));
        }
        for (Case one : cases) {
            one.engine()
                    .ifPresentOrElse(
                            engine -> counts.get(one.adjudicated()).merge(engine, 1, Integer::sum),
                            () -> unanswered.merge(one.adjudicated(), 1, Integer::sum));
        }
        return new AgreementTable(counts, unanswered);
    }

    /** How many cases of an adjudicated class the engine put into a class. */
    public int count(ToxicityClass adjudicated, ToxicityClass engine) {
        return counts.getOrDefault(adjudicated, Map.of()).getOrDefault(engine, 0);
    }

    /** How many cases of an adjudicated class the engine could not answer. */
    public int unanswered(ToxicityClass adjudicated) {
        return unanswered.getOrDefault(adjudicated, 0);
    }

    /** All cases. */
    public int total() {
        int total = 0;
        for (ToxicityClass one : ToxicityClass.values()) {
            total += adjudicated(one);
        }
        return total;
    }

    /** The measures: over all classes, then class by class. */
    public List<Measure> measures() {
        List<Measure> measures = new ArrayList<>();
        int agreed = 0;
        for (ToxicityClass one : ToxicityClass.values()) {
            agreed += count(one, one);
        }
        measures.add(new Measure("agreement", Optional.empty(), share(agreed, total())));
        for (ToxicityClass one : ToxicityClass.values()) {
            int hit = count(one, one);
            int others = total() - adjudicated(one);
            int wronglyCalled = called(one) - hit;
            measures.add(new Measure("sensitivity", Optional.of(one), share(hit, adjudicated(one))));
            measures.add(new Measure("positive_predictive_value", Optional.of(one), share(hit, called(one))));
            measures.add(new Measure("specificity", Optional.of(one), share(others - wronglyCalled, others)));
        }
        return measures;
    }

    private int adjudicated(ToxicityClass one) {
        int sum = unanswered(one);
        for (ToxicityClass engine : ToxicityClass.values()) {
            sum += count(one, engine);
        }
        return sum;
    }

    private int called(ToxicityClass engine) {
        int sum = 0;
        for (ToxicityClass one : ToxicityClass.values()) {
            sum += count(one, engine);
        }
        return sum;
    }

    private static Optional<ExactInterval> share(int count, int of) {
        return of == 0 ? Optional.empty() : Optional.of(ExactInterval.of(count, of));
    }
}
