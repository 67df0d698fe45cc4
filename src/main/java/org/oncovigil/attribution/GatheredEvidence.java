package org.oncovigil.attribution;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oncovigil.problem.Problem;
import org.oncovigil.subject.RecordRef;

/**
 * The evidence about one event that the listings hold.
 *
 * @param items the evidence; days of a partial date by its earliest possible day
 * @param atLatest the same with the latest possible day, if a date is partial and the days differ
 * @param sources per item the records it came from
 * @param problems what a person should look at
 */
public record GatheredEvidence(
        EvidenceItems items,
        Optional<EvidenceItems> atLatest,
        Map<EvidenceItem, List<RecordRef>> sources,
        List<Problem> problems) {
    public GatheredEvidence {
        Map<EvidenceItem, List<RecordRef>> copy = new EnumMap<>(EvidenceItem.class);
        sources.forEach((item, records) -> copy.put(item, List.copyOf(records)));
        sources = Collections.unmodifiableMap(copy);
        problems = List.copyOf(problems);
    }
}
