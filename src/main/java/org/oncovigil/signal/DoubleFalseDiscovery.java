package org.oncovigil.signal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The double false discovery rate over terms grouped by system organ class, in its two published versions, which differ in
 * what represents a class and in the family of the second step. Bounds are included.
 */
public final class DoubleFalseDiscovery {
    private final double[] values;
    private final List<int[]> groups;

    /**
     * The terms of a trial.
     *
     * @param classes the system organ class of each term
     * @param values the raw p-value of each term
     */
    public DoubleFalseDiscovery(List<String> classes, double[] values) {
        this.values = values.clone();
        Map<String, List<Integer>> members = new LinkedHashMap<>();
        IntStream.range(0, values.length)
                .forEach(i -> members.computeIfAbsent(classes.get(i), name -> new ArrayList<>())
                        .add(i));
        groups = members.values().stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    /**
     * Which terms are flagged: the smallest raw p-value represents a class; a term is flagged if its class and the term
     * within its class are at most alpha after adjustment. Source: Mehrotra and Heyse 2004.
     */
    public boolean[] flagged2004(double alpha) {
        boolean[] flagged = new boolean[values.length];
        passing(alpha, DoubleFalseDiscovery::smallest).forEach(group -> flag(group, alpha, flagged));
        return flagged;
    }

    /**
     * Which terms are flagged: the smallest adjusted p-value represents a class; the terms of all classes that pass form one
     * family. Source: Mehrotra and Adewale 2012; R package c212.
     */
    public boolean[] flagged2012(double alpha) {
        boolean[] flagged = new boolean[values.length];
        int[] family = passing(alpha, group -> smallest(BenjaminiHochberg.adjusted(group))).stream()
                .flatMapToInt(Arrays::stream)
                .toArray();
        flag(family, alpha, flagged);
        return flagged;
    }

    /** The classes whose representative is at most alpha after adjustment over classes. */
    private List<int[]> passing(double alpha, ToDoubleFunction<double[]> representative) {
        double[] adjusted = BenjaminiHochberg.adjusted(groups.stream()
                .mapToDouble(group -> representative.applyAsDouble(values(group)))
                .toArray());
        return IntStream.range(0, adjusted.length)
                .filter(i -> adjusted[i] <= alpha)
                .mapToObj(groups::get)
                .toList();
    }

    private void flag(int[] family, double alpha, boolean[] flagged) {
        double[] adjusted = BenjaminiHochberg.adjusted(values(family));
        for (int i = 0; i < family.length; i++) {
            flagged[family[i]] = adjusted[i] <= alpha;
        }
    }

    private double[] values(int[] group) {
        return Arrays.stream(group).mapToDouble(i -> values[i]).toArray();
    }

    private static double smallest(double[] group) {
        return Arrays.stream(group).min().orElse(1);
    }
}
