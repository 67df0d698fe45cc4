package org.oncovigil.night;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.oncovigil.table.TextRow;
import org.oncovigil.table.TextTable;
import org.oncovigil.table.TextTableWriter;

/** A copy of one night of the sample study, which a test may damage. */
final class SampleNight {
    static final Path LISTINGS = Path.of("rules", "studies", "DEMO-001", "listings");

    private final Path folder;

    private SampleNight(Path folder) {
        this.folder = folder;
    }

    /** Copies a night into a folder of listings. */
    static SampleNight copy(String night, Path listings) throws IOException {
        Path folder = Files.createDirectories(listings.resolve(night));
        try (Stream<Path> files = Files.list(LISTINGS.resolve(night))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        return new SampleNight(folder);
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    TextTable table(String name) {
        return TextTable.read(file(name));
    }

    /** Writes a value into a cell; the line is that of the file, the header being line 1. */
    void set(String name, long line, String column, String value) throws IOException {
        TextTable table = table(name);
        int position = TextTable.positions(table.header()).get(column);
        rewrite(
                name,
                rows -> rows.stream()
                        .map(row -> {
                            List<String> cells = new ArrayList<>(row.cells());
                            if (row.line() == line) {
                                cells.set(position, value);
                            }
                            return new TextRow(row.line(), TextTable.positions(table.header()), cells);
                        })
                        .toList());
    }

    /** Adds a row: a copy of a line with other values in some columns, given as column, value, column, value. */
    void add(String name, long copyOf, String... changes) throws IOException {
        TextTable table = table(name);
        var positions = TextTable.positions(table.header());
        rewrite(name, rows -> {
            List<TextRow> more = new ArrayList<>(rows);
            TextRow copied = rows.stream()
                    .filter(row -> row.line() == copyOf)
                    .findFirst()
                    .orElseThrow();
            List<String> cells = new ArrayList<>(copied.cells());
            for (int index = 0; index < changes.length; index += 2) {
                cells.set(positions.get(changes[index]), changes[index + 1]);
            }
            more.add(new TextRow(0, positions, cells));
            return more;
        });
    }

    /** Writes a listing again with other rows. */
    void rewrite(String name, UnaryOperator<List<TextRow>> change) throws IOException {
        TextTable table = table(name);
        try (Writer writer = Files.newBufferedWriter(file(name), StandardCharsets.UTF_8);
                TextTableWriter csv = new TextTableWriter(writer, table.header())) {
            for (TextRow row : change.apply(table.rows())) {
                csv.write(row.cells());
            }
        }
    }

    /** Keeps the header and the first rows. */
    void keep(String name, int rows) throws IOException {
        rewrite(name, all -> all.subList(0, rows));
    }

    void delete(String name) throws IOException {
        Files.delete(file(name));
    }

    void write(String name, String text) throws IOException {
        Files.writeString(file(name), text, StandardCharsets.UTF_8);
    }
}
