package org.oncovigil.report;

/**
 * Narrow columns at the right of a table, one for each step of time.
 *
 * @param <T> what one row shows
 */
interface Strip<T> {
    /** How many columns there are. */
    int columns();

    /** The header of a column, counted from 0. */
    String header(int column);

    /** What a row shows in a column. */
    Content content(T row, int column);

    /** How it looks. */
    StyleName style(T row, int column);

    /** No columns. */
    static <T> Strip<T> none() {
        return new Strip<>() {
            @Override
            public int columns() {
                return 0;
            }

            @Override
            public String header(int column) {
                return "";
            }

            @Override
            public Content content(T row, int column) {
                return Content.BLANK;
            }

            @Override
            public StyleName style(T row, int column) {
                return StyleName.TEXT;
            }
        };
    }
}
