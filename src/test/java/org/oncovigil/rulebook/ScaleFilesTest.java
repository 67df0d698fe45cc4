package org.oncovigil.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncovigil.grading.GradingScales;
import org.oncovigil.problem.Problem;
import org.oncovigil.study.ScaleChoice;

@DisplayName("The scale files are read whole, and every bad cell is told with its place")
class ScaleFilesTest {
    private static final Path RULES = Path.of("rules");

    @ParameterizedTest(name = "{0} with {1}: {2} cells, {3} laboratory blocks, {4} terms")
    @CsvSource({
        "NMPA-2019, CTCAE-4.03, 218, 72, 790",
        "NMPA-2025, CTCAE-5.0, 235, 70, 837",
        "FDA-2007, CTCAE-6.0, 104, 77, 850"
    })
    void everyScaleLoadsWithoutAProblem(String local, String systemic, int cells, int blocks, int terms) {
        ScaleFiles.Loaded loaded = ScaleFiles.load(RULES, new ScaleChoice(local, systemic, false, ""));
        assertThat(loaded.problems()).isEmpty();
        GradingScales scales = loaded.scales().orElseThrow();
        assertThat(scales.vaccine().cells().size()).isEqualTo(cells);
        assertThat(scales.lab().blocks().size()).isEqualTo(blocks);
        assertThat(scales.terms().terms().size()).isEqualTo(terms);
    }

    @Test
    void anUnknownScaleIsTold() {
        ScaleFiles.Loaded loaded = ScaleFiles.load(RULES, new ScaleChoice("NMPA-2031", "CTCAE-9.0", false, ""));
        assertThat(loaded.scales()).isEmpty();
        assertThat(loaded.problems())
                .extracting(Problem::id)
                .contains("RUL-102")
                .containsOnly("RUL-102");
    }

    @Test
    void badCellsAreToldTogetherWithFileLineAndColumn(@TempDir Path folder) throws IOException {
        Path rules = copy(folder);
        Path file = rules.resolve("scales/vaccine-nmpa-2025.csv");
        List<String> lines = Files.readAllLines(file);
        lines.set(2, lines.get(2).replace(",DIAMETER,1,", ",DIAMETRE,one,"));
        lines.set(4, lines.get(4).replace(",10,", ",ten,"));
        Files.write(file, lines);

        ScaleFiles.Loaded loaded = ScaleFiles.load(rules, new ScaleChoice("NMPA-2025", "CTCAE-5.0", false, ""));

        assertThat(loaded.scales()).isEmpty();
        assertThat(loaded.problems())
                .extracting(Problem::text)
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith("RUL-101 rules/scales/vaccine-nmpa-2025.csv line 3, column measure: "
                                        + "\"DIAMETRE\"; expected one of"),
                        second -> assertThat(second).contains("line 3, column grade", "\"one\""),
                        third -> assertThat(third).contains("line 5, column lower", "\"ten\""));
    }

    @Test
    void aMissingFileIsTold(@TempDir Path folder) throws IOException {
        Path rules = copy(folder);
        Files.delete(rules.resolve("units.csv"));
        ScaleFiles.Loaded loaded = ScaleFiles.load(rules, new ScaleChoice("NMPA-2025", "CTCAE-5.0", false, ""));
        assertThat(loaded.scales()).isEmpty();
        assertThat(loaded.problems())
                .extracting(Problem::text)
                .anyMatch(text -> text.startsWith("RUL-100 rules/units.csv"));
    }

    private static Path copy(Path folder) throws IOException {
        Path target = Files.createDirectories(folder.resolve("rules"));
        try (Stream<Path> files = Files.walk(RULES)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                try {
                    Path to = target.resolve(RULES.relativize(file).toString());
                    Files.createDirectories(to.getParent());
                    Files.copy(file, to);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
        }
        return target;
    }
}
