package org.oncovigil.night;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of {@code rules/} and {@code reports/layout} in a folder of its own, which a test may edit. */
record SampleHome(Path folder) {
    static SampleHome copy(Path folder) throws IOException {
        for (Path from : List.of(Path.of("rules"), Path.of("reports", "layout"))) {
            try (Stream<Path> walk = Files.walk(from)) {
                for (Path path : walk.filter(Files::isRegularFile).toList()) {
                    Path target = folder.resolve(path);
                    Files.createDirectories(target.getParent());
                    Files.copy(path, target);
                }
            }
        }
        return new SampleHome(folder);
    }

    Path file(String name) {
        return folder.resolve("rules").resolve(name);
    }

    /** Replaces a text, which must stand there, by another. */
    void replace(String name, String was, String now) throws IOException {
        String text = Files.readString(file(name), StandardCharsets.UTF_8);
        if (!text.contains(was)) {
            throw new AssertionError(name + " does not hold: " + was);
        }
        int at = text.indexOf(was);
        Files.writeString(
                file(name), text.substring(0, at) + now + text.substring(at + was.length()), StandardCharsets.UTF_8);
    }

    /** The line of the first occurrence of a text, counted from 1. */
    int lineOf(String name, String text) throws IOException {
        List<String> lines = Files.readAllLines(file(name), StandardCharsets.UTF_8);
        for (int index = 0; index < lines.size(); index++) {
            if (lines.get(index).contains(text)) {
                return index + 1;
            }
        }
        throw new AssertionError(name + " does not hold: " + text);
    }
}
