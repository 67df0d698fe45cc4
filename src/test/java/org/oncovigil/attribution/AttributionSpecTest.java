package org.oncovigil.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.oncovigil.table.TextRow;
import org.oncovigil.table.TextTable;

/** Runs the specification tables of the model; each row names what it is about. */
class AttributionSpecTest {
    private static Stream<Arguments> rows(String table, String... title) {
        return TextTable.read(Path.of("src/test/resources/spec/attribution", table)).rows().stream()
                .map(row -> {
                    StringBuilder name = new StringBuilder("line " + row.line());
                    for (String column : title) {
                        name.append(' ').append(row.cell(column));
                    }
                    return Arguments.of(Named.of(name.toString(), row));
                });
    }

    static Stream<Arguments> score() {
        return rows("score.csv", "row", "kind", "given");
    }

    @ParameterizedTest
    @MethodSource
    void score(TextRow row) {
        Attribution answer = PlainRow.answer(row.cell("given"));
        assertThat(answer.immuneScore()).contains(Integer.parseInt(row.cell("immune")));
        assertThat(answer.directScore()).contains(Integer.parseInt(row.cell("direct")));
    }

    static Stream<Arguments> gates() {
        return rows("gates.csv", "gate_under_test", "kind", "given");
    }

    @ParameterizedTest
    @MethodSource
    void gates(TextRow row) {
        check(row, PlainRow.answer(row.cell("given")));
    }

    static Stream<Arguments> signatures() {
        return rows("signatures.csv", "signature", "kind", "given", "day");
    }

    @ParameterizedTest
    @MethodSource
    void signatures(TextRow row) {
        String day = row.cell("day");
        check(
                row,
                PlainRow.answer(row.cell("given") + "|onset_since_last_dose_days=" + day
                        + "|onset_since_first_dose_days=" + day));
    }

    private static void check(TextRow row, Attribution answer) {
        assertThat(answer.gate()).isEqualTo(row.cell("gate"));
        assertThat(answer.toxicityClass()).isEqualTo(ToxicityClass.valueOf(row.cell("class")));
        assertThat(answer.confidence()).isEqualTo(Confidence.valueOf(row.cell("confidence")));
        assertThat(answer.tags()).containsExactlyElementsOf(PlainRow.words(row.cell("tags")));
    }

    static Stream<Arguments> missing() {
        return rows("missing.csv", "situation");
    }

    @ParameterizedTest
    @MethodSource
    void missing(TextRow row) {
        Attribution answer = PlainRow.answer(row.cell("given"));
        assertThat(answer.missing()).containsExactlyElementsOf(PlainRow.words(row.cell("missing")));
        assertThat(answer.flipping()).containsExactlyElementsOf(PlainRow.words(row.cell("flipping")));
        assertThat(answer.confidence()).isEqualTo(Confidence.valueOf(row.cell("confidence")));
    }

    static Stream<Arguments> unreadable() {
        return rows("unreadable.csv", "given");
    }

    @ParameterizedTest
    @MethodSource
    void unreadable(TextRow row) {
        assertThat(PlainRow.reading(row.cell("given")).unreadable())
                .extracting(cell -> cell.item().column())
                .containsExactlyElementsOf(PlainRow.words(row.cell("column")));
    }

    static Stream<Arguments> worked() {
        return rows("worked.csv", "check");
    }

    @ParameterizedTest
    @MethodSource
    void worked(TextRow row) {
        Attribution answer = PlainRow.answer(row.cell("given"));
        assertThat(answer.toxicityClass()).isEqualTo(ToxicityClass.valueOf(row.cell("class")));
        assertThat(answer.immuneScore()).contains(Integer.parseInt(row.cell("immune")));
        assertThat(answer.directScore()).contains(Integer.parseInt(row.cell("direct")));
        assertThat(answer.confidence()).isEqualTo(Confidence.valueOf(row.cell("confidence")));
    }

    /** Every row of the score counts in one row of the specification and does not in another. */
    @Test
    void everyScoreRowFiresAndStaysSilent() {
        Set<String> fired = new TreeSet<>();
        List<Set<String>> answers = new ArrayList<>();
        answered().forEach(answer -> {
            Set<String> rows = new TreeSet<>();
            answer.contributions().forEach(one -> rows.add(one.item()));
            fired.addAll(rows);
            answers.add(rows);
        });
        for (ScoreRow row : PlainRow.MODEL.score()) {
            boolean nightly = row.conditions().get(0).item() == EvidenceItem.SECOND_IMMUNE_ORGAN;
            if (!nightly) {
                assertThat(fired).contains(row.id());
            }
            assertThat(answers).anyMatch(rows -> !rows.contains(row.id()));
        }
    }

    /** So does every gate and every tag. */
    @Test
    void everyGateAndEveryTagFiresAndStaysSilent() {
        List<Attribution> answers = answered().toList();
        for (Gate gate : PlainRow.MODEL.gates()) {
            assertThat(answers).anyMatch(one -> one.gate().equals(gate.id()));
            assertThat(answers).anyMatch(one -> !one.gate().equals(gate.id()));
        }
        for (TagRow row : PlainRow.MODEL.tags()) {
            assertThat(answers).as(row.tag()).anyMatch(one -> one.tags().contains(row.tag()));
            assertThat(answers).as(row.tag()).anyMatch(one -> !one.tags().contains(row.tag()));
        }
    }

    /** Every signature has a row of the specification that names it, and one in which it stays silent or has no effect. */
    @Test
    void everySignatureIsSpecified() {
        List<TextRow> rows = TextTable.read(Path.of("src/test/resources/spec/attribution/signatures.csv"))
                .rows();
        for (PlatformSignature signature : PlainRow.MODEL.signatures()) {
            assertThat(rows)
                    .filteredOn(row -> row.cell("signature").equals(signature.id()))
                    .hasSizeGreaterThan(1);
        }
    }

    private static Stream<Attribution> answered() {
        Stream<String> plain = Stream.of("score.csv", "gates.csv", "missing.csv", "worked.csv")
                .flatMap(table -> TextTable.read(Path.of("src/test/resources/spec/attribution", table)).rows().stream())
                .map(row -> row.cell("given"));
        Stream<String> signatures =
                TextTable.read(Path.of("src/test/resources/spec/attribution/signatures.csv")).rows().stream()
                        .map(row -> row.cell("given") + "|onset_since_last_dose_days=" + row.cell("day")
                                + "|onset_since_first_dose_days=" + row.cell("day"));
        return Stream.concat(plain, signatures).map(PlainRow::answer);
    }
}
