package org.oncovigil.rulebook;

import java.util.ArrayList;
import java.util.List;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;

/**
 * What was proved of the scales, and what could not be.
 *
 * @param proved one line a scale file, for people: what holds, and of how many rows and values
 * @param problems what does not hold
 */
public record ScaleProof(List<String> proved, List<Problem> problems) {
    public ScaleProof {
        proved = List.copyOf(proved);
        problems = List.copyOf(problems);
    }

    /** Collects findings while scales are proved. */
    static final class Findings {
        private static final String NOTHING_RUN = "The rulebook is not usable.";

        private final List<String> proved = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();

        void problem(ScaleFileMessage message, String file, String found, String expected) {
            problems.add(Problem.of(message, Place.file("rules/" + file), found, expected, NOTHING_RUN));
        }

        int problems() {
            return problems.size();
        }

        /** Says what was proved of a file, unless something failed since the count was {@code before}. */
        void proved(int before, String statement) {
            if (problems.size() == before) {
                proved.add(statement);
            }
        }

        ScaleProof result(List<Problem> reading) {
            List<Problem> all = new ArrayList<>(reading);
            all.addAll(problems);
            return new ScaleProof(proved, all);
        }
    }
}
