package org.oncovigil.design;

import java.util.List;
import java.util.stream.IntStream;

/**
 * When a trial is looked at, and how large it may become.
 *
 * @param at numbers of subjects at which is looked, rising, 1 or more
 * @param mostSubjects the most subjects; at least the last look. Beyond it nobody is treated
 */
public record Looks(List<Integer> at, int mostSubjects) {
    public Looks {
        at = List.copyOf(at);
        IntervalDesign.requireSubjects(mostSubjects);
        DesignFault.require(!at.isEmpty(), "no look found; expected at least one");
        for (int i = 0; i < at.size(); i++) {
            int before = i == 0 ? 0 : at.get(i - 1);
            DesignFault.require(
                    at.get(i) > before && at.get(i) <= mostSubjects,
                    "look " + at.get(i) + " found; expected rising numbers from 1 to max-n " + mostSubjects);
        }
    }

    /** A look after every subject. */
    public static Looks everySubject(int mostSubjects) {
        IntervalDesign.requireSubjects(mostSubjects);
        return new Looks(IntStream.rangeClosed(1, mostSubjects).boxed().toList(), mostSubjects);
    }
}
