package org.oncovigil.cli;

/** The exit codes that users' scripts rely on, from the most severe to the least; wrong usage, where nothing was run, last. */
public enum ExitCode {
    UNEXPECTED_ERROR(1),
    ALERT_NOT_DELIVERED(50),
    RULEBOOK_INVALID(60),
    REPORT_NOT_WRITTEN(70),
    TOO_MANY_SET_ASIDE(21),
    LISTING_MISSING(30),
    LOCKED(40),
    SET_ASIDE_ABOVE_WARNING(20),
    NEW_FINDING(10),
    FINISHED(0),
    USAGE(2);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** The process's exit code. */
    public int number() {
        return number;
    }

    /** The most severe of several; finished if there is none. */
    static ExitCode worst(java.util.Collection<ExitCode> codes) {
        return codes.stream().min(java.util.Comparator.naturalOrder()).orElse(FINISHED);
    }
}
