package org.oncovigil.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oncovigil.overview.EventLine;
import org.oncovigil.problem.Problem;

/** A book is read back by what it says of itself: in each language, blinded or not, continued or not. */
class EditedListingTest {
    @TempDir
    Path folder;

    private XSSFWorkbook book(Language language, Blinding blinding, int rowsPerSheet) {
        return WorkbookDump.open(SafetyWorkbook.write(
                OverviewFixture.thirdNight(), Path.of("reports/layout"), folder, language, blinding, rowsPerSheet));
    }

    private static BookIdentity identity(XSSFWorkbook book) {
        List<List<String>> rows = new ArrayList<>();
        book.getSheet(BookIdentity.SHEET).forEach(row -> rows.add(WorkbookDump.row(row.getSheet(), row.getRowNum())));
        return BookIdentity.read(rows).orElseThrow();
    }

    /** The cells as the reader of workbooks gives them: dates as ISO text. */
    private static EditedListing read(XSSFWorkbook book) {
        BookIdentity identity = identity(book);
        EditedListing listing = new EditedListing(identity);
        for (String name : identity.sheets()) {
            XSSFSheet sheet = book.getSheet(name);
            for (Row row : sheet) {
                List<String> cells = WorkbookDump.row(sheet, row.getRowNum());
                for (int column = 0; column < cells.size(); column++) {
                    var cell = row.getCell(column);
                    if (cell != null
                            && cell.getCellType() == org.apache.poi.ss.usermodel.CellType.NUMERIC
                            && org.apache.poi.ss.usermodel.DateUtil.isCellDateFormatted(cell)) {
                        String at = cell.getLocalDateTimeCellValue().toString();
                        cells.set(column, at.endsWith("T00:00") ? at.substring(0, 10) : at);
                    }
                }
                listing.take(name, row.getRowNum() + 1L, cells);
            }
        }
        return listing;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anUntouchedBookHasEveryEventAndNoProblem(Language language) throws Exception {
        for (Blinding blinding : Blinding.values()) {
            try (XSSFWorkbook book = book(language, blinding, 5)) {
                EditedListing listing = read(book);
                assertThat(listing.problems()).as("%s", blinding).isEmpty();
                assertThat(listing.edited()).isZero();
                assertThat(listing.rows()).noneMatch(EditedRow::isTouched);
                assertThat(listing.rows())
                        .extracting(EditedRow::event)
                        .containsExactlyInAnyOrderElementsOf(OverviewFixture.events().stream()
                                .map(EventLine::event)
                                .map(event -> event.id().value())
                                .toList());
            }
        }
    }

    @Test
    void everyCellOfTheEngineThatIsEditedIsToldByItsColumn() throws Exception {
        try (XSSFWorkbook book = book(Language.EN, Blinding.UNBLINDED, 100)) {
            BookIdentity identity = identity(book);
            Row row = book.getSheet("AE listing").getRow(Page.FIRST_ROW);
            List<String> keys = new ArrayList<>();
            for (int column = 0; column < identity.columns().size(); column++) {
                if (!identity.columns().get(column).reviewer()) {
                    row.getCell(column).setBlank();
                    row.getCell(column).setCellValue("edited by hand");
                    keys.add(identity.columns().get(column).key());
                }
            }
            EditedListing listing = read(book);
            assertThat(listing.edited()).isEqualTo(keys.size());
            assertThat(listing.problems())
                    .extracting(problem -> problem.place().column())
                    .containsExactlyElementsOf(keys);
            assertThat(listing.problems()).extracting(Problem::id).containsOnly("REV-010");
        }
    }

    @Test
    void aReviewersColumnThatWasDeletedIsToldAndTakesNothingBack() throws Exception {
        try (XSSFWorkbook book = book(Language.EN, Blinding.UNBLINDED, 100)) {
            Row header = book.getSheet("AE listing").getRow(Page.HEADER_ROW);
            int comment = WorkbookDump.row(header.getSheet(), Page.HEADER_ROW).indexOf("Comment");
            header.getCell(comment).setBlank();
            EditedListing listing = read(book);
            assertThat(listing.problems()).extracting(Problem::id).containsExactly("REV-019");
            assertThat(listing.rows()).noneMatch(EditedRow::isTouched);
        }
    }
}
