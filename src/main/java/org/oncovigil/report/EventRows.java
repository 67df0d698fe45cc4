package org.oncovigil.report;

import java.util.Optional;

/** Jumps to rows of the event listing. */
final class EventRows implements EventLinks {
    private final Book book;
    private final EventSurvey survey;
    private final int rowsPerSheet;

    EventRows(Book book, EventSurvey survey, int rowsPerSheet) {
        this.book = book;
        this.survey = survey;
        this.rowsPerSheet = rowsPerSheet;
    }

    /** A jump to an event, under the part of its id after the subject; the id alone if it is not listed. */
    @Override
    public Content jump(String event) {
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
        return new Content.Link(EventLinks.shortId(event), Book.target(tab, row));
    }
}
