package org.oncovigil.attribution;

import static org.oncovigil.attribution.EvidenceItem.*;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Works out from the evidence what the gates and the score ask for. */
final class FactReader {
    private final AttributionModel model;

    FactReader(AttributionModel model) {
        this.model = model;
    }

    Facts read(EvidenceItems evidence) {
        Facts facts = new Facts();
        evidence.words().forEach(facts::put);
        evidence.numbers().forEach(facts::put);
        evidence.lists().forEach(facts::put);
        completeOnset(facts);
        placeTerm(facts, evidence);
        if (facts.isBlank(AT_SITE) && facts.is(GROUP, TermGroup.LOCAL.name())) {
            facts.put(AT_SITE, "yes");
        }
        model.columns().values().stream()
                .filter(column -> !column.readWhenBlank().isEmpty() && facts.isBlank(column.item()))
                .forEach(column -> facts.put(column.item(), column.readWhenBlank()));
        readTimes(facts);
        readPlatform(facts);
        readCheckpointInhibitor(facts);
        readComponents(facts);
        return facts;
    }

    /** With one dose given, first and last dose are the same: one onset stands for the other (clarification 2.3). */
    static void completeOnset(Facts facts) {
        if (facts.isBlank(PRIOR_DOSE_COUNT) || facts.number(PRIOR_DOSE_COUNT) != 1) {
            return;
        }
        if (facts.isBlank(ONSET_SINCE_LAST_DOSE_DAYS) && !facts.isBlank(ONSET_SINCE_FIRST_DOSE_DAYS)) {
            facts.put(ONSET_SINCE_LAST_DOSE_DAYS, facts.number(ONSET_SINCE_FIRST_DOSE_DAYS));
        } else if (facts.isBlank(ONSET_SINCE_FIRST_DOSE_DAYS) && !facts.isBlank(ONSET_SINCE_LAST_DOSE_DAYS)) {
            facts.put(ONSET_SINCE_FIRST_DOSE_DAYS, facts.number(ONSET_SINCE_LAST_DOSE_DAYS));
        }
    }

    private void placeTerm(Facts facts, EvidenceItems evidence) {
        List<TermPlacement> found = model.terms().find(evidence.word(TERM));
        String given = evidence.word(TERM_GROUP);
        Optional<TermPlacement> placement = choose(found, given, facts);
        String group =
                given.isEmpty() ? placement.map(one -> one.group().name()).orElse(TermGroup.OTHER.name()) : given;
        facts.put(GROUP, group).put(TERM_LISTED, !given.isEmpty() || !found.isEmpty());
        placement.ifPresent(one -> {
            facts.put(TERM, one.name()).put(TERM_LIST, one.lists());
            if (isImmuneRelated(group)) {
                facts.put(ORGAN, one.organ());
                window(one, facts);
            }
        });
        if (isImmuneRelated(group)) {
            inside(model.windows().get(OrganWindow.OFF_TREATMENT), facts);
        }
    }

    /** A group that is given wins; organ and lists still come from the term, from the placement nearest to the group. */
    private static Optional<TermPlacement> choose(List<TermPlacement> found, String given, Facts facts) {
        if (given.isEmpty()) {
            return found.stream().filter(one -> one.holds(facts)).findFirst();
        }
        return found.stream()
                .filter(one -> one.group().name().equals(given))
                .findFirst()
                .or(() -> found.stream()
                        .filter(one -> isImmuneRelated(given) && !one.organ().isEmpty())
                        .findFirst())
                .or(() -> found.stream().findFirst());
    }

    private void window(TermPlacement placement, Facts facts) {
        OrganWindow window = model.windows().get(placement.window());
        if (window != null) {
            facts.put(ORGAN_WINDOW, "outside");
            inside(window, facts);
        }
    }

    private static void inside(OrganWindow window, Facts facts) {
        EvidenceItem counted =
                window.from() == OrganWindow.From.FIRST_DOSE ? ONSET_SINCE_FIRST_DOSE_DAYS : ONSET_SINCE_LAST_DOSE_DAYS;
        if (!facts.isBlank(counted) && window.days().contains(facts.number(counted))) {
            facts.put(ORGAN_WINDOW, "inside");
        }
    }

