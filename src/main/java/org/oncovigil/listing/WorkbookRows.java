package org.oncovigil.listing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.oncovigil.listing.workbook.SheetReader;
import org.oncovigil.listing.workbook.WorkbookFault;
import org.oncovigil.listing.workbook.WorkbookFile;
import org.oncovigil.listing.workbook.WorkbookLimits;

/** Rows of one sheet. Titles above the header and rows of blank cells are passed over and counted. */
final class WorkbookRows implements RowSource {
    private static final int LOOKED_AT = 40;

    private final WorkbookFile workbook;
    private final SheetReader sheet;
    private final Deque<Row> first = new ArrayDeque<>();
    private final List<ListingFault> remarks = new ArrayList<>();
    private final String name;
    private ColumnNames columns = ColumnNames.of(List.of());
    private Row current = new Row(0, List.of());

    private record Row(long number, List<String> cells) {
        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    private WorkbookRows(WorkbookFile workbook, SheetReader sheet, String name) {
        this.workbook = workbook;
        this.sheet = sheet;
        this.name = name;
    }

    static WorkbookRows open(ListingContent content, String part, Set<String> keyColumns, ReadingLimits limits)
            throws IOException {
        WorkbookFile workbook = open(content.path(), limits);
        try {
            WorkbookRows rows = new WorkbookRows(workbook, workbook.sheet(part), part);
            rows.readHeader(keyColumns);
            return rows;
        } catch (IOException failure) {
            workbook.close();
            throw fault(failure);
        }
    }

    /** The names of the sheets. */
    static List<String> sheets(ListingContent content, ReadingLimits limits) throws IOException {
        try (WorkbookFile workbook = open(content.path(), limits)) {
            return workbook.sheets();
        } catch (WorkbookFault broken) {
            throw fault(broken);
        }
    }

    private static WorkbookFile open(Path path, ReadingLimits limits) throws IOException {
        WorkbookLimits bounds = new WorkbookLimits(
                limits.maxColumns(),
                limits.maxExpanded(),
                limits.maxExpansion(),
                limits.freeExpansion(),
                limits.maxColumns(),
                limits.maxCellLength());
        try {
            return WorkbookFile.open(path, bounds);
        } catch (WorkbookFault broken) {
            throw fault(broken);
        }
    }

    private static IOException fault(IOException failure) {
        if (failure instanceof WorkbookFault broken) {
            return switch (broken.kind()) {
                case NO_WORKBOOK ->
                    new ListingFault(
                            ListingMessage.UNKNOWN_CONTENT,
                            broken.getMessage(),
                            "CSV, SAS XPORT, Dataset-JSON or XLSX");
                case TOO_LARGE -> new ListingFault(ListingMessage.OVER_LIMIT, broken.getMessage(), "a smaller one");
                case DAMAGED -> new ListingFault(ListingMessage.MALFORMED, broken.getMessage(), "a whole workbook");
            };
        }
        return failure;
    }

    private void readHeader(Set<String> keyColumns) throws IOException {
        Optional<List<String>> cells = sheet.next();
        while (cells.isPresent()) {
            first.add(new Row(sheet.row(), cells.get()));
            cells = first.size() < LOOKED_AT ? sheet.next() : Optional.empty();
        }
        first.removeIf(Row::isBlank);
        if (first.isEmpty()) {
            throw new ListingFault(ListingMessage.NOT_A_LISTING, "a sheet without cells", "a header row");
        }
        int above = TextLayout.headerRecord(first.stream().map(Row::cells).toList(), keyColumns);
        for (int row = 0; row < above; row++) {
            first.remove();
        }
        columns = ColumnNames.of(withoutBlankEnd(first.remove().cells()));
        if (above > 0) {
            remarks.add(new ListingFault(ListingMessage.LINES_PASSED_OVER, above + " rows above the header", ""));
        }
    }

    private static List<String> withoutBlankEnd(List<String> cells) {
        int size = cells.size();
        while (size > 0 && cells.get(size - 1).isBlank()) {
            size--;
        }
        return cells.subList(0, size);
    }

    @Override
    public ColumnNames columns() {
        return columns;
    }

    @Override
    public String tableName() {
        return name;
    }

    @Override
    public boolean advance() throws IOException {
        try {
            Optional<Row> next = next();
            while (next.isPresent() && next.get().isBlank()) {
                next = next();
            }
            current = next.orElse(current);
            return next.isPresent();
        } catch (WorkbookFault broken) {
            throw fault(broken);
        }
    }

    private Optional<Row> next() throws IOException {
        if (!first.isEmpty()) {
            return Optional.of(first.remove());
        }
        return sheet.next().map(cells -> new Row(sheet.row(), cells));
    }

    /** The cells of the row, as many as columns: a workbook does not write blank ones. */
    @Override
    public List<String> cells() {
        List<String> cells = new ArrayList<>(withoutBlankEnd(current.cells()));
        while (cells.size() < columns.size()) {
            cells.add("");
        }
        return cells;
    }

    @Override
    public long line() {
        return current.number();
    }

    @Override
    public List<ListingFault> remarks() {
        return remarks;
    }

    @Override
    public void close() throws IOException {
        sheet.close();
        workbook.close();
    }
}
