package org.oncovigil.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncovigil.table.TextRow;
import org.oncovigil.table.TextTable;

class TermBookTest {
    private static final TermBook TERMS = PlainRow.MODEL.terms();

    static Stream<Arguments> everyNameFindsItsGroup() {
        return TextTable.read(Path.of("src/test/resources/spec/attribution/names.csv")).rows().stream()
                .map(row -> Arguments.of(Named.of(row.cell("section") + " " + row.cell("name"), row)));
    }

    @ParameterizedTest
    @MethodSource
    void everyNameFindsItsGroup(TextRow row) {
        List<TermPlacement> found = TERMS.find(row.cell("name"));
        TermPlacement placed = found.stream()
                .filter(one -> !one.isSplit() || one.whenBlank())
                .findFirst()
                .orElseThrow(() -> new AssertionError("in no list"));
        assertThat(placed.group()).isEqualTo(TermGroup.valueOf(row.cell("group")));
        if (!row.cell("organ").isEmpty()) {
            assertThat(PlainRow.MODEL.organs()).containsKey(placed.organ());
        }
        if (!row.cell("organ").isEmpty() && !row.cell("organ").equals("*")) {
            assertThat(placed.organ()).isEqualTo(row.cell("organ"));
        }
    }

    static Stream<Arguments> ordinaryEventIsPlacedOnPurpose() {
        return TextTable.read(Path.of("src/test/resources/spec/attribution/ordinary.csv")).rows().stream()
                .map(row -> Arguments.of(row.cell("name"), TermGroup.valueOf(row.cell("group"))));
    }

    @ParameterizedTest
    @MethodSource
    void ordinaryEventIsPlacedOnPurpose(String name, TermGroup group) {
        assertThat(TERMS.find(name)).isNotEmpty().allMatch(one -> one.group() == group);
    }

    static Stream<String> everyCtcaeTermIsPlaced() {
        return Stream.of("v4.03", "v5", "v6");
    }

    @ParameterizedTest
    @MethodSource
    void everyCtcaeTermIsPlaced(String version) {
        Path file = Path.of("../shared/reference/ctcae-terms-" + version + ".csv");
        Assumptions.assumeTrue(Files.exists(file), "the CTCAE term tables beside the project are not there");
        List<String> unplaced = TextTable.read(file).rows().stream()
                .map(row -> row.cell("term"))
                .filter(term ->
                        !term.contains("Other, specify") && TERMS.find(term).isEmpty())
                .toList();
        assertThat(unplaced).isEmpty();
    }

    /** A catch-all name says nothing: the reported words count, or the event waits for review. */
    @Test
    void catchAllTermIsNotPlaced() {
        assertThat(TERMS.find("Skin and subcutaneous tissue disorders - Other, specify"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Radiation pneumonitis",
                "hepatitis B antibody positive",
                "pain",
                "immune",
                "pre-injection site pain",
                "viral myocarditis",
                "关节",
                ""
            })
    void partOfANameIsNoMatch(String name) {
        assertThat(TERMS.find(name)).allMatch(one -> one.group() == TermGroup.OTHER);
    }

    @ParameterizedTest
    @CsvSource({
        "GUILLAIN-BARRE SYNDROME, guillain barré syndrome",
        "Oedema, EDEMA",
        "Ｆｅｖｅｒ, fever",
        "Graves' disease, graves’ disease",
        "T-cell lymphoma, T cell lymphoma",
        "Urticaria generalized, urticaria generalised",
        "tumour, tumor",
        "leucopenia, leukopenia",
        "haemolytic anaemia autoimmune, Hemolytic  anemia autoimmune"
    })
    void twoSpellingsOfOneNameAreEqual(String one, String other) {
        assertThat(TERMS.spelling().level(one)).isEqualTo(TERMS.spelling().level(other));
    }

    @Test
    void differentNamesStayDifferent() {
        assertThat(TERMS.spelling().level("hypothyroidism"))
                .isNotEqualTo(TERMS.spelling().level("hyperthyroidism"));
        assertThat(TERMS.spelling().level("neutropenia"))
                .isNotEqualTo(TERMS.spelling().level("neutrophilia"));
    }

    @ParameterizedTest
    @CsvSource({
        "injection site granuloma, site granuloma",
        "Vaccination-site sterile abscess, site abscess sterile",
        "注射部位肉芽肿, site granuloma",
        "接种部位溃疡, site ulcer",
        "puncture site something new, site somethingnew"
    })
    void reactionAtAnySiteHasOneName(String written, String name) {
        assertThat(TERMS.find(written)).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo(name);
            assertThat(one.group()).isEqualTo(TermGroup.LOCAL);
        });
    }

    @Test
    void firstKnownNameWins() {
        assertThat(TERMS.firstKnown(List.of("no such name", "Nephritis", "fever")))
                .contains("Nephritis");
        assertThat(TERMS.firstKnown(List.of("no such name"))).isEmpty();
        assertThat(TERMS.nameOf(List.of("No such name"))).isEqualTo("nosuchname");
        assertThat(TERMS.nameOf(List.of("ALT elevated"))).isEqualTo("alanine aminotransferase increased");
    }

    @ParameterizedTest
    @CsvSource({
        "nephritus, nephritis",
        "Hypothyroidsm, hypothyroidism",
        "injected limb mobility decrease, injected limb mobility decreased",
        "甲状腺功能减低, hypothyroidism"
    })
    void nearestKnownNameIsSuggested(String written, String name) {
        assertThat(TERMS.find(written)).isEmpty();
        assertThat(TERMS.nearest(written, 3)).contains(name).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void nothingIsSuggestedForANameLikeNone() {
        assertThat(TERMS.nearest("zzqx", 3)).isEmpty();
        assertThat(TERMS.nearest("", 3)).isEmpty();
    }
}
