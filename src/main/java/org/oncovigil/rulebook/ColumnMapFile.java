package org.oncovigil.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;
import org.oncovigil.study.ColumnMap;
import org.oncovigil.study.TableMap;
import org.oncovigil.study.TallLayout;
import org.oncovigil.study.TargetColumn;
import org.oncovigil.table.TextRow;
import org.oncovigil.table.TextTable;

/**
 * A column map as a CSV file has it: columns {@code domain}, {@code target}, {@code how}, {@code source}, {@code detail}.
 * What a row says depends on {@code how}:
 *
 * <ul>
 *   <li>{@code file}: the source is the name of a file, {@code *} standing for any letters
 *   <li>{@code column}: the target takes over the source column
 *   <li>{@code date}: the same, for a date of the form that the detail gives
 *   <li>{@code template}: the target is the source text, with columns in braces
 *   <li>{@code constant}: the target is the source text
 *   <li>{@code word}: the source word means the detail in the target
 *   <li>{@code where}: only rows are read that have the detail in the source column
 *   <li>{@code key}, {@code item}, {@code value}: in a table of items, the source column names the record, the item, and
 *       its value
 * </ul>
 *
 * @param map the map
 * @param problems what is wrong with the file; with any of these nothing should be run
 */
public record ColumnMapFile(ColumnMap map, List<Problem> problems) {
    private static final String READY = "column-maps";
    private static final String ENDING = ".csv";
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_-][\\p{L}\\p{N} ._-]*");
    private static final Pattern BRACES = Pattern.compile("\\{([^{}]+)}");

    public ColumnMapFile {
        problems = List.copyOf(problems);
    }

    /** The names of the ready maps, in order. */
    public static List<String> ready(Path rules) {
        try (Stream<Path> files = Files.list(rules.resolve(READY))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    /** The file of a map that a protocol names: one beside the protocol, or a ready map. */
    public static Path named(Path rules, Path folder, String name) {
        return name.endsWith(ENDING)
                ? folder.resolve(name)
                : rules.resolve(READY).resolve(name + ENDING);
    }

    /** Whether a map of this name is there; a name is never a path. */
    static boolean isThere(Path rules, Path folder, String name) {
        return NAME.matcher(name).matches() && Files.isRegularFile(named(rules, folder, name));
    }

    /** Reads a file. */
    public static ColumnMapFile read(Path file) {
        String name = String.valueOf(file.getFileName());
        Map<String, Draft> drafts = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        try {
            for (TextRow row : TextTable.read(file).rows()) {
                String domain = row.cell("domain").toUpperCase(Locale.ROOT);
                if (domain.isEmpty()
                        || !drafts.computeIfAbsent(domain, Draft::new).take(row)) {
                    problems.add(problem(CodeListMessage.MAP_ROW_WRONG, Place.line(name, row.line()), text(row)));
                }
            }
        } catch (UncheckedIOException failure) {
            problems.add(problem(CodeListMessage.LIST_MISSING, Place.file(name), String.valueOf(failure.getMessage())));
        }
        return new ColumnMapFile(
                new ColumnMap(drafts.values().stream().map(Draft::table).toList()), problems);
    }

    private static String text(TextRow row) {
        return String.join(", ", row.cells());
    }

    private static Problem problem(CodeListMessage message, Place place, String found) {
        return Problem.of(message, place, found, "domain, target, how, source, detail", "Nothing was run.");
    }

    /** One domain's rows as they are read. */
    private static final class Draft {
        private final String domain;
        private final List<String> files = new ArrayList<>();
        private final List<TargetColumn> columns = new ArrayList<>();
        private final Map<String, Map<String, String>> words = new TreeMap<>();
        private final Map<String, String> where = new TreeMap<>();
        private final List<String> keys = new ArrayList<>();
        private String item = "";
        private String value = "";

        Draft(String domain) {
            this.domain = domain;
        }

        /** Takes a row. Returns whether it is one. */
        boolean take(TextRow row) {
            String target = row.cell("target").toUpperCase(Locale.ROOT);
            String source = row.cell("source");
            String detail = row.cell("detail");
            if (source.isEmpty()) {
                return false;
            }
            return switch (row.cell("how")) {
                case "file" -> files.add(source);
                case "column" -> add(target, "{" + upper(source) + "}", "");
                case "date" -> !detail.isEmpty() && add(target, "{" + upper(source) + "}", detail);
                case "template" -> add(target, upperBraces(source), "");
                case "constant" -> add(target, source, "");
                case "word" -> word(target, source, detail);
                case "where" -> where.put(upper(source), upper(detail)) == null;
                case "key" -> keys.add(upper(source));
                case "item" -> !(item = upper(source)).isEmpty();
                case "value" -> !(value = upper(source)).isEmpty();
                default -> false;
            };
        }

        private boolean add(String target, String template, String pattern) {
            return !target.isEmpty() && columns.add(new TargetColumn(target, template, pattern));
        }

        private boolean word(String target, String source, String detail) {
            return !target.isEmpty()
                    && words.computeIfAbsent(target, any -> new TreeMap<>()).put(upper(source), detail) == null;
        }

        private static String upper(String text) {
            return text.toUpperCase(Locale.ROOT);
        }

        private static String upperBraces(String template) {
            return BRACES.matcher(template)
                    .replaceAll(name -> java.util.regex.Matcher.quoteReplacement(upper(name.group())));
        }

        TableMap table() {
            Optional<TallLayout> tall = item.isEmpty() || value.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new TallLayout(keys, item, value));
            return new TableMap(domain, files, columns, words, where, tall);
        }
    }
}
