package org.oncovigil.attribution;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.oncovigil.subject.AdverseEvent;

/** Reads the reviewer's coded values of an event (SUPPAE). */
final class CodedEvidence {
    private final AttributionModel model;

    CodedEvidence(AttributionModel model) {
        this.model = model;
    }

    EvidenceItems read(AdverseEvent event) {
        EvidenceItems items = reading(event).items();
        return isAcute(event) ? items.with(EvidenceItem.TERM_GROUP, TermGroup.ACUTE.name()) : items;
    }

    List<EvidenceVocabulary.Unreadable> unreadable(AdverseEvent event) {
        return reading(event).unreadable();
    }

    private EvidenceVocabulary.Reading reading(AdverseEvent event) {
        Map<String, String> cells = new HashMap<>();
        model.gathering()
                .supplemental()
                .forEach((name, item) ->
                        cells.put(item.column(), event.supplemental().getOrDefault(name, "")));
        return new EvidenceVocabulary(model).read(column -> cells.getOrDefault(column, ""));
    }

    /** Whether a recorded case definition was met: Y, or a level or grade of 1 to 5. */
    private boolean isAcute(AdverseEvent event) {
        return model.gathering().acuteCriteria().stream()
                .map(name -> event.supplemental().getOrDefault(name, "").strip().toUpperCase(Locale.ROOT))
                .anyMatch(value -> value.matches("Y|YES|((LEVEL|GRADE) ?)?[1-5]"));
    }
}
