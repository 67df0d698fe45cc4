package org.oncovigil.listing;

import java.util.List;
import java.util.Optional;
import org.oncovigil.timing.PartialDate;

/**
 * The form of the dates of a column, told by its values.
 *
 * @param pattern the form; empty for ISO 8601
 * @param certain whether no other form fits all values
 */
record DateForm(String pattern, boolean certain) {
    private static final List<String> PATTERNS = List.of(
            "dd-MMM-yyyy",
            "dd MMM yyyy",
            "ddMMMyyyy",
            "MM/dd/yyyy",
            "dd/MM/yyyy",
            "MM-dd-yyyy",
            "dd-MM-yyyy",
            "dd.MM.yyyy",
            "yyyy/MM/dd",
            "yyyyMMdd",
            "yyyy年MM月dd日",
            "dd-MMM-yyyy HH:mm",
            "dd/MM/yyyy HH:mm",
            "MM/dd/yyyy HH:mm");

    /** The form that fits all values that are not blank; nothing if none does or all are blank. */
    static Optional<DateForm> of(List<String> values) {
        List<String> given = values.stream().filter(value -> !value.isBlank()).toList();
        if (given.isEmpty()) {
            return Optional.empty();
        }
        if (given.stream().allMatch(value -> value.length() >= 4 && isDate(value))) {
            return Optional.of(new DateForm("", true));
        }
        List<String> fitting = PATTERNS.stream()
                .filter(pattern -> fits(new LocalDatePattern(pattern), given))
                .toList();
        return fitting.isEmpty() ? Optional.empty() : Optional.of(new DateForm(fitting.get(0), fitting.size() == 1));
    }

    private static boolean isDate(String value) {
        return PartialDate.parse(value.strip())
                .filter(date -> !date.isMissing())
                .isPresent();
    }

    /** Whether all values but lone years are dates of the form. */
    private static boolean fits(LocalDatePattern pattern, List<String> values) {
        boolean any = false;
        for (String value : values) {
            String iso = pattern.toIso(value);
            boolean changed = !iso.equals(value);
            any |= changed;
            if (!isDate(iso) || (!changed && value.strip().length() != 4)) {
                return false;
            }
        }
        return any;
    }
}
