package org.oncovigil.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The two axes of the score and what each row gave.
 *
 * @param immune the immune axis
 * @param direct the direct axis
 * @param contributions the rows that counted, largest first, rows of one size in the order of the table
 */
record Scores(int immune, int direct, List<Contribution> contributions) {
    Scores {
        contributions = List.copyOf(contributions);
    }

    static Scores of(List<ScoreRow> rows, Facts facts) {
        List<Contribution> counted = new ArrayList<>();
        Set<String> once = new HashSet<>();
        for (ScoreRow row : rows) {
            if (row.holds(facts) && (row.once().isEmpty() || once.add(row.axis() + row.once()))) {
                counted.add(new Contribution(row.axis(), row.id(), row.points(), evidence(row, facts)));
            }
        }
        counted.sort(Comparator.comparingInt((Contribution one) -> -Math.abs(one.points())));
        return new Scores(sum(counted, Contribution.Axis.IMMUNE), sum(counted, Contribution.Axis.DIRECT), counted);
    }

    private static int sum(List<Contribution> counted, Contribution.Axis axis) {
        return counted.stream()
                .filter(one -> one.axis() == axis)
                .mapToInt(Contribution::points)
                .sum();
    }

    private static String evidence(ScoreRow row, Facts facts) {
        return row.conditions().stream()
                .map(Condition::item)
                .distinct()
                .map(item -> item.column() + " " + (facts.isBlank(item) ? "not known" : facts.text(item)))
                .collect(java.util.stream.Collectors.joining(", "));
    }
}
