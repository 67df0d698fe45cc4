package org.oncovigil.delivery;

import org.oncovigil.problem.Problem;

/** An alert could not be brought to a person. */
public final class DeliveryFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public DeliveryFault(Problem problem, Throwable cause) {
        super(problem.text(), cause);
        this.problem = problem;
    }

    /** What went wrong. */
    public Problem problem() {
        return problem;
    }
}
