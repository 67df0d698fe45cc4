package org.oncovigil.grading;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.oncovigil.subject.AdverseEvent;

/**
 * The scale that the site says it graded on, from a supplemental variable whose name speaks of a scale or of a toxicity
 * version, such as {@code AESCALE} or {@code AETOXV}.
 */
final class SiteScale {
    private static final List<String> NAME_PARTS = List.of("SCAL", "SCL", "TOXV");
    private static final String CTCAE = "CTCAE";

    private SiteScale() {}

    /** The words of the variable; nothing if there is none. */
    static Optional<String> of(AdverseEvent event) {
        return event.supplemental().entrySet().stream()
                .filter(entry -> !entry.getValue().isBlank() && namesScale(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Whether the site names a scale that is not the one pinned for this kind of event. */
    static Optional<String> other(AdverseEvent event, boolean local, ScaleId pinnedVaccineScale) {
        return of(event).filter(words -> {
            String text = words.toUpperCase(Locale.ROOT).replaceAll("[\\s_-]", "");
            return local ? !text.contains(letters(pinnedVaccineScale)) : !text.contains(CTCAE);
        });
    }

    private static String letters(ScaleId scale) {
        return scale.name().replace("-", "");
    }

    private static boolean namesScale(String variable) {
        return NAME_PARTS.stream().anyMatch(variable.toUpperCase(Locale.ROOT)::contains);
    }
}
