package org.oncovigil.report;

/** The cell styles of the workbook. */
enum StyleName {
    TITLE,
    LEGEND,
    HEADER,
    HEADER_REVIEWER,
    SECTION,
    TEXT(true),
    WRAP(true),
    NUMBER,
    DATE,
    MOMENT,
    LINK,
    REVIEWER(true),
    REVIEWER_DATE,
    CLOSING,
    CHANGED(true),
    CHANGED_DATE,
    LABEL,
    BOOK_TITLE,
    LIGHT_RED,
    LIGHT_AMBER,
    LIGHT_GREEN,
    DAY_HEADER,
    DAY_WINDOW,
    DAY_OUTSIDE,
    DAY_GRADE_1,
    DAY_GRADE_2,
    DAY_GRADE_3,
    DAY_GRADE_4,
    DAY_GRADE_5,
    DAY_DLT;

    private final boolean sourceText;

    StyleName() {
        this(false);
    }

    StyleName(boolean sourceText) {
        this.sourceText = sourceText;
    }

    /** Whether text of a listing may stand in it, so that it needs a form that keeps {@code =1+1} a text for ever. */
    boolean holdsSourceText() {
        return sourceText;
    }

    /** Whether long text goes on in a further line. */
    boolean wraps() {
        return switch (this) {
            case WRAP, LINK, REVIEWER, CHANGED, LABEL, HEADER, HEADER_REVIEWER, DAY_HEADER -> true;
            default -> false;
        };
    }
}
