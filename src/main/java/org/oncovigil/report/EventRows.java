package org.oncovigil.report;

import java.util.Optional;

/** Jumps to rows of the event listing. */
final class EventRows {
    private final Book book;
    private final EventSurvey survey;
    private final int rowsPerSheet;

    EventRows(Book book, EventSurvey survey, int rowsPerSheet) {
        this.book = book;
        this.survey = survey;
        this.rowsPerSheet = rowsPerSheet;
    }

    /** A jump to an event, under the part of its id after the subject; the id alone if it is not listed. */
    Content jump(String event) {
        if (event.isEmpty()) {
            return Content.BLANK;
        }
        Optional<Long> ordinal = survey.rowOf(event);
        if (ordinal.isEmpty()) {
            return Content.text(event);
        }
        int sheet = Math.toIntExact(ordinal.get() / rowsPerSheet) + 1;
        int row = Math.toIntExact(ordinal.get() % rowsPerSheet) + Page.FIRST_ROW;
        String tab = book.tab(book.layout().sheet(SheetKey.AE_LISTING), sheet);
        String shortId = event.substring(event.indexOf('/') + 1);
        return new Content.Link(shortId, Book.target(tab, row));
    }
}
