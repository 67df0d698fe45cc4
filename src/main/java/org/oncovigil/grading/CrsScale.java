package org.oncovigil.grading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.oncovigil.subject.Grade;

/**
 * The ASTCT consensus grading of a cytokine release syndrome. Fever is required, unless treatment hides it; the worse of
 * hypotension and hypoxia gives the grade. Source: Lee and others 2019.
 *
 * @param cells the cells
 * @param evidence what in the listings tells them
 * @param fever the temperature that is a fever, itself included. Unit: degrees Celsius
 */
public record CrsScale(List<Cell> cells, List<Evidence> evidence, BigDecimal fever) {
    /** The name of the scale. */
    public static final ScaleId ASTCT = new ScaleId("ASTCT-2019");

    public CrsScale {
        cells = List.copyOf(cells);
        evidence = List.copyOf(evidence);
    }

    /** What a cell, or a piece of evidence, speaks of. */
    public enum Dimension {
        HYPOTENSION,
        HYPOXIA,
        /** A vasopressor; several different ones are worse than one. */
        VASOPRESSOR,
        /** Vasopressin, which is not counted beside another vasopressor. */
        VASOPRESSIN,
        /** An antipyretic, an anticytokine or a steroid: fever is no longer required. */
        HIDES_FEVER
    }

    /** One cell: a word and the grade that it gives. */
    public record Cell(Dimension dimension, String word, Grade grade, String text, CellStatus status, String source) {}

    /** In which listing a piece of evidence stands. */
    public enum Listing {
        MEDICATION,
        EVENT
    }

    /** A word in a listing and what it tells. */
    public record Evidence(Listing listing, String words, Dimension dimension, String word) {}

    /**
     * What was seen of one syndrome. What was not seen is missing, not absent, so the grade is a lower bound.
     *
     * @param temperature the highest temperature. Unit: degrees Celsius
     * @param feverHidden what treatment hides the fever; empty: none
     * @param words the words of the cells that were told
     */
    public record Facts(Optional<BigDecimal> temperature, Set<String> feverHidden, List<Told> words) {
        public Facts {
            feverHidden = Set.copyOf(feverHidden);
            words = List.copyOf(words);
        }
    }

    /** A word of a cell and where it was told. */
    public record Told(Dimension dimension, String word, String from) {}

    /** The grade, as a lower bound. */
    public CellGrading grade(Facts facts) {
        boolean fever = facts.temperature()
                .filter(degrees -> degrees.compareTo(this.fever) >= 0)
                .isPresent();
        if (!fever && facts.feverHidden().isEmpty()) {
            return CellGrading.withoutCriterion(
                    ASTCT,
                    facts.temperature()
                                    .map(degrees -> "the highest temperature is " + degrees.toPlainString() + " Cel")
                                    .orElse("no temperature was measured")
                            + ", and no treatment hides a fever");
        }
        List<String> told = new ArrayList<>();
        told.add(
                fever
                        ? "fever " + facts.temperature().get().toPlainString() + " Cel"
                        : "fever hidden by "
                                + String.join(
                                        ", ",
                                        facts.feverHidden().stream().sorted().toList()));
        Cell worst = cells.stream().min(Comparator.comparing(Cell::grade)).orElseThrow();
        for (Told word : facts.words()) {
            told.add(word.word() + " (" + word.from() + ")");
            for (Cell cell : cells) {
                boolean met =
                        cell.dimension() == word.dimension() && cell.word().equals(word.word());
                worst = met && cell.grade().compareTo(worst.grade()) > 0 ? cell : worst;
            }
        }
        return new CellGrading(
                ASTCT,
                Optional.of(worst.grade()),
                ASTCT.name() + " grade " + worst.grade().number() + ": " + worst.text(),
                worst.status(),
                String.join("; ", told) + "; at least this grade, by what the listings show");
    }
}
