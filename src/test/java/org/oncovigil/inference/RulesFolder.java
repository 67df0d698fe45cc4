package org.oncovigil.inference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The rule files of the project, for tests. */
final class RulesFolder {
    private RulesFolder() {}

    static List<RuleSource> sources() {
        Path rules = Path.of("rules");
        try (Stream<Path> files = Files.walk(rules)) {
            return files.filter(file -> file.toString().endsWith(".drl"))
                    .sorted()
                    .map(file ->
                            new RuleSource(rules.relativize(file).toString().replace('\\', '/'), read(file)))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
