package org.oncovigil.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncovigil.problem.Problem;

/** All data is synthetic. */
class WorkbookRowsTest {
    @TempDir
    Path folder;

    @Test
    void textsNumbersDatesAndTruthsAreReadAsTheyAreMeant() {
        write(book -> {
            Sheet sheet = book.createSheet("AE");
            row(sheet, 0, "USUBJID", "AETERM", "AETOXGR", "AESTDTC", "AEDTC", "NOTE", "FLAG");
            Row row = row(sheet, 1, "00123", " red arm ");
            row.createCell(2).setCellValue(3.0);
            date(book, row, 3, LocalDateTime.of(2026, 1, 3, 0, 0), "yyyy-mm-dd");
            date(book, row, 4, LocalDateTime.of(2026, 1, 3, 10, 50), "dd/mm/yyyy hh:mm");
            row.createCell(5).setCellValue(0.1 + 0.2);
            row.createCell(6).setCellValue(true);
            row(sheet, 2, "00124", "x", "3", "2026-01-03");
        });
        Listings.Read read = Listings.read(Listings.only(folder));
        assertThat(read.cells())
                .containsExactly(
                        List.of("00123", " red arm ", "3", "2026-01-03", "2026-01-03T10:50", "0.3", "TRUE"),
                        List.of("00124", "x", "3", "2026-01-03", "", "", ""));
        assertThat(read.problems()).isEmpty();
    }

