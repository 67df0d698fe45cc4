package org.oncovigil.report;

public class ReportFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public org.oncovigil.problem.Problem problem() {
        return null;
    }
}
