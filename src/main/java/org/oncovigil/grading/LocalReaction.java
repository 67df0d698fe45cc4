package org.oncovigil.grading;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What was observed of one reaction, for a vaccine scale. What was not observed is missing, never "none".
 *
 * @param reaction the reaction, in snake case
 * @param ageYears the age in completed years
 * @param diameter the greatest diameter. Unit: cm
 * @param area the area. Unit: cm2
 * @param function the effect on daily living, in the scale's word; empty if not told
 * @param treatments the treatments told; {@code none} counts as told
 * @param findings what was found
 * @param numbers named numbers, such as {@code loose_stools_24h}
 * @param temperature the highest temperature of the episode. Unit: degrees Celsius
 * @param temperatureSite where it was measured; empty if not told
 */
public record LocalReaction(
        String reaction,
        Optional<Integer> ageYears,
        Optional<BigDecimal> diameter,
        Optional<BigDecimal> area,
        String function,
        Set<String> treatments,
        Set<String> findings,
        Map<String, BigDecimal> numbers,
        Optional<BigDecimal> temperature,
        String temperatureSite) {
    /** The name of the number that tells the share of the limb segment. Unit: %. */
    public static final String LIMB_SHARE = "area_pct_limb";

    private static final String TREATED = "_treated";
    private static final String NO_TREATMENT = "none";
    private static final String SECOND_DIAMETER = "perpendicular_diameter";

    public LocalReaction {
        treatments = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(treatments));
        findings = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(findings));
        numbers = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(numbers));
    }

    /** A named number. */
    public Optional<BigDecimal> number(String name) {
        return Optional.ofNullable(numbers.get(name));
    }

    /**
     * Whether something was found. A word that ends in {@code _treated} is also there if the finding without that ending
     * was found and any treatment was given.
     */
    public boolean has(String finding) {
        if (findings.contains(finding)) {
            return true;
        }
        int length = finding.length() - TREATED.length();
        return finding.endsWith(TREATED)
                && findings.contains(finding.substring(0, length))
                && treatments.stream().anyMatch(treatment -> !treatment.equals(NO_TREATMENT));
    }

    /** The greatest measured diameter: the greater of the two if a second one across it was measured. */
    public Optional<BigDecimal> greatestDiameter() {
        return diameter.map(first -> number(SECOND_DIAMETER).map(first::max).orElse(first));
    }
}
