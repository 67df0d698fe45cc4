package org.oncovigil.attribution;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The listed names most like a name that is in no list, for the reviewer who must place it. Likeness is the share of
 * pairs of neighbouring letters that two levelled names have in common. A suggestion, never a match.
 */
final class NearestTerms {
    private static final BigDecimal LEAST_LIKE = new BigDecimal("0.4");

    private final Map<String, List<TermPlacement>> placements;

    NearestTerms(Map<String, List<TermPlacement>> placements) {
        this.placements = placements;
    }

    /** The lists' own names, the most alike first, each once. */
    List<String> of(String levelled, int most) {
        Set<Integer> wanted = pairs(levelled);
        List<Candidate> candidates = new ArrayList<>();
        placements.forEach((known, placed) -> {
            BigDecimal likeness = likeness(wanted, pairs(known));
            if (likeness.compareTo(LEAST_LIKE) >= 0) {
                candidates.add(new Candidate(placed.get(0).name(), likeness));
            }
        });
        return candidates.stream()
                .sorted(Comparator.comparing(Candidate::likeness).reversed().thenComparing(Candidate::name))
                .map(Candidate::name)
                .distinct()
                .limit(most)
                .toList();
    }

    private record Candidate(String name, BigDecimal likeness) {}

    private static Set<Integer> pairs(String name) {
        Set<Integer> pairs = new HashSet<>();
        for (int at = 0; at + 1 < name.length(); at++) {
            pairs.add(name.charAt(at) << Character.SIZE | name.charAt(at + 1));
        }
        return pairs;
    }

    private static BigDecimal likeness(Set<Integer> one, Set<Integer> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return BigDecimal.ZERO;
        }
        long common = other.stream().filter(one::contains).count();
        return BigDecimal.valueOf(2 * common)
                .divide(BigDecimal.valueOf(one.size() + other.size()), MathContext.DECIMAL32);
    }
}
