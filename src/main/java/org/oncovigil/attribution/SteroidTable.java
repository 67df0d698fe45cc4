package org.oncovigil.attribution;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.oncovigil.subject.Medication;

/**
 * What a daily dose of a steroid is in prednisone.
 *
 * @param equalTo5mg per steroid, in capital letters, the mg that equal 5 mg of prednisone
 * @param milligrams per unit, in capital letters, its mg
 * @param timesPerDay per word of frequency, in capital letters, doses a day
 */
public record SteroidTable(
        Map<String, BigDecimal> equalTo5mg, Map<String, BigDecimal> milligrams, Map<String, BigDecimal> timesPerDay) {
    private static final BigDecimal REFERENCE_MG = BigDecimal.valueOf(5);
    private static final int DIGITS = 3;

    public SteroidTable {
        equalTo5mg = Map.copyOf(new TreeMap<>(equalTo5mg));
        milligrams = Map.copyOf(new TreeMap<>(milligrams));
        timesPerDay = Map.copyOf(new TreeMap<>(timesPerDay));
    }

    /** The mg of prednisone a day, to three digits; nothing if dose, unit, frequency or conversion is missing. */
    Optional<BigDecimal> prednisonePerDay(String steroid, Medication medication) {
        BigDecimal equal = equalTo5mg.get(steroid.toUpperCase(Locale.ROOT));
        BigDecimal unit = milligrams.get(word(medication.unit()));
        BigDecimal times = timesPerDay.get(word(medication.frequency()));
        if (equal == null || unit == null || times == null) {
            return Optional.empty();
        }
        return medication
                .dose()
                .map(dose -> dose.multiply(unit).multiply(times).multiply(REFERENCE_MG))
                .map(dose -> dose.divide(equal, DIGITS, RoundingMode.HALF_UP));
    }

    private static String word(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }
}
