package org.oncovigil.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.poi.ss.util.CellReference;

/**
 * Where the columns of a book stand in an edited sheet. Someone may have put columns between them: a column is found where
 * it was written, or else by a header that no other column has.
 *
 * @param columns the place of each column, counted from 0; -1 for one that is not there
 * @param seal the place of the hidden column; -1 if it is not there
 */
record ColumnPlaces(List<Integer> columns, int seal) {
    ColumnPlaces {
        columns = List.copyOf(columns);
    }

    /** Finds the columns by the header row of a sheet. */
    static ColumnPlaces of(BookIdentity book, List<String> headers) {
        List<String> found = headers.stream().map(RowSeal::plain).toList();
        List<String> written = new ArrayList<>(book.columns().stream()
                .map(column -> RowSeal.plain(column.title()))
                .toList());
        written.add(TableSheet.SEAL_HEADER);
        List<Integer> places = new ArrayList<>();
        for (int index = 0; index < written.size(); index++) {
            places.add(place(index, written, found));
        }
        return new ColumnPlaces(
                places.subList(0, book.columns().size()),
                places.get(book.columns().size()));
    }

    private static int place(int index, List<String> written, List<String> found) {
        String title = written.get(index);
        if (index < found.size() && found.get(index).equals(title)) {
            return index;
        }
        boolean sole = Collections.frequency(written, title) == 1 && Collections.frequency(found, title) == 1;
        return sole ? found.indexOf(title) : -1;
    }

    /** The text of a column in a row. */
    String cell(int column, List<String> cells) {
        int place = columns.get(column);
        return place < 0 || place >= cells.size() ? "" : cells.get(place);
    }

    /** The hidden cell of a row. */
    String sealOf(List<String> cells) {
        return seal < 0 || seal >= cells.size() ? "" : cells.get(seal);
    }

    /** The address of a cell, such as {@code F212}. */
    String address(int column, long row) {
        return CellReference.convertNumToColString(columns.get(column)) + row;
    }
}
