package org.oncovigil.listing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The dated folders of a listing folder, one a night, named {@code YYYY-MM-DD}. */
public final class Nights {
    private Nights() {}

    /** The nights of a folder, oldest first; none if it holds the listings itself or does not exist. */
    public static SortedMap<LocalDate, Path> in(Path folder) {
        SortedMap<LocalDate, Path> nights = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return nights;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> folders = entries.filter(Files::isDirectory).toList();
            for (Path night : folders) {
                date(night).ifPresent(date -> nights.put(date, night));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return nights;
    }

    private static java.util.Optional<LocalDate> date(Path folder) {
        String name = folder.getFileName().toString();
        if (name.length() != "YYYY-MM-DD".length()) {
            return java.util.Optional.empty();
        }
        try {
            return java.util.Optional.of(LocalDate.parse(name));
        } catch (DateTimeException other) {
            return java.util.Optional.empty();
        }
    }
}
