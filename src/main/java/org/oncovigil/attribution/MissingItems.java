package org.oncovigil.attribution;

import java.util.List;
import java.util.stream.Stream;

/** Which items of a row are missing, in column order. Source: CV-ATTR-1, clarification 8. */
final class MissingItems {
    private final AttributionModel model;

    MissingItems(AttributionModel model) {
        this.model = model;
    }

    List<EvidenceItem> of(EvidenceItems evidence, Facts facts) {
        return model.columns().values().stream()
                .filter(EvidenceColumn::listedWhenMissing)
                .filter(column -> isMissing(column.item(), evidence, facts))
                .filter(column -> column.onlyIf().stream().allMatch(condition -> condition.holds(facts)))
                .map(EvidenceColumn::item)
                .toList();
    }

    /** The names for the result: the columns, then the words that could not be used. */
    List<String> named(List<EvidenceItem> missing, EvidenceItems evidence) {
        return Stream.concat(missing.stream().map(EvidenceItem::column), evidence.unknownWords().stream())
                .toList();
    }

    private static boolean isMissing(EvidenceItem item, EvidenceItems evidence, Facts facts) {
        return switch (item) {
            case TERM_GROUP -> facts.is(EvidenceItem.TERM_LISTED, "no");
            case AT_SITE -> evidence.isMissing(item) && !facts.is(EvidenceItem.GROUP, TermGroup.LOCAL.name());
            case ONSET_SINCE_LAST_DOSE_DAYS, ONSET_SINCE_FIRST_DOSE_DAYS -> facts.isBlank(item);
            default -> evidence.isMissing(item);
        };
    }
}
