package org.oncovigil.study;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * How one table becomes the rows of one domain. All column names are in capital letters; a source column keeps its own
 * name beside the target's.
 *
 * @param domain the SDTM domain
 * @param files names of the files, compared without regard to case; {@code *} stands for any letters
 * @param columns the values of the target columns
 * @param words per target column what a source word means, source words in capital letters
 * @param where source columns and the word, in capital letters, that a row must have there to be used
 * @param tall the layout, if every row of the source is one item
 */
public record TableMap(
        String domain,
        List<String> files,
        List<TargetColumn> columns,
        Map<String, Map<String, String>> words,
        Map<String, String> where,
        Optional<TallLayout> tall) {
    /** The listing is SDTM already. */
    public static final TableMap NONE = new TableMap("", List.of(), List.of(), Map.of(), Map.of(), Optional.empty());

    public TableMap {
        files = List.copyOf(files);
        columns = List.copyOf(columns);
        words = Map.copyOf(words);
        where = Map.copyOf(where);
    }

    /** Whether the entry is for a file. */
    boolean isFor(String fileName) {
        return files.stream()
                .anyMatch(
                        name -> Pattern.compile(Pattern.quote(name).replace("*", "\\E.*\\Q"), Pattern.CASE_INSENSITIVE)
                                .matcher(fileName)
                                .matches());
    }

    /** Whether nothing is mapped. */
    public boolean isEmpty() {
        return columns.isEmpty() && where.isEmpty() && tall.isEmpty();
    }

    /** All source columns that the entry names. */
    public Set<String> sources() {
        Set<String> sources = new TreeSet<>(where.keySet());
        columns.forEach(column -> sources.addAll(column.sources()));
        tall.ifPresent(layout -> {
            sources.addAll(layout.keys());
            sources.add(layout.item());
            sources.add(layout.value());
        });
        return sources;
    }

    /** What a source word means in a target column; the word itself if the map does not have it. */
    public String meaning(String target, String word) {
        return words.getOrDefault(target, Map.of()).getOrDefault(word.strip().toUpperCase(Locale.ROOT), word);
    }
}
