package org.oncovigil.report;

import java.util.List;
import java.util.stream.Collectors;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;

/** No workbook could be written. The message is for the user; all problems of a layout folder are told together. */
public final class ReportFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    ReportFault(List<Problem> problems, Throwable cause) {
        super(problems.stream().map(Problem::text).collect(Collectors.joining("\n")), cause);
        this.problems = List.copyOf(problems);
    }

    static ReportFault of(ReportMessage message, String file, String found, String expected, Throwable cause) {
        return new ReportFault(
                List.of(Problem.of(message, Place.file(file), found, expected, "No workbook was written.")), cause);
    }

    /** The problems, in the order in which they were met. */
    public List<Problem> problems() {
        return problems;
    }
}
