package org.oncovigil.attribution;

import static org.oncovigil.attribution.EvidenceItem.AT_SITE;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.oncovigil.subject.AdverseEvent;
import org.oncovigil.subject.CodeLists;
import org.oncovigil.subject.Exposure;
import org.oncovigil.subject.RecordRef;

/**
 * Reads whether the event is at a dosing site; the first that applies.
 *
 * <ol>
 *   <li>A reaction at the dosing site by its name is there, unless both sides are recorded and differ: then it is not,
 *       and this is told.
 *   <li>Without a body location, a term of an inner organ, a reactogenic or an acute term is not at the site; for the
 *       rest it is not known.
 *   <li>The location of a dose before the onset is the site, a location next to it is contiguous, any other is neither.
 *       If only one of the two records has a side, it is not known.
 * </ol>
 */
final class SiteReader {
    /** Organs whose events can be at a dosing site. */
    private static final Set<String> OUTER = Set.of("", "skin", "joint");

    private final Situation situation;

    SiteReader(Situation situation) {
        this.situation = situation;
    }

    void read(Gathering gathering, LocalDate onset) {
        AdverseEvent event = situation.event();
        List<Exposure> exposures = situation.dosing().upTo(onset, situation.clock()).stream()
                .flatMap(dose -> dose.exposures().stream())
                .toList();
        boolean local = situation.placements().stream().anyMatch(one -> one.group() == TermGroup.LOCAL);
        if (local) {
            readLocal(gathering, event, exposures);
        } else if (event.location().isBlank()) {
            gathering.word(AT_SITE, isElsewhereByName() ? "no" : "", event.records());
        } else {
            readLocation(gathering, event, exposures);
        }
    }

    private void readLocal(Gathering gathering, AdverseEvent event, List<Exposure> exposures) {
        boolean everyOther = !event.laterality().isBlank()
                && !exposures.isEmpty()
                && exposures.stream()
                        .allMatch(one -> !one.laterality().isBlank() && !same(one.laterality(), event.laterality()));
        if (everyOther) {
            gathering.problem(
                    AttributionMessage.SITE_CONTRADICTED,
                    AT_SITE,
                    "a reaction at the dosing site on the side " + event.laterality(),
                    "the side of a dose",
                    "Read as not at the site.");
        }
        gathering.word(AT_SITE, everyOther ? "no" : "yes", event.records());
    }

    private boolean isElsewhereByName() {
        List<TermPlacement> placements = situation.placements();
        return !placements.isEmpty()
                && placements.stream()
                        .allMatch(one -> !OUTER.contains(one.organ())
                                || one.group() == TermGroup.ACUTE
                                || (one.group() == TermGroup.REACTOGENIC
                                        && !one.lists().contains("limb")));
    }

    private void readLocation(Gathering gathering, AdverseEvent event, List<Exposure> exposures) {
        List<Exposure> located =
                exposures.stream().filter(one -> !one.location().isBlank()).toList();
        if (located.isEmpty()) {
            gathering.word(AT_SITE, isElsewhereByName() ? "no" : "", event.records());
            return;
        }
        List<RecordRef> records = Stream.concat(
                        event.records().stream(), located.stream().map(Exposure::record))
                .toList();
        gathering.word(AT_SITE, relation(event, located), records);
    }

    private String relation(AdverseEvent event, List<Exposure> located) {
        List<Exposure> touching = located.stream()
                .filter(one -> same(one.location(), event.location()) || isNear(one, event))
                .filter(one -> !isOtherSide(one, event))
                .toList();
        if (touching.isEmpty()) {
            return "no";
        }
        List<Exposure> sure = touching.stream()
                .filter(one -> one.laterality().isBlank() == event.laterality().isBlank())
                .toList();
        if (sure.isEmpty()) {
            return "";
        }
        return sure.stream().anyMatch(one -> same(one.location(), event.location())) ? "yes" : "contiguous";
    }

    private boolean isNear(Exposure exposure, AdverseEvent event) {
        return situation
                .model()
                .gathering()
                .nearSites()
                .getOrDefault(CodeLists.normal(exposure.location()), Set.of())
                .contains(CodeLists.normal(event.location()));
    }

    private static boolean isOtherSide(Exposure exposure, AdverseEvent event) {
        return !exposure.laterality().isBlank()
                && !event.laterality().isBlank()
                && !same(exposure.laterality(), event.laterality());
    }

    private static boolean same(String one, String other) {
        return CodeLists.normal(one).equals(CodeLists.normal(other));
    }
}
