package org.oncovigil.report;

import java.util.List;
import java.util.stream.Collectors;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;

/** No workbook, or no page, could be written. The message is for the user; all problems of a layout folder are told together. */
public final class ReportFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    ReportFault(List<Problem> problems, Throwable cause) {
        super(problems.stream().map(Problem::text).collect(Collectors.joining("\n")), cause);
        this.problems = List.copyOf(problems);
    }

    /** What was done about a fault of the folder or the layout, which keeps workbook and page alike from being written. */
    static final String NOTHING_WRITTEN = "No workbook and no page was written.";

    static ReportFault of(ReportMessage message, String file, String found, String expected, Throwable cause) {
        String done = switch (message) {
            case WORKBOOK_UNWRITABLE -> "No workbook was written.";
            case PAGE_UNWRITABLE -> "No page was written.";
            default -> NOTHING_WRITTEN;
        };
        return new ReportFault(List.of(Problem.of(message, Place.file(file), found, expected, done)), cause);
    }

    /** The problems, in the order in which they were met. */
    public List<Problem> problems() {
        return problems;
    }
}
