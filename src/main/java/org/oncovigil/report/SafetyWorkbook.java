package org.oncovigil.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.oncovigil.overview.SafetyOverview;

/**
 * Writes the safety workbook of one run. The same overview gives the same bytes on the same Java version: all times come
 * from the run.
 */
public final class SafetyWorkbook {
    /** Rows of a sheet. Source: Excel specifications and limits. */
    private static final int SHEET_ROWS = 1_048_576;
    /** Rows with data: what the headers, the closing line and the empty line above it leave. */
    private static final int ROWS_WITH_DATA = SHEET_ROWS - Page.FIRST_ROW - 2;

    private SafetyWorkbook() {}

    /**
     * Writes the workbook into a folder, which is created if need be. The file appears under its name only when it is
     * whole; a workbook of the same run is replaced.
     *
     * @param overview what the run showed
     * @param layoutFolder the folder {@code reports/layout}
     * @param reportsFolder where workbooks are kept
     * @param language the language of titles, headers and words
     * @return the workbook's path
     * @throws ReportFault if the layout cannot be used, or the folder or the file cannot be written
     */
    public static Path write(SafetyOverview overview, Path layoutFolder, Path reportsFolder, Language language) {
        return write(overview, layoutFolder, reportsFolder, language, Blinding.UNBLINDED);
    }

    /**
     * Writes the workbook for readers who may, or may not, know the treatment.
     *
     * @see #write(SafetyOverview, Path, Path, Language)
     */
    public static Path write(
            SafetyOverview overview, Path layoutFolder, Path reportsFolder, Language language, Blinding blinding) {
        return write(overview, layoutFolder, reportsFolder, language, blinding, ROWS_WITH_DATA);
    }

    static Path write(
            SafetyOverview overview,
            Path layoutFolder,
            Path reportsFolder,
            Language language,
            Blinding blinding,
            int rowsPerSheet) {
        ReportLayout layout = LayoutFolder.read(layoutFolder, language, SheetColumns.known());
        String name = ReportFile.name(overview.run(), blinding, "xlsx");
        return ReportFile.write(reportsFolder, name, ReportMessage.WORKBOOK_UNWRITABLE, out -> {
            try (Book book = book(overview, layout, blinding)) {
                fill(book, overview, rowsPerSheet);
                book.write(out);
            }
        });
    }

    /**
     * Loads what writing needs, so that a night on a machine with a second processor does not wait for it: an empty book
     * with one chart-bearing and one streamed sheet is made in memory and thrown away.
     */
    public static void prepare() {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet();
            sheet.createDrawingPatriarch().createChart(new XSSFClientAnchor());
            sheet.createRow(0).createCell(0).setCellStyle(book.createCellStyle());
            try (SXSSFWorkbook stream = new SXSSFWorkbook(book)) {
                stream.createSheet().createRow(0).createCell(0).setCellValue("");
                stream.write(OutputStream.nullOutputStream());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Book book(SafetyOverview overview, ReportLayout layout, Blinding blinding) {
        return blinding == Blinding.BLINDED
                ? new Book(overview.run(), layout.blinded(), blinding, Redaction.of(overview))
                : new Book(overview.run(), layout, blinding, Redaction.none());
    }

    private static void fill(Book book, SafetyOverview overview, int rowsPerSheet) {
        EventSurvey survey = EventSurvey.of(overview, BoardDays.of(overview).count());
        EventRows events = new EventRows(book, survey, rowsPerSheet);
        CoverSheet cover = new CoverSheet(book);
        List<SheetEntry> sheets = new ArrayList<>();
        sheets.add(NewsSheet.write(book, new News(overview, survey, book.words()), events, rowsPerSheet));
        if (book.blinding() == Blinding.UNBLINDED) {
            sheets.add(BoardSheet.write(book, overview, survey));
        }
        sheets.add(StoppingSheet.write(book, overview.findings(), events, rowsPerSheet));
        sheets.add(SubjectSheet.write(book, overview, survey, rowsPerSheet));
        SheetEntry listing = new EventSheet(overview.alerts(), book.words())
                .write(book, overview.events(), survey.total(), rowsPerSheet);
        sheets.add(listing);
        sheets.add(LocalSheet.write(book, overview, survey, rowsPerSheet));
        sheets.add(ImmuneSheet.write(book, overview, survey, rowsPerSheet));
        sheets.add(FollowUpSheet.write(book, overview, events, rowsPerSheet));
        sheets.add(AlertSheet.write(book, overview.alerts(), events, rowsPerSheet));
        sheets.add(ReviewLogSheet.write(book, overview.reviews(), rowsPerSheet));
        sheets.add(ProblemSheet.write(book, overview.problems(), rowsPerSheet));
        sheets.add(RuleSheet.write(book, overview, rowsPerSheet));
        cover.write(overview, new CoverFacts(overview, survey, book.words(), book.blinding()), sheets);
        book.addLists();
        book.addKeys(listing, overview.reviews().last());
    }
}
