package org.oncovigil.inference;

import java.util.List;
import org.oncovigil.problem.Problem;

/** The rule files cannot be used. All problems of all files are told together. */
public final class RuleFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public RuleFault(List<Problem> problems) {
        super(problems.stream().map(Problem::text).collect(java.util.stream.Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Whether all problems lie in the protocol file, which is configuration; otherwise the rulebook is invalid. */
    public boolean isOfProtocolOnly() {
        return problems.stream().allMatch(problem -> problem.place().file().endsWith("protocol.yaml"));
    }

    /** The problems, by file and line. */
    public List<Problem> problems() {
        return problems;
    }
}
