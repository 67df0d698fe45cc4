package org.oncovigil.job;

import java.util.List;
import org.oncovigil.problem.Problem;

/** The alerts of a study cannot be read. */
public final class AlertDeskFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    AlertDeskFault(List<Problem> problems) {
        super(problems.get(0).text());
        this.problems = List.copyOf(problems);
    }

    /** Why. */
    public List<Problem> problems() {
        return problems;
    }
}