    private void readTimes(Facts facts) {
        boolean bothDays = !facts.isBlank(ONSET_SINCE_LAST_DOSE_DAYS) && !facts.isBlank(ONSET_SINCE_FIRST_DOSE_DAYS);
        if (bothDays) {
            boolean later = facts.number(ONSET_SINCE_LAST_DOSE_DAYS) > facts.number(ONSET_SINCE_FIRST_DOSE_DAYS);
            facts.put(ONSET_ORDER, later ? "contradictory" : "consistent");
        }
        if (facts.is(GROUP, TermGroup.ACUTE.name())) {
            facts.put(ACUTE_LIMIT, insideAcuteLimit(facts) ? "inside" : "outside");
        }
        boolean clearsSoon = facts.isBlank(DURATION_DAYS)
                || facts.number(DURATION_DAYS) <= model.parameter(Parameter.DOSE_LOCKED_CLEAR_DAYS);
        facts.put(LOCKED, facts.is(DOSE_LOCKED, "yes") && clearsSoon);
    }

    private boolean insideAcuteLimit(Facts facts) {
        AcuteLimit limit = model.acuteLimits()
                .getOrDefault(facts.word(TERM), model.acuteLimits().get(AcuteLimit.ANY));
        if (!limit.hours().isOpen() && !facts.isBlank(HOURS_SINCE_LAST_DOSE)) {
            return limit.hours().contains(facts.number(HOURS_SINCE_LAST_DOSE));
        }
        return !facts.isBlank(ONSET_SINCE_LAST_DOSE_DAYS)
                && limit.days().contains(facts.number(ONSET_SINCE_LAST_DOSE_DAYS));
    }

    private void readPlatform(Facts facts) {
        model.column(PLATFORM).ifPresent(column -> {
            Set<String> kinds = new TreeSet<>();
            facts.words(PLATFORM).forEach(word -> kinds.add(column.kinds().getOrDefault(word, "other")));
            facts.put(PLATFORM_KIND, kinds);
        });
    }

    private void readCheckpointInhibitor(Facts facts) {
        boolean ended = facts.is(CPI_EXPOSURE, "ended")
                && (facts.isBlank(DAYS_SINCE_LAST_CPI)
                        || facts.number(DAYS_SINCE_LAST_CPI) <= model.parameter(Parameter.CPI_WASHOUT_DAYS));
        facts.put(CPI_AT_ONSET, ended || facts.is(CPI_EXPOSURE, "concurrent"));
        facts.put(CPI_RELEASED, isReleased(facts));
    }

    private boolean isReleased(Facts facts) {
        boolean soonEnough = !facts.isBlank(ONSET_SINCE_LAST_DOSE_DAYS)
                && facts.number(ONSET_SINCE_LAST_DOSE_DAYS) <= model.parameter(Parameter.TIE_BREAKER_LAST_DOSE_DAYS);
        Set<String> words = model.column(COMPONENT_EVIDENCE)
                .map(column -> column.ofKind("tie_breaker"))
                .orElse(Set.of());
        long holding =
                facts.words(COMPONENT_EVIDENCE).stream().filter(words::contains).count();
        Organ organ = model.organs().get(facts.word(ORGAN));
        boolean predicted =
                facts.is(PREDICTED_ORGAN, "yes") && organ != null && !organ.commonUnderCheckpointInhibitor();
        return soonEnough
                && !facts.is(TERM_LIST, "never_released")
                && holding + (predicted ? 1 : 0) >= model.parameter(Parameter.TIE_BREAKERS_NEEDED);
    }

    private void readComponents(Facts facts) {
        Set<String> hints = new TreeSet<>();
        boolean proof = false;
        for (ComponentProof row : model.proofs()) {
            if (row.holds(facts)) {
                proof |= row.proves();
                hints.add(row.tag());
            }
        }
        boolean signature = false;
        for (PlatformSignature row : model.signatures()) {
            if (row.pointsToComponent(facts)) {
                hints.add(row.tag());
            }
            signature |= row.setsClass(facts);
        }
        hints.remove("");
        facts.put(COMPONENT_PROOF, proof).put(CLASS_SIGNATURE, signature).put(COMPONENT_HINT, hints);
    }

    private static boolean isImmuneRelated(String group) {
        return group.equals(TermGroup.IR_SPECIFIC.name()) || group.equals(TermGroup.IR_NONSPECIFIC.name());
    }
}
