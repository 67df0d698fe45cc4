package org.oncovigil.grading;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.oncovigil.subject.Grade;

/**
 * One cell of a vaccine scale: a criterion, and the grade that it gives if met.
 *
 * @param reaction the row of the scale, in snake case; {@code *}: any reaction
 * @param population {@code all}, or an age group of {@code rules/scales/populations.csv}
 * @param measure what the criterion reads
 * @param grade the grade; 0 for a word that is known to the row and below its first cell
 * @param word the coded word that meets it; the measuring site of a temperature; the name of a count
 * @param band the numbers that meet it; open at both ends for a word
 * @param unit the unit of the band
 * @param andCount a count that must reach {@code andAtLeast} as well; empty: nothing more is asked
 * @param andAtLeast the least number of that count, itself included
 * @param text the cell in words
 * @param status how well it is confirmed
 * @param source codes of {@code rules/scales/sources.csv}
 */
public record ScaleCell(
        String reaction,
        String population,
        Measure measure,
        Grade grade,
        String word,
        Band band,
        String unit,
        String andCount,
        Optional<BigDecimal> andAtLeast,
        String text,
        CellStatus status,
        String source) {
    /** The row that holds for every reaction. */
    public static final String ANY_REACTION = "*";

    /** The population that holds for every age. */
    public static final String ALL_AGES = "all";

    public ScaleCell {
        Objects.requireNonNull(band);
    }

    /** What a cell reads. */
    public enum Measure {
        /** Greatest diameter. Unit: cm. */
        DIAMETER,
        /** Area. Unit: cm2. */
        AREA,
        /** Share of the limb segment. Unit: %. */
        LIMB_SHARE,
        /** Highest temperature of the episode, at the measuring site of the word. Unit: degrees Celsius. */
        TEMPERATURE,
        /** A named number, such as stools in 24 hours. */
        COUNT,
        /** Effect on daily living, in the scale's own words. */
        FUNCTION,
        /** A finding. */
        FINDING,
        /** A treatment or a place of care. */
        TREATMENT;

        /** Whether it is a size at the dosing site. */
        public boolean isSize() {
            return this == DIAMETER || this == AREA || this == LIMB_SHARE;
        }
    }

    /** A band of numbers. A missing end is open. */
    public record Band(
            Optional<BigDecimal> lower, boolean lowerInclusive, Optional<BigDecimal> upper, boolean upperInclusive) {
        /** Open at both ends. */
        public static final Band OPEN = new Band(Optional.empty(), false, Optional.empty(), false);

        /** Whether the number lies in the band. Compared exactly; nothing is rounded. */
        public boolean holds(BigDecimal number) {
            return aboveLower(number) && belowUpper(number);
        }

        private boolean aboveLower(BigDecimal number) {
            if (lower.isEmpty()) {
                return true;
            }
            int order = number.compareTo(lower.get());
            return order > 0 || order == 0 && lowerInclusive;
        }

        private boolean belowUpper(BigDecimal number) {
            if (upper.isEmpty()) {
                return true;
            }
            int order = number.compareTo(upper.get());
            return order < 0 || order == 0 && upperInclusive;
        }
    }

    boolean isFor(String ageGroup) {
        return population.equals(ALL_AGES) || population.equals(ageGroup);
    }

    /** Whether the observed reaction meets this cell. What was not observed meets nothing. */
    boolean holds(LocalReaction seen) {
        return switch (measure) {
            case DIAMETER -> inBand(seen.greatestDiameter());
            case AREA -> inBand(seen.area());
            case LIMB_SHARE -> inBand(seen.number(LocalReaction.LIMB_SHARE));
            case TEMPERATURE -> word.equals(seen.temperatureSite()) && inBand(seen.temperature()) && reached(seen);
            case COUNT -> inBand(seen.number(word));
            case FUNCTION -> word.equals(seen.function());
            case FINDING -> seen.has(word);
            case TREATMENT -> seen.treatments().contains(word);
        };
    }

    private boolean inBand(Optional<BigDecimal> number) {
        return number.isPresent() && band.holds(number.get());
    }

    private boolean reached(LocalReaction seen) {
        return andCount.isEmpty()
                || seen.number(andCount)
                        .filter(count -> count.compareTo(andAtLeast.orElseThrow()) >= 0)
                        .isPresent();
    }
}
