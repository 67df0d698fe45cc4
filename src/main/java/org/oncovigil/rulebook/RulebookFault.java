package org.oncovigil.rulebook;

import java.util.List;
import java.util.stream.Collectors;
import org.oncovigil.problem.Problem;

/** The rulebook or the protocol cannot be used. All problems of all files are told together. */
public final class RulebookFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public RulebookFault(List<Problem> problems) {
        super(problems.stream().map(Problem::text).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Whether all problems lie in the protocol file, which is configuration; otherwise the rulebook is invalid. */
    public boolean isOfProtocolOnly() {
        return problems.stream().allMatch(problem -> problem.place().file().endsWith("protocol.yaml"));
    }

    /** The problems, in the order in which they were met. */
    public List<Problem> problems() {
        return problems;
    }
}
