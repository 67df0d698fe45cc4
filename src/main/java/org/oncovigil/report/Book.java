package org.oncovigil.report;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.oncovigil.overview.RunFacts;

/** One workbook being written: its styles, words and sheets. Every sheet is streamed, so memory does not grow with it. */
final class Book implements Closeable {
    private static final String LISTS = "_lists";
    private static final int SHORT_HASH = 8;

    private final RunFacts run;
    private final ReportLayout layout;
    private final StampedWorkbook stream;
    private final Blinding blinding;
    private final Redaction redaction;
    private final CellStyles styles;
    private final Highlights highlights;

    Book(RunFacts run, ReportLayout layout, Blinding blinding, Redaction redaction) {
        this.run = run;
        this.layout = layout;
        this.blinding = blinding;
        this.redaction = redaction;
        XSSFWorkbook book = new XSSFWorkbook();
        this.styles = new CellStyles(book);
        this.highlights = new Highlights(book.getStylesSource(), layout.words());
        this.stream = new StampedWorkbook(book);
        stamp(book);
    }

    RunFacts run() {
        return run;
    }

    Words words() {
        return layout.words();
    }

    ReportLayout layout() {
        return layout;
    }

    /** Who may read the book. */
    Blinding blinding() {
        return blinding;
    }

    /** A text as this book may show it. */
    String shown(String text) {
        return redaction.apply(text);
    }

    CellStyles styles() {
        return styles;
    }

    Highlights highlights() {
        return highlights;
    }

    /** The name on a sheet's tab; the first sheet of a run of continued ones has number 1. */
    String tab(SheetLayout sheet, int number) {
        String title = words().language().line(sheet.titleEn(), sheet.titleZh());
        return number == 1 ? title : title + " (" + number + ")";
    }

    /** A place in the book, as a link takes it: row and column counted from 0. */
    static String target(String tab, int row) {
        return "'" + tab.replace("'", "''") + "'!A" + (row + 1);
    }

    /** Where the cover begins. */
    String coverTarget() {
        return target(tab(layout.sheet(SheetKey.COVER), 1), 0);
    }

    /** Adds a sheet at the end. */
    Page open(SheetLayout sheet, int number) {
        String tab = tab(sheet, number);
        SXSSFSheet added = stream.createSheet(tab);
        return new Page(this, sheet, tab, added, stream.getXSSFWorkbook().getSheet(tab));
    }

    /** The run in a few words, for strips and footers. */
    String runText() {
        return CoverFacts.runText(run, words(), blinding);
    }

    /** The start of the rulebook's hash. */
    String shortHash() {
        String hash = run.rulebookSha256();
        return hash.substring(0, Math.min(SHORT_HASH, hash.length()));
    }

    /** Adds the hidden sheet that the drop-downs choose from. */
    void addLists() {
        SXSSFSheet sheet = stream.createSheet(LISTS);
        int depth = layout.lists().values().stream().mapToInt(List::size).max().orElse(0);
        for (int row = 0; row < depth; row++) {
            SXSSFRow cells = sheet.createRow(row);
            int column = 0;
            for (List<String> codes : layout.lists().values()) {
                if (row < codes.size()) {
                    cells.createCell(column).setCellValue(words().of(codes.get(row)));
                }
                column++;
            }
        }
        int column = 0;
        for (Map.Entry<String, List<String>> list : layout.lists().entrySet()) {
            XSSFName name = stream.getXSSFWorkbook().createName();
            name.setNameName(listName(list.getKey()));
            String letter = String.valueOf((char) ('A' + column++));
            name.setRefersToFormula(LISTS + "!$" + letter + "$1:$" + letter + "$"
                    + list.getValue().size());
        }
        stream.setSheetVisibility(stream.getSheetIndex(LISTS), SheetVisibility.VERY_HIDDEN);
    }

    /**
     * Adds the hidden sheet by which an edited book is read back.
     *
     * @param listing the finished event listing
     * @param seen the last review entry that the book shows
     */
    void addKeys(SheetEntry listing, long seen) {
        SXSSFSheet sheet = stream.createSheet(BookIdentity.SHEET);
        List<List<String>> rows = identity(listing, seen).rows();
        for (int row = 0; row < rows.size(); row++) {
            SXSSFRow cells = sheet.createRow(row);
            for (int column = 0; column < rows.get(row).size(); column++) {
                cells.createCell(column).setCellValue(rows.get(row).get(column));
            }
        }
        stream.setSheetVisibility(stream.getSheetIndex(BookIdentity.SHEET), SheetVisibility.VERY_HIDDEN);
    }

    private BookIdentity identity(SheetEntry listing, long seen) {
        Map<String, Map<String, String>> codes = new LinkedHashMap<>();
        List<BookIdentity.Column> columns = new ArrayList<>();
        for (ColumnLayout column : listing.layout().columns()) {
            boolean reviewer = column.group() == ColumnGroup.REVIEWER;
            columns.add(new BookIdentity.Column(
                    reviewer ? column.key() : shown(column.key()),
                    shown(words().language().lines(column.titleEn(), column.titleZh())),
                    reviewer,
                    reviewer ? column.list() : ""));
            for (String code : layout.lists().getOrDefault(column.list(), List.of())) {
                codes.computeIfAbsent(column.list(), list -> new LinkedHashMap<>())
                        .put(words().of(code), code);
            }
        }
        List<String> tabs = IntStream.rangeClosed(1, listing.sheets())
                .mapToObj(number -> tab(listing.layout(), number))
                .toList();
        return new BookIdentity(run.study(), run.runId(), run.dataCutoff().toString(), seen, columns, tabs, codes);
    }

    /** The name of a drop-down's range. */
    static String listName(String list) {
        return "list_" + list;
    }

    void write(OutputStream out) throws IOException {
        stream.setActiveSheet(0);
        stream.setFirstVisibleTab(0);
        stream.write(out);
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    private void stamp(XSSFWorkbook book) {
        POIXMLProperties.CoreProperties core = book.getProperties().getCoreProperties();
        core.setCreator("OncoVigil " + run.program());
        core.setTitle(run.study() + " " + run.dataCutoff());
        Optional<Date> started = Optional.of(Date.from(Instant.parse(run.startedAt())));
        core.setCreated(started);
        core.setModified(started);
        core.setLastModifiedByUser("OncoVigil " + run.program());
        book.getProperties().getExtendedProperties().getUnderlyingProperties().setApplication("OncoVigil");
    }
}
