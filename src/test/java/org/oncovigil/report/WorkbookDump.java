package org.oncovigil.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as lines of text: sheet, cell, value, style name. Read from the file, not from the writer. */
final class WorkbookDump {
    private WorkbookDump() {}

    static XSSFWorkbook open(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    /** The lines of a workbook; cells without a value are left out. */
    static List<String> of(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        try (XSSFWorkbook book = open(file)) {
            TreeMap<Integer, String> names = styleNames(book);
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        String value = value(cell);
                        if (!value.isEmpty()) {
                            lines.add(String.join(
                                    "\t",
                                    sheet.getSheetName(),
                                    cell.getAddress().formatAsString(),
                                    value.replace("\n", "⏎"),
                                    names.getOrDefault((int) cell.getCellStyle().getIndex(), "?")));
                        }
                    }
                }
            }
        }
        return lines;
    }

    /** The cells of one row, as text. */
    static List<String> row(Sheet sheet, int number) {
        List<String> cells = new ArrayList<>();
        Row row = sheet.getRow(number);
        for (int column = 0; row != null && column < row.getLastCellNum(); column++) {
            cells.add(row.getCell(column) == null ? "" : value(row.getCell(column)));
        }
        return cells;
    }

    static String value(Cell cell) {
        return switch (cell.getCellType()) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC ->
                java.math.BigDecimal.valueOf(cell.getNumericCellValue())
                        .stripTrailingZeros()
                        .toPlainString();
            case FORMULA -> "FORMULA " + cell.getCellFormula();
            default -> "";
        };
    }

    /** The style of each index: those of the enum in order after the default, then those marked as text. */
    private static TreeMap<Integer, String> styleNames(XSSFWorkbook book) {
        TreeMap<Integer, String> names = new TreeMap<>();
        names.put(0, "DEFAULT");
        int index = 1;
        for (StyleName name : StyleName.values()) {
            names.put(index++, name.name());
        }
        for (StyleName name : StyleName.values()) {
            if (name.holdsSourceText()) {
                XSSFCellStyle style = book.getCellStyleAt(index);
                names.put(index++, name.name() + (style.getQuotePrefixed() ? "'" : "?"));
            }
        }
        return names;
    }
}
