package org.oncovigil.report;

import org.oncovigil.overview.SafetyOverview;

/** The days of the DLT board: which are shown, and what one cell of a subject's row says. */
final class BoardDays {
    /** Study days that are shown after the window. */
    private static final int DAYS_AFTER_WINDOW = 7;

    private static final String DLT_MARK = "!";
    private static final String DOSE_MARK = "D";

    private final int days;

    private BoardDays(int days) {
        this.days = days;
    }

    /** The days of a study; none if its protocol has no DLT window. */
    static BoardDays of(SafetyOverview overview) {
        boolean counts = overview.protocol().ruleSets().containsKey("CV-DLT-1");
        return new BoardDays(counts ? overview.protocol().dlt().dltWindowDays() + DAYS_AFTER_WINDOW : 0);
    }

    /** How many study days are shown one by one, from day 1; one more cell stands for all later ones. */
    int count() {
        return days;
    }

    /** What the cell of a day says: a dose, the worst grade, a DLT. */
    String text(DayGrid grid, int day) {
        boolean dose = day <= days && grid.isDose(day);
        return (dose ? DOSE_MARK : "")
                + (grid.worst(day) == 0 ? "" : grid.worst(day))
                + (grid.dlt(day) ? DLT_MARK : "");
    }

    /** How the cell of a day looks. */
    StyleName style(DayGrid grid, int day) {
        if (grid.dlt(day)) {
            return StyleName.DAY_DLT;
        }
        return switch (grid.worst(day)) {
            case 1 -> StyleName.DAY_GRADE_1;
            case 2 -> StyleName.DAY_GRADE_2;
            case 3 -> StyleName.DAY_GRADE_3;
            case 4 -> StyleName.DAY_GRADE_4;
            case 5 -> StyleName.DAY_GRADE_5;
            default ->
                day <= days - DAYS_AFTER_WINDOW && grid.observed(day) ? StyleName.DAY_WINDOW : StyleName.DAY_OUTSIDE;
        };
    }
}
