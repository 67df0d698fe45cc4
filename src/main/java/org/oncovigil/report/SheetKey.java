package org.oncovigil.report;

import java.util.Locale;

/** The sheets of the workbook, in the order of their tabs. */
enum SheetKey {
    COVER(false),
    WHATS_NEW(true),
    DLT_BOARD(true),
    STOPPING_RULES(true),
    SUBJECTS(true),
    AE_LISTING(true),
    INJECTION_SITE(true),
    IMMUNE_RELATED(true),
    FOLLOW_UP(true),
    ALERTS(true),
    REVIEW_LOG(true),
    DATA_PROBLEMS(true),
    RULES_SCALES(true);

    private final boolean columns;

    SheetKey(boolean columns) {
        this.columns = columns;
    }

    /** Whether a layout file describes its columns. */
    boolean hasColumns() {
        return columns;
    }

    /** Its name in {@code reports/layout}. */
    String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
