package org.oncovigil.night;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as a reviewer has it open: read and edited with a spreadsheet library, by event and column key. */
final class ReviewedBook implements AutoCloseable {
    private static final int FIRST_ROW = 3;

    private final XSSFWorkbook book;
    private final Sheet listing;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final Map<String, String> words = new HashMap<>();
    private final Map<String, Row> rows = new LinkedHashMap<>();

    private ReviewedBook(XSSFWorkbook book) {
        this.book = book;
        String tab = "";
        for (Row row : book.getSheet("_keys")) {
            switch (row.getCell(0).getStringCellValue()) {
                case "column" -> columns.put(row.getCell(1).getStringCellValue(), columns.size());
                case "word" ->
                    words.put(
                            row.getCell(2).getStringCellValue(), row.getCell(3).getStringCellValue());
                case "sheet" -> tab = row.getCell(1).getStringCellValue();
                default -> {
                    // study, run and the like
                }
            }
        }
        this.listing = book.getSheet(tab);
        for (int number = FIRST_ROW; number <= listing.getLastRowNum(); number++) {
            Row row = listing.getRow(number);
            Cell key = row == null ? null : row.getCell(columns.size());
            if (key != null) {
                String seal = key.getStringCellValue();
                rows.put(seal.substring(seal.indexOf(' ') + 1), row);
            }
        }
    }

    static ReviewedBook open(String workbook) throws IOException {
        try (InputStream in = Files.newInputStream(Path.of(workbook))) {
            return new ReviewedBook(new XSSFWorkbook(in));
        }
    }

    XSSFWorkbook book() {
        return book;
    }

    Sheet listing() {
        return listing;
    }

    List<String> events() {
        return List.copyOf(rows.keySet());
    }

    int column(String key) {
        return columns.get(key);
    }

    Cell cell(String event, String column) {
        return rows.get(event).getCell(columns.get(column), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    /** Writes a text into a cell. It is blanked first: the library keeps the old text of an inline string otherwise. */
    ReviewedBook set(String event, String column, String text) {
        Cell cell = cell(event, column);
        cell.setBlank();
        cell.setCellValue(text);
        return this;
    }

    /** The hidden cell of an event's row. */
    Cell seal(String event) {
        return rows.get(event).getCell(columns.size());
    }

    /** Chooses from a drop-down. */
    ReviewedBook choose(String event, String column, String code) {
        return set(event, column, words.get(code));
    }

    ReviewedBook clear(String event, String column) {
        cell(event, column).setBlank();
        return this;
    }

    String text(String event, String column) {
        Cell cell = cell(event, column);
        return cell.getCellType() == CellType.NUMERIC
                ? String.valueOf(cell.getNumericCellValue())
                : cell.getStringCellValue();
    }

    /** The rows of a sheet below its headers, as far as they have a first cell and a second. */
    List<List<String>> log(String tab) {
        List<List<String>> lines = new ArrayList<>();
        Sheet sheet = book.getSheet(tab);
        for (int number = FIRST_ROW; number <= sheet.getLastRowNum(); number++) {
            Row row = sheet.getRow(number);
            if (row != null && row.getLastCellNum() > 2) {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(cell.toString()));
                lines.add(cells);
            }
        }
        return lines;
    }

    Path save(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
        return file;
    }

    /** The event of a subject with a number, if the book has it. */
    Optional<String> event(String ending) {
        return events().stream().filter(event -> event.endsWith(ending)).findFirst();
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
