package org.oncovigil.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How medications count, found by a whole word of their name; a longer name goes before a shorter. */
public final class MedicineBook {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final char LAST_LATIN = 'ÿ';

    private final Map<String, List<Medicine>> byFirstWord = new HashMap<>();
    private final List<Medicine> unspaced = new ArrayList<>();

    /** A book of these rows. */
    public MedicineBook(List<Medicine> rows) {
        rows.stream()
                .sorted(Comparator.comparingInt((Medicine one) -> -one.name().length())
                        .thenComparing(Medicine::name))
                .forEach(one -> {
                    if (one.name().charAt(0) > LAST_LATIN) {
                        unspaced.add(one);
                    } else {
                        String word = NO_WORD.split(one.name())[0];
                        byFirstWord
                                .computeIfAbsent(word, any -> new ArrayList<>())
                                .add(one);
                    }
                });
    }

    /** How a medication counts, by its standard name, or else by its own; both in capital letters. */
    public Optional<Medicine> find(String standardName, String name) {
        return find(standardName).or(() -> find(name));
    }

    private Optional<Medicine> find(String name) {
        Stream<Medicine> candidates =
                NO_WORD.splitAsStream(name).flatMap(word -> byFirstWord.getOrDefault(word, List.of()).stream());
        boolean latin = name.chars().allMatch(letter -> letter <= LAST_LATIN);
        return Stream.concat(candidates, latin ? Stream.empty() : unspaced.stream())
                .filter(one -> one.isNamedIn(name))
                .max(Comparator.comparingInt(one -> one.name().length()));
    }
}
