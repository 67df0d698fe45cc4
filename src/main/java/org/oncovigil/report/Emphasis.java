package org.oncovigil.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What makes a word of a code list stand out. Never the only carrier: the word says the same. */
enum Emphasis {
    NEW("NEW", "NEW_EVENT", "NEW_FINDING"),
    CHANGED("CHANGED", "CHANGED_EVENT", "CHANGED_FINDING"),
    /** The whole row is struck through. */
    GONE("REMOVED", "WITHDRAWN", "REMOVED_EVENT", "WITHDRAWN_FINDING"),
    /** Conclusions that someone must act on. */
    URGENT(
            "CONFIRMED_BY_RULE",
            "CONFIRMED_BY_REVIEWER",
            "POSSIBLE",
            "STOP_PERMANENT",
            "EXCEEDED",
            "TERMINATION_REVIEW",
            "CRITICAL",
            "OVERDUE",
            "LOST",
            "FAILED",
            "FATAL",
            "ERROR",
            "T1",
            "T2",
            "T3",
            "T4",
            "T5",
            "T6",
            "T7",
            "T8",
            "T9",
            "T10"),
    /** Conclusions that ask for a look. */
    LOOK(
            "OUTDATED",
            "CONFLICT",
            "REOPENED",
            "CANNOT_ASSESS",
            "LATE_EQUIVALENT",
            "HOLD",
            "PENDING",
            "QUEUED",
            "DUE",
            "SKIPPED",
            "WARNING");

    private static final List<Emphasis> CHANGES = List.of(NEW, CHANGED, GONE);
    private static final List<Emphasis> CONCLUSIONS = List.of(URGENT, LOOK);

    private final List<String> codes;

    Emphasis(String... codes) {
        this.codes = Arrays.stream(codes).toList();
    }

    /** The codes that stand out so. */
    List<String> codes() {
        return codes;
    }

    /** How a cell stands out in a column of a style; nothing in a column where nothing does, or for another content. */
    static Optional<Emphasis> of(ColumnStyle style, Content content) {
        List<Emphasis> choice = switch (style) {
            case DELTA -> CHANGES;
            case VERDICT, SEVERITY -> CONCLUSIONS;
            case TEXT, CODE, NUMBER, GRADE, DATE, MOMENT, LINK -> List.of();
        };
        return content instanceof Content.Code code
                ? choice.stream()
                        .filter(emphasis -> emphasis.codes.contains(code.code()))
                        .findFirst()
                : Optional.empty();
    }
}
