package org.oncovigil.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncovigil.problem.Problem;

class AttributionFilesTest {
    @TempDir
    private Path rules;

    /** The project's own tables, with one text in one of them replaced. */
    private AttributionFiles.Loaded with(String file, String text, String other) throws IOException {
        Path folder = Files.createDirectories(rules.resolve("attribution"));
        try (Stream<Path> tables = Files.list(Path.of("rules/attribution"))) {
            for (Path table :
                    tables.filter(one -> one.toString().endsWith(".csv")).toList()) {
                Files.copy(table, folder.resolve(table.getFileName()));
            }
        }
        Path changed = folder.resolve(file);
        String before = Files.readString(changed, StandardCharsets.UTF_8);
        assertThat(before).contains(text);
        Files.writeString(changed, before.replace(text, other), StandardCharsets.UTF_8);
        return AttributionFiles.load(rules);
    }

    @Test
    void ownTablesAreWithoutProblem() {
        AttributionFiles.Loaded loaded = AttributionFiles.load(Path.of("rules"));
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.model()).isPresent();
    }

    @Test
    void missingFolderIsToldTableByTable() {
        AttributionFiles.Loaded loaded = AttributionFiles.load(rules);
        assertThat(loaded.model()).isEmpty();
        assertThat(loaded.problems()).extracting(Problem::id).contains("RUL-200", "RUL-208");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "score.csv|row,axis,points|row,axis,marks|RUL-201",
                "score.csv|,IMMUNE,4,|,IMUNE,4,|RUL-202",
                "score.csv|,IMMUNE,4,|,IMMUNE,four,|RUL-203",
                "windows.csv|kidney,first_dose,21,400|kidney,first_dose,400,21|RUL-204",
                "term-groups.csv|nephritis,IR_SPECIFIC|pruritus,IR_SPECIFIC|RUL-206",
                "term-names.csv|fever,en,pyrexia|fever,en,pyrexis|RUL-207",
                "windows.csv|off_treatment|on_treatment|RUL-208",
                "parameters.csv|cpi_washout_days,365|cpi_washout_days,|RUL-209",
                "gate-conditions.csv|G3,a,group,|G3,a,grup,|RUL-202",
                "medications.csv|hydrocortisone,steroid_hormone,30|hydrocortisone,steroid_hormone,thirty|RUL-203",
                "supplemental.csv|AECOMPC,competing_cause|AECOMPC,competing|RUL-202"
            })
    void errorInATableIsToldWithItsLineAndStopsTheModel(String file, String text, String other, String id)
            throws IOException {
        AttributionFiles.Loaded loaded = with(file, text, other);
        assertThat(loaded.model()).isEmpty();
        assertThat(loaded.problems()).extracting(Problem::id).contains(id);
        assertThat(loaded.problems())
                .filteredOn(one -> one.id().equals(id))
                .allSatisfy(one -> assertThat(one.place().file()).isEqualTo("attribution/" + file));
    }

    @Test
    void rowWithoutASourceIsAWarning() throws IOException {
        AttributionFiles.Loaded loaded =
                with("organs.csv", "kidney,renal,N,kidney,肾,CV-ATTR-1 8.4", "kidney,renal,N,kidney,肾,");
        assertThat(loaded.model()).isPresent();
        assertThat(loaded.problems()).extracting(Problem::id).isEqualTo(List.of("RUL-205"));
    }

    @Test
    void changedWeightIsReadFromTheTable() throws IOException {
        AttributionFiles.Loaded loaded =
                with("score.csv", "immune_specific_term,IMMUNE,4", "immune_specific_term,IMMUNE,5");
        assertThat(loaded.model().orElseThrow().score().get(0).points()).isEqualTo(5);
    }
}
