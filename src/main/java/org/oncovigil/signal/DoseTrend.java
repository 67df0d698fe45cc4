package org.oncovigil.signal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The Cochran-Armitage test for a rate that rises with the dose. Scores are the doses as given. Source: Armitage 1955;
 * Williams 1988 for the exact test given the number of events.
 */
public final class DoseTrend {
    private static final String UNTESTABLE = "no trend can be tested: ";

    private final double[] scores;
    private final long[] wholeScores;
    private final int[] subjects;
    private final int[] events;
    private final int allSubjects;
    private final int allEvents;

    /**
     * The counts by dose.
     *
     * @param doses the dose or score of each group; any order, two groups may have one dose
     * @param subjects subjects of each group, 0 or more
     * @param events subjects with the event in each group, 0 to all of the group
     */
    public DoseTrend(List<BigDecimal> doses, List<Integer> subjects, List<Integer> events) {
        SignalFault.require(
                !doses.isEmpty() && subjects.size() == doses.size() && events.size() == doses.size(),
                doses.size() + " doses, " + subjects.size() + " n and " + events.size()
                        + " x found; expected one of each a dose");
        for (int i = 0; i < doses.size(); i++) {
            SignalFault.require(
                    events.get(i) >= 0 && events.get(i) <= subjects.get(i),
                    events.get(i) + " events in " + subjects.get(i)
                            + " subjects found; expected 0 to n events in n subjects");
        }
        scores = doses.stream().mapToDouble(BigDecimal::doubleValue).toArray();
        wholeScores = whole(doses);
        this.subjects = subjects.stream().mapToInt(Integer::intValue).toArray();
        this.events = events.stream().mapToInt(Integer::intValue).toArray();
        allSubjects =
                Math.toIntExact(subjects.stream().mapToLong(Integer::longValue).sum());
        allEvents = IntStream.of(this.events).sum();
        SignalFault.require(allSubjects > 0, "no subject found; expected 1 or more");
    }

    /** Doses as whole numbers without a common divisor, from 0, so that equal sums are equal. */
    private static long[] whole(List<BigDecimal> doses) {
        int scale = doses.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        List<BigInteger> whole = doses.stream()
                .map(dose -> dose.setScale(Math.max(0, scale)).unscaledValue())
                .toList();
        BigInteger least = whole.stream().min(BigInteger::compareTo).orElse(BigInteger.ZERO);
        BigInteger divisor = whole.stream().map(least::subtract).reduce(BigInteger.ZERO, BigInteger::gcd);
        try {
            return whole.stream()
                    .map(least::subtract)
                    .map(BigInteger::negate)
                    .mapToLong(distance ->
                            divisor.signum() == 0 ? 0 : distance.divide(divisor).longValueExact())
                    .toArray();
        } catch (ArithmeticException tooLong) {
            throw new SignalFault("doses with too many digits found; expected at most 18 between lowest and highest");
        }
    }

    /** The standardised trend: positive if the rate rises with the dose. */
    public Estimate z() {
        double rate = (double) allEvents / allSubjects;
        double mean = 0;
        for (int i = 0; i < scores.length; i++) {
            mean += scores[i] * subjects[i] / allSubjects;
        }
        double trend = 0;
        double spread = 0;
        for (int i = 0; i < scores.length; i++) {
            trend += (scores[i] - mean) * (events[i] - subjects[i] * rate);
            spread += (scores[i] - mean) * (scores[i] - mean) * subjects[i];
        }
        String untestable = untestable();
        return untestable.isEmpty()
                ? Estimate.of(trend / Math.sqrt(rate * (1 - rate) * spread))
                : Estimate.none(untestable);
    }

    /** The one-sided normal p-value for a rising rate; 1 if no trend can be tested. */
    public double asymptoticIncreasing() {
        return z().value().stream().map(Normal::above).findFirst().orElse(1);
    }

    /**
     * The exact one-sided p-value for a rising rate given the number of events: all outcomes with a sum of scores at least
     * the observed one; 1 if no trend can be tested.
     */
    public Estimate exactIncreasing() {
        return untestable().isEmpty()
                ? new ScoreSumDistribution(wholeScores, subjects, allEvents).atLeast(events)
                : Estimate.of(1);
    }

    private String untestable() {
        if (allEvents == 0) {
            return UNTESTABLE + "no subject has the event";
        }
        if (allEvents == allSubjects) {
            return UNTESTABLE + "every subject has the event";
        }
        long doses = IntStream.range(0, scores.length)
                .filter(i -> subjects[i] > 0)
                .mapToLong(i -> wholeScores[i])
                .distinct()
                .count();
        return doses < 2 ? UNTESTABLE + "all subjects have one dose" : "";
    }
}
