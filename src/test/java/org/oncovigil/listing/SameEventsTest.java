package org.oncovigil.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oncovigil.listing.xport.TransportVersion;
import org.oncovigil.listing.xport.TransportWriter;
import org.oncovigil.listing.xport.TransportWriter.Column;
import org.oncovigil.subject.AdverseEvent;

/** One listing in many forms: always the same events under the same identities. All data is synthetic. */
class SameEventsTest {
    private static final List<List<String>> TABLE = List.of(
            List.of("DOMAIN", "USUBJID", "AESEQ", "AESPID", "AETERM", "AESTDTC", "AEDTC", "AETOXGR", "AESER", "AEREL"),
            List.of("AE", "S-1", "1", "E01", "注射部位红斑", "2026-01-03", "2026-01-05", "1", "N", "RELATED"),
            List.of("AE", "S-1", "2", "E01", "注射部位红斑", "2026-01-03", "2026-01-09", "3", "Y", "RELATED"),
            List.of("AE", "S-1", "3", "", "发热，腋温三十九度", "2026-01-04", "2026-01-05", "2", "N", "NOT RELATED"),
            List.of("AE", "S-1", "4", "", "头痛", "2026-01-06", "", "1", "N", ""));

    @TempDir
    Path folder;

    enum Form {
        PLAIN(form -> form),
        GB18030(form -> form),
        UTF_16(form -> form),
        TABS(form -> form),
        COLUMNS_REVERSED(rows -> rows.stream().map(SameEventsTest::reversed).toList()),
        ROWS_REVERSED(SameEventsTest::bodyReversed),
        RENUMBERED(rows -> replaced(rows, "AESEQ", "7")),
        GRADES_IN_WORDS(rows -> replaced(rows, "AETOXGR", "Grade ")),
        JSON(form -> form),
        TRANSPORT_5(form -> form),
        TRANSPORT_8(form -> form),
        WORKBOOK(form -> form),
        WORKBOOK_FROM_1904(form -> form);

        private final UnaryOperator<List<List<String>>> change;

        Form(UnaryOperator<List<List<String>>> change) {
            this.change = change;
        }
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void areReadFromEveryForm(Form form) throws IOException {
        Listings.write(folder, "table.dat", written(form, form.change.apply(TABLE)));
        ListingSet set = ListingFolder.find(folder, ReferenceData.plan());
        List<ListingRow> rows = new ArrayList<>(Listings.rows("DM", Listings.DM));
        rows.addAll(Listings.read(set.files().get(0)).rows());
        assertThat(Listings.assemble(rows).subject().adverseEvents().stream()
                        .map(SameEventsTest::text)
                        .toList())
                .containsExactly(
                        "S-1/AE/E01 注射部位红斑 2026-01-03 3 true RELATED",
                        "S-1/AE/~ 发热，腋温三十九度 2026-01-04 2 false NOT_RELATED",
                        "S-1/AE/~ 头痛 2026-01-06 1 false MISSING");
    }

    private static String text(AdverseEvent event) {
        return String.join(
                " ",
                event.id().value().replaceAll("~[0-9a-f]{16}$", "~"),
                event.reportedTerm(),
                event.onset().text(),
                "" + event.siteGrade().orElseThrow().grade().number(),
                "" + event.seriousness().isSerious(),
                event.causality().name());
    }

    private static List<String> reversed(List<String> row) {
        List<String> cells = new ArrayList<>(row);
        Collections.reverse(cells);
        return cells;
    }

    private static List<List<String>> bodyReversed(List<List<String>> rows) {
        List<List<String>> body = new ArrayList<>(rows.subList(1, rows.size()));
        Collections.reverse(body);
        body.add(0, rows.get(0));
        return body;
    }

    private static List<List<String>> replaced(List<List<String>> rows, String column, String prefix) {
        int position = rows.get(0).indexOf(column);
        List<List<String>> changed = new ArrayList<>(List.of(rows.get(0)));
        for (List<String> row : rows.subList(1, rows.size())) {
            List<String> cells = new ArrayList<>(row);
            cells.set(position, prefix + cells.get(position));
            changed.add(cells);
        }
        return changed;
    }

    private static byte[] written(Form form, List<List<String>> rows) throws IOException {
        return switch (form) {
            case GB18030 -> text(rows, ",").getBytes(Charset.forName("GB18030"));
            case UTF_16 -> text(rows, "\t").getBytes(StandardCharsets.UTF_16);
            case TABS -> text(rows, "\t").getBytes(StandardCharsets.UTF_8);
            case JSON -> json(rows).getBytes(StandardCharsets.UTF_8);
            case TRANSPORT_5 -> transport(TransportVersion.V5, rows);
            case TRANSPORT_8 -> transport(TransportVersion.V8, rows);
            case WORKBOOK -> workbook(false, rows);
            case WORKBOOK_FROM_1904 -> workbook(true, rows);
            case PLAIN, COLUMNS_REVERSED, ROWS_REVERSED, RENUMBERED, GRADES_IN_WORDS ->
                text(rows, ",").getBytes(StandardCharsets.UTF_8);
        };
    }

    private static String text(List<List<String>> rows, String separator) {
        return rows.stream().map(row -> String.join(separator, row)).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String json(List<List<String>> rows) {
        String columns = rows.get(0).stream()
                .map(name -> "{\"name\":\"" + name + "\"}")
                .collect(Collectors.joining(",", "\"columns\":[", "]"));
        String body = rows.subList(1, rows.size()).stream()
                .map(ListingRow::encode)
                .collect(Collectors.joining(",", "\"rows\":[", "]"));
        return "{\"name\":\"AE\"," + columns + "," + body + "}";
    }

    private static byte[] transport(TransportVersion version, List<List<String>> rows) {
        List<Column> columns = rows.get(0).stream()
                .map(name -> new Column(name, name, false, 40))
                .toList();
        List<List<Object>> body = rows.subList(1, rows.size()).stream()
                .map(row -> List.copyOf((List<?>) row))
                .map(row -> Arrays.asList(row.toArray()))
                .toList();
        return new TransportWriter(version).member("AE", columns, body, true).bytes();
    }

    private static byte[] workbook(boolean from1904, List<List<String>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.getCTWorkbook().getWorkbookPr().setDate1904(from1904);
            CellStyle date = book.createCellStyle();
            date.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
            Sheet sheet = book.createSheet("AE");
            sheet.createRow(0).createCell(0).setCellValue("Listing of adverse events");
            for (int row = 0; row < rows.size(); row++) {
                fill(sheet.createRow(4 + row), rows.get(row), date, from1904);
            }
            book.write(out);
        }
        return out.toByteArray();
    }

    private static void fill(Row row, List<String> cells, CellStyle date, boolean from1904) {
        for (int column = 0; column < cells.size(); column++) {
            String text = cells.get(column);
            if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
                row.createCell(column)
                        .setCellValue(
                                DateUtil.getExcelDate(LocalDate.parse(text).atStartOfDay(), from1904));
                row.getCell(column).setCellStyle(date);
            } else if (text.matches("\\d+")) {
                row.createCell(column).setCellValue(Double.parseDouble(text));
            } else if (!text.isEmpty()) {
                row.createCell(column).setCellValue(text);
            }
        }
    }
}
