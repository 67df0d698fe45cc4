package org.oncovigil.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oncovigil.problem.Problem;
import org.oncovigil.review.ReviewMessage;

/**
 * The event listing of an edited book. Rows are handed over one by one, as text. Only reviewers' cells are taken, by the
 * hidden key of their row, wherever the row stands now; an edited cell of the engine is told and otherwise left alone.
 */
public final class EditedListing {
    private final BookIdentity book;
    private final Map<String, EditedRow> rows = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private ColumnPlaces places;
    private int edited;

    public EditedListing(BookIdentity book) {
        this.book = book;
    }

    /**
     * Takes the next row of a sheet; the rows of a sheet come in order, its header before its data.
     *
     * @param number the row's number as the sheet shows it, from 1
     */
    public void take(String sheet, long number, List<String> cells) {
        if (number == Page.HEADER_ROW + 1) {
            places = ColumnPlaces.of(book, cells);
            tellMissing(sheet);
        } else if (number > Page.HEADER_ROW + 1 && places != null) {
            data(sheet, number, cells);
        }
    }

    /** The rows, in order, each event once. */
    public List<EditedRow> rows() {
        return List.copyOf(rows.values());
    }

    /** What cannot be taken, and which cells of the engine were edited. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** How many cells of the engine were edited. */
    public int edited() {
        return edited;
    }

    private void tellMissing(String sheet) {
        for (int column = 0; column < book.columns().size(); column++) {
            if (places.columns().get(column) < 0) {
                String key = book.columns().get(column).key();
                boolean reviewer = book.columns().get(column).reviewer();
                edited += reviewer ? 0 : 1;
                problems.add(Problem.of(
                        reviewer ? ReviewMessage.COLUMN_MISSING : ReviewMessage.ENGINE_CELL_EDITED,
                        EditedCells.place(sheet, "row " + (Page.HEADER_ROW + 1), "")
                                .column(key),
                        "no column with its header",
                        "\"" + RowSeal.plain(book.columns().get(column).title()) + "\"",
                        reviewer ? "Nothing of this column was taken." : "The edit is ignored."));
            }
        }
    }

    private void data(String sheet, long number, List<String> cells) {
        Optional<RowSeal> written = RowSeal.read(places.sealOf(cells), book.reviewers());
        if (written.isEmpty()) {
            withoutKey(sheet, number, cells);
            return;
        }
        List<String> texts = new ArrayList<>();
        for (int column = 0; column < book.columns().size(); column++) {
            texts.add(places.cell(column, cells));
        }
        RowSeal now = RowSeal.of(written.get().event(), texts, book.reviewers());
        tellEdited(sheet, number, texts, written.get(), now);
        EditedRow row = new EditedRow(
                now.event(),
                named(texts),
                sheet + "!row " + number,
                new EditedCells(book, places, problems).values(sheet, number, cells, written.get(), now));
        keep(row);
    }

    private String named(List<String> texts) {
        for (int column = 0; column < book.columns().size(); column++) {
            if (book.columns().get(column).key().equals("event_id")) {
                return texts.get(column);
            }
        }
        return "";
    }

    private void withoutKey(String sheet, long number, List<String> cells) {
        for (int column = 0; column < book.columns().size(); column++) {
            if (book.columns().get(column).reviewer()
                    && !places.cell(column, cells).isBlank()) {
                problems.add(Problem.of(
                        ReviewMessage.KEY_MISSING,
                        EditedCells.place(sheet, places.address(column, number), ""),
                        places.sealOf(cells).isEmpty() ? "no hidden key" : "a hidden key that was edited",
                        "the row as it was written",
                        "Nothing of this row was taken."));
                return;
            }
        }
    }

    private void tellEdited(String sheet, long number, List<String> texts, RowSeal written, RowSeal now) {
        boolean whole = true;
        int before = edited;
        for (int column = 0; column < texts.size(); column++) {
            boolean there = places.columns().get(column) >= 0;
            whole &= there;
            boolean same = written.cells().get(column).equals(now.cells().get(column));
            if (!book.columns().get(column).reviewer() && there && !same) {
                tell(sheet, places.address(column, number), column, texts.get(column), now.event());
            }
        }
        if (whole && edited == before && !written.row().equals(now.row())) {
            tell(sheet, "row " + number, -1, "", now.event());
        }
    }

    private void tell(String sheet, String address, int column, String text, String event) {
        edited++;
        problems.add(Problem.of(
                ReviewMessage.ENGINE_CELL_EDITED,
                EditedCells.place(sheet, address, event)
                        .column(column < 0 ? "" : book.columns().get(column).key()),
                "\"" + text + "\"",
                "the cell as the engine wrote it",
                "The edit is ignored."));
    }

    private void keep(EditedRow row) {
        EditedRow other = rows.get(row.event());
        if (other == null || !other.isTouched()) {
            rows.put(row.event(), row);
        } else if (row.isTouched() && !row.values().equals(other.values())) {
            problems.add(Problem.of(
                    ReviewMessage.EVENT_TWICE,
                    org.oncovigil.problem.Place.file(row.place()).of("", row.event()),
                    "other entries than in " + other.place(),
                    "each event once",
                    "Nothing of this row was taken."));
        }
    }
}
