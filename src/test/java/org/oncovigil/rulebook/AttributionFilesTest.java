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
import org.oncovigil.attribution.TermBook;
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

    @Test
    void ownTablesLeaveNoDoubt() {
        assertThat(AttributionLint.check(
                        AttributionFiles.load(Path.of("rules")).model().orElseThrow()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "term-groups.csv|nephritis,IR_SPECIFIC,kidney,kidney|nephritis,IR_SPECIFIC,kidny,kidney|RUL-210",
                "term-groups.csv|nephritis,IR_SPECIFIC,kidney,kidney|nephritis,IR_SPECIFIC,kidney,kidny|RUL-210",
                "term-groups.csv|pyrexia,REACTOGENIC,,|pyrexia,REACTOGENIC,skin,|RUL-211",
                "acute-limits.csv|stridor,0|stridr,0|RUL-207",
                "signatures.csv|herpes simplex;oral|herpes simplexx;oral|RUL-207",
                "signatures.csv|adenovirus_clot,adenovirus|adenovirus_clot,adenoviruss|RUL-210",
                "gate-conditions.csv|G3,a,acute_limit,inside|G8,a,acute_limit,inside|RUL-212",
                "gate-conditions.csv|competing_cause,STRONG;CONFIRMED|competing_cause,STRONGER;CONFIRMED|RUL-210",
                "gate-conditions.csv|G7,b,term_list,isolated_autoantibody|G7,b,term_list,autoantibody|RUL-210",
                "decision.csv|CONFOUNDED_INDETERMINATE,,,|CONFOUNDED_INDETERMINATE,0,,|RUL-212",
                "columns.csv|at_site,no,Y,,,,yes;|at_site,no,Y,,,,yess;|RUL-210"
            })
    void doubtIsToldByTheLint(String file, String text, String other, String id) throws IOException {
        AttributionFiles.Loaded loaded = with(file, text, other);
        assertThat(AttributionLint.check(loaded.model().orElseThrow()))
                .extracting(Problem::id)
                .contains(id);
    }

    private AttributionFiles.Loaded withStudy(String rows) throws IOException {
        Path study = rules.resolve("attribution.csv");
        Files.writeString(study, "table,key,column,value,reason\n" + rows, StandardCharsets.UTF_8);
        return AttributionFiles.load(Path.of("rules"), study);
    }

    @Test
    void studyReadsACellDifferentlyAndSaysWhy() throws IOException {
        AttributionFiles.Loaded loaded =
                withStudy("score.csv,immune_specific_term,points,5,adjudicated series of 2026\n"
                        + "gate-conditions.csv,G5/a/term_list,none_of,,no growth is expected\n"
                        + "term-names.csv,sponsor's own word,same_as,nephritis,the sponsor's dictionary\n"
                        + "parameters.csv,cpi_washout_days,value,180,protocol 5.2\n");
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.overrides()).hasSize(4);
        assertThat(loaded.overrides().get(0).table()).isEqualTo("term-names.csv");
        assertThat(loaded.overrides())
                .filteredOn(one -> one.table().equals("score.csv"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.before()).isEqualTo("4");
                    assertThat(one.value()).isEqualTo("5");
                    assertThat(one.reason()).isEqualTo("adjudicated series of 2026");
                });
        assertThat(loaded.model().orElseThrow().score().get(0).points()).isEqualTo(5);
        assertThat(loaded.model().orElseThrow().terms().find("Sponsor's own word"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "score.csv,no_such_row,points,5,why|RUL-213",
                "score.csv,immune_specific_term,weight,5,why|RUL-213",
                "scores.csv,immune_specific_term,points,5,why|RUL-213",
                "gate-conditions.csv,G7/a,one_of,STRONG|RUL-214",
                "gate-conditions.csv,G5/a,none_of,growth,why|RUL-213",
                "score.csv,immune_specific_term,points,five,why|RUL-203"
            })
    void overrideThatCannotBeReadStopsTheModel(String row, String id) throws IOException {
        AttributionFiles.Loaded loaded = withStudy(row + "\n");
        assertThat(loaded.model()).isEmpty();
        assertThat(loaded.problems()).extracting(Problem::id).contains(id);
    }

    /** A made-up dictionary in the layout of the MedDRA ASCII files. */
    private TermBook withDictionary() throws IOException {
        with("organs.csv", "kidney", "kidney");
        Path folder = Files.createDirectories(rules.resolve("meddra"));
        Files.writeString(
                folder.resolve("pt.asc"),
                "1$Nephritis$$1$\n2$Invented organ inflammation$$1$\n3$Pyrexia$$1$\n4$Unplaced thing$$1$\n");
        Files.writeString(
                folder.resolve("llt.asc"),
                "11$Kidney soreness$1$$$$$$$Y$$\n12$Organ sore invented$2$$$$$$$Y$$\n13$Chills$3$$$$$$$Y$$\n14$Thing$4$$$$$$$Y$$\n");
        Files.writeString(
                folder.resolve("smq_list.asc"), "20000001$Noninfectious myocarditis/pericarditis (SMQ)$1$$$$$$\n");
        Files.writeString(
                folder.resolve("smq_content.asc"),
                "20000001$2$4$2$A$0$A$$$\n20000001$4$4$1$A$0$A$$$\n20000001$1$4$2$A$0$A$$$\n");
        AttributionFiles.Loaded loaded = AttributionFiles.load(rules);
        assertThat(loaded.problems()).isEmpty();
        return loaded.model().orElseThrow().terms();
    }

    @Test
    void dictionaryOfALicenceHolderGoesBeforeOurOtherNames() throws IOException {
        TermBook terms = withDictionary();
        assertThat(terms.find("kidney soreness").get(0).name()).isEqualTo("nephritis");
        assertThat(terms.find("Chills").get(0).name())
                .as("coded to another term")
                .isEqualTo("pyrexia");
        assertThat(terms.find("Organ sore invented").get(0).organ())
                .as("by a narrow query")
                .isEqualTo("heart");
        assertThat(terms.find("nephritis").get(0).organ())
                .as("our own list stands")
                .isEqualTo("kidney");
        assertThat(terms.find("Unplaced thing")).as("broad terms do not place").isEmpty();
    }

    @Test
    void dictionaryFileThatIsMissingIsTold() throws IOException {
        with("organs.csv", "kidney", "kidney");
        Files.createDirectories(rules.resolve("meddra"));
        AttributionFiles.Loaded loaded = AttributionFiles.load(rules);
        assertThat(loaded.model()).isPresent();
        assertThat(loaded.problems())
                .hasSize(4)
                .allSatisfy(one -> assertThat(one.id()).isEqualTo("RUL-215"));
    }
}
