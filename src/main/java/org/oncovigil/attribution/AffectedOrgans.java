package org.oncovigil.attribution;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which organ an event harms, for rules that count events of the same organ. The first case that applies: the organ of an
 * immune-related term; the dosing site of a local reaction; the organ of the system organ class (AEBODSYS) by the table; the
 * class itself if the table does not have it; the event's own term where the class names no organ or is not coded.
 *
 * @param byOrganClass per system organ class, in capital letters, its organ; empty where the class names none
 */
public record AffectedOrgans(Map<String, String> byOrganClass) {
    private static final String SITE = "dosing site";

    public AffectedOrgans {
        byOrganClass = Collections.unmodifiableMap(new TreeMap<>(byOrganClass));
    }

    /** The organ; never empty for an event with a term. */
    public String of(AssessedEvent event) {
        if (!event.organ().isEmpty()) {
            return event.organ();
        }
        if (event.isLocal()) {
            return SITE;
        }
        String organClass = event.event().organClass().strip();
        String organ = byOrganClass.getOrDefault(organClass.toUpperCase(Locale.ROOT), lower(organClass));
        return organ.isEmpty() ? lower(event.term()) : organ;
    }

    /** Whether the event harms one of several organs, separated by blanks, such as {@code heart nerve eye}. */
    public boolean harms(String organs, AssessedEvent event) {
        String organ = of(event);
        for (String one : organs.split(" ")) {
            if (one.equals(organ)) {
                return true;
            }
        }
        return false;
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
