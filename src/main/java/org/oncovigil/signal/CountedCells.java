package org.oncovigil.signal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Cells with at least one report, each with how often it occurs, in the order of count and expected count.
 *
 * @param cells the distinct cells
 * @param weights how many cells of the table each stands for
 */
record CountedCells(List<ReportCell> cells, double[] weights) {
    /** The cells of a table, identical ones gathered. */
    static CountedCells of(Collection<ReportCell> all) {
        ReportCell[] sorted = all.stream().filter(cell -> cell.observed() > 0).toArray(ReportCell[]::new);
        Arrays.parallelSort(sorted);
        List<ReportCell> distinct = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        for (int i = 0; i < sorted.length; i++) {
            if (i + 1 == sorted.length || !sorted[i].equals(sorted[i + 1])) {
                distinct.add(sorted[i]);
                ends.add(i + 1);
            }
        }
        double[] weights = new double[distinct.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = ends.get(i) - (i == 0 ? 0 : ends.get(i - 1));
        }
        return new CountedCells(distinct, weights);
    }

    int size() {
        return cells.size();
    }

    /**
     * Fewer cells that say nearly the same: cells of one count with neighbouring expected counts become one with their mean.
     * The cells with the largest expected counts stay as they are. Source: DuMouchel and Pregibon 2001.
     */
    CountedCells squashed(int bin, int kept) {
        Map<ReportCell, Double> squashed = new TreeMap<>();
        int start = 0;
        while (start < size()) {
            int end = start;
            while (end < size() && cells.get(end).observed() == cells.get(start).observed()) {
                end++;
            }
            for (int from = start; from < end; ) {
                int to = from >= end - kept ? from + 1 : Math.min(from + bin, end - kept);
                gather(from, to, squashed);
                from = to;
            }
            start = end;
        }
        return new CountedCells(
                List.copyOf(squashed.keySet()),
                squashed.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    private void gather(int from, int to, Map<ReportCell, Double> squashed) {
        double weight = 0;
        double sum = 0;
        for (int i = from; i < to; i++) {
            weight += weights[i];
            sum += weights[i] * cells.get(i).expected();
        }
        squashed.merge(new ReportCell(cells.get(from).observed(), sum / weight), weight, Double::sum);
    }
}
