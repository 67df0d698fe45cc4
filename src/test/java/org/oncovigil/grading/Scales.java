package org.oncovigil.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Assumptions;
import org.oncovigil.rulebook.ScaleFiles;
import org.oncovigil.study.ScaleChoice;

/** The project's own scales, loaded once, and the reference listings beside the project. */
public final class Scales {
    /** The rules folder of the project. */
    public static final Path RULES = Path.of("rules");

    private static final Map<ScaleChoice, GradingScales> LOADED = new ConcurrentHashMap<>();

    private Scales() {}

    /** The scales that a protocol with these names pins. */
    public static GradingScales of(String local, String systemic) {
        return LOADED.computeIfAbsent(choice(local, systemic), choice -> {
            ScaleFiles.Loaded loaded = ScaleFiles.load(RULES, choice);
            assertThat(loaded.problems()).isEmpty();
            return loaded.scales().orElseThrow();
        });
    }

    /** A protocol's choice that accepts unverified cells. */
    public static ScaleChoice choice(String local, String systemic) {
        return new ScaleChoice(local, systemic, true, "");
    }

    /** A file of the reference folder beside the project; the test is skipped where it is absent. */
    public static Path reference(String file) {
        Path path = Path.of("..", "shared").resolve(file);
        Assumptions.assumeTrue(Files.exists(path), () -> "skipped: no reference listings beside the project, " + file);
        return path;
    }
}