    /** Serial 46025 is 3 January 2026 in the 1900 system and 4 January 2030 in the 1904 system. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void bothDateSystemsAreRead(boolean from1904) {
        write(book -> {
            book.getCTWorkbook().getWorkbookPr().setDate1904(from1904);
            Sheet sheet = book.createSheet("AE");
            row(sheet, 0, "USUBJID", "AESTDTC");
            Row row = row(sheet, 1, "S-1");
            row.createCell(1).setCellValue(46025);
            row.getCell(1).setCellStyle(style(book, "d-mmm-yy"));
        });
        assertThat(Listings.read(Listings.only(folder)).cells().get(0).get(1))
                .isEqualTo(from1904 ? "2030-01-04" : "2026-01-03");
    }

    @Test
    void aHeaderOnTheFifthLineUnderMergedTitlesIsFound() {
        write(book -> {
            Sheet sheet = book.createSheet("AE");
            row(sheet, 0, "Listing of adverse events");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
            row(sheet, 1, "Study T", "", "cut-off", "2026-03-06");
            row(sheet, 4, "USUBJID", "AETERM", "AESER", "AESEV");
            row(sheet, 5, "S-1", "a", "N", "MILD");
            row(sheet, 7, "S-2", "b", "Y", "MILD");
        });
        Listings.Read read = Listings.read(Listings.only(folder));
        assertThat(read.rows()).extracting(ListingRow::line).containsExactly(6L, 8L);
        assertThat(read.rows().get(1).cell("AESER")).isEqualTo("Y");
        assertThat(read.ids()).containsExactly("LST-033");
    }

    @Test
    void everySheetIsAListingOfItsOwnHiddenOnesToo() {
        write(book -> {
            row(book.createSheet("Cover"), 0, "Study T");
            book.createSheet("Empty");
            Sheet ae = book.createSheet("Adverse events");
            row(ae, 0, "DOMAIN", "USUBJID");
            row(ae, 1, "AE", "S-1");
            Sheet dm = book.createSheet("DM");
            row(dm, 0, "USUBJID", "ARM");
            row(dm, 1, "S-1", "A");
            book.setSheetHidden(3, true);
        });
        ListingSet set = ListingFolder.find(folder, ReferenceData.plan());
        assertThat(set.files())
                .extracting(file -> file.name() + " " + file.domain() + " " + file.format())
                .containsExactly("book.xlsx#Adverse events AE XLSX", "book.xlsx#DM DM XLSX");
        assertThat(set.problems())
                .extracting(problem -> problem.id() + " " + problem.place().file())
                .containsExactly("LST-002 book.xlsx#Cover", "LST-002 book.xlsx#Empty");
        assertThat(Listings.read(set.files().get(1)).cells()).containsExactly(List.of("S-1", "A"));
    }

    @Test
    void ofAFormulaTheHeldValueCountsAndNothingIsComputed() {
        write(book -> {
            Sheet sheet = book.createSheet("AE");
            row(sheet, 0, "USUBJID", "AESEQ", "AETERM");
            Row row = row(sheet, 1, "S-1");
            row.createCell(1).setCellFormula("1+1");
            row.getCell(1).setCellValue(7);
            row.createCell(2).setCellValue("=HYPERLINK(\"http://x\")");
        });
        assertThat(Listings.read(Listings.only(folder)).cells())
                .containsExactly(List.of("S-1", "7", "=HYPERLINK(\"http://x\")"));
    }

    @Test
    void aSheetOfManyRowsIsReadWholeAfterItsHeader() {
        write(book -> {
            Sheet sheet = book.createSheet("LB");
            row(sheet, 0, "USUBJID", "LBSEQ");
            for (int row = 1; row <= 3_000; row++) {
                row(sheet, row, "S-1", "" + row);
            }
        });
        Listings.Read read = Listings.read(Listings.only(folder));
        assertThat(read.cells()).hasSize(3_000);
        assertThat(read.cells().get(41)).containsExactly("S-1", "42");
        assertThat(read.cells().get(2_999)).containsExactly("S-1", "3000");
    }

    @Test
    void aDamagedWorkbookIsAMessage() {
        byte[] whole = bytes(book -> row(book.createSheet("AE"), 0, "USUBJID"));
        Listings.write(folder, "ae.xlsx", Arrays.copyOf(whole, whole.length / 2));
        assertThat(problems()).containsExactly("LST-007");
    }

    @Test
    void anArchiveWithoutAWorkbookAndAnOldWorkbookAreNamed() throws IOException {
        Listings.write(folder, "a.zip", zip("readme.txt", new byte[10]));
        Listings.write(folder, "b.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3});
        assertThat(problems()).containsExactly("LST-004", "LST-004");
    }

    @Test
    void anArchiveThatExpandsOutOfProportionIsRefusedBeforeItIsOpened() throws IOException {
        Listings.write(folder, "ae.xlsx", zip("xl/workbook.xml", new byte[64 << 20]));
        assertThat(problems()).containsExactly("LST-008");
    }

    private List<String> problems() {
        ListingSet set = ListingFolder.find(folder, ReferenceData.plan());
        assertThat(set.files()).isEmpty();
        return set.problems().stream().map(Problem::id).toList();
    }

    private static byte[] zip(String entry, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content);
        }
        return out.toByteArray();
    }

    private void write(Consumer<XSSFWorkbook> content) {
        Listings.write(folder, "book.xlsx", bytes(content));
    }

    private static byte[] bytes(Consumer<XSSFWorkbook> content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            content.accept(book);
            book.write(out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    private static Row row(Sheet sheet, int number, String... cells) {
        Row row = sheet.createRow(number);
        for (int cell = 0; cell < cells.length; cell++) {
            row.createCell(cell).setCellValue(cells[cell]);
        }
        return row;
    }

    private static void date(XSSFWorkbook book, Row row, int cell, LocalDateTime moment, String format) {
        row.createCell(cell).setCellValue(moment);
        row.getCell(cell).setCellStyle(style(book, format));
    }

    private static CellStyle style(XSSFWorkbook book, String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    @Test
    void theDayThatNeverWasIsNoLaterDay() {
        write(book -> {
            Sheet sheet = book.createSheet("AE");
            row(sheet, 0, "USUBJID", "AESTDTC");
            for (int serial : new int[] {59, 61}) {
                Row row = row(sheet, serial, "S-1");
                row.createCell(1).setCellValue(serial);
                row.getCell(1).setCellStyle(style(book, "yyyy-mm-dd"));
            }
        });
        assertThat(Listings.read(Listings.only(folder)).cells())
                .extracting(cells -> LocalDate.parse(cells.get(1)))
                .containsExactly(LocalDate.of(1900, 2, 28), LocalDate.of(1900, 3, 1));
    }
}
