package org.oncovigil.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a study's protocol lies.
 *
 * @param rules the rules folder
 * @param folder the study's folder
 * @param protocolFile its {@code protocol.yaml}
 */
public record StudyLocation(Path rules, Path folder, Path protocolFile) {
    private static final String PROTOCOL = "protocol.yaml";

    /** All studies under {@code rules/studies/}, by folder name. */
    public static List<StudyLocation> all(Path home) {
        Path rules = home.resolve("rules");
        try (Stream<Path> folders = Files.list(rules.resolve("studies"))) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve(PROTOCOL)))
                    .sorted()
                    .map(folder -> new StudyLocation(rules, folder, folder.resolve(PROTOCOL)))
                    .toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    /** The store of a study that has no other, in the user's data folder. */
    public static Path storeOf(Path userData, String study) {
        return userData.resolve("studies").resolve(study + ".db");
    }

    /**
     * Finds a study: an id under {@code rules/studies/}, or a folder that holds a {@code protocol.yaml}.
     *
     * @param home the folder that holds {@code rules/}
     * @param study the id or the folder
     * @return nothing if there is neither
     */
    public static Optional<StudyLocation> find(Path home, String study) {
        Path rules = home.resolve("rules");
        boolean plain = !study.contains("/") && !study.contains("\\") && !study.startsWith(".");
        Path named = rules.resolve("studies").resolve(plain ? study : "-");
        Path folder = plain && Files.isRegularFile(named.resolve(PROTOCOL)) ? named : Path.of(study);
        return Files.isRegularFile(folder.resolve(PROTOCOL))
                ? Optional.of(new StudyLocation(rules, folder, folder.resolve(PROTOCOL)))
                : Optional.empty();
    }
}
