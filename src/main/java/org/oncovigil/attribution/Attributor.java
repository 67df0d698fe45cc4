package org.oncovigil.attribution;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Answers by which mechanism an event came about: the gates in order, first match wins, then the two-axis score. Every
 * row has exactly one answer, and the same evidence always has the same. Source: CV-ATTR-1, 5.4 and 5.5, with its
 * clarifications.
 */
public final class Attributor {
    private final AttributionModel model;
    private final FactReader reader;
    private final MissingItems missingItems;
    private final Rationale rationale;

    /** An attributor that goes by this model. */
    public Attributor(AttributionModel model) {
        this.model = model;
        reader = new FactReader(model);
        missingItems = new MissingItems(model);
        rationale = new Rationale(model);
    }

    /** The model it goes by. */
    public AttributionModel model() {
        return model;
    }

    /** The class of one event, with its reasons. */
    public Attribution attribute(EvidenceItems evidence) {
        Facts facts = reader.read(evidence);
        Verdict verdict = decide(facts);
        List<EvidenceItem> missing = missingItems.of(evidence, facts);
        List<EvidenceItem> flipping = verdict.byScore() ? flipping(evidence, verdict, missing) : List.of();
        if (!flipping.isEmpty()) {
            verdict = verdict.with(Confidence.LOW);
        }
        return result(evidence, facts, verdict, missing, flipping);
    }

    /**
     * What stands beside the mechanism: the WHO-UMC category and the seven axes.
     *
     * @param evidence the evidence
     * @param answer the answer to it
     */
    public AttributionAid aid(EvidenceItems evidence, Attribution answer) {
        Facts facts = answered(evidence, answer);
        WhoUmcCategory category = model.whoUmc().stream()
                .filter(row -> row.holds(facts))
                .map(WhoUmcRow::category)
                .findFirst()
                .orElse(WhoUmcCategory.UNASSESSABLE);
        Wording notKnown = model.phrase("not_known");
        List<Wording> axes = AttributionAid.AXES.stream()
                .map(axis -> model.phrase("axis_" + axis))
                .map(axis -> new Wording(facts.fill(axis.en(), notKnown.en()), facts.fill(axis.zh(), notKnown.zh())))
                .toList();
        return new AttributionAid(category, model.phrase(category.name()), axes);
    }

    /** The tags that only the nightly run gives, in the order of their table. */
    List<String> nightlyTags(EvidenceItems evidence, Attribution answer) {
        Facts facts = answered(evidence, answer);
        return model.nightlyTags().stream()
                .filter(row -> row.holds(facts))
                .map(TagRow::tag)
                .distinct()
                .toList();
    }

    private Facts answered(EvidenceItems evidence, Attribution answer) {
        return reader.read(evidence)
                .put(EvidenceItem.MISSING_ITEMS, Set.copyOf(answer.missing()))
                .put(EvidenceItem.TOXICITY_CLASS, answer.toxicityClass().name())
                .put(EvidenceItem.GATE, answer.gate());
    }

    /** The gates and the score alone. */
    private Verdict decide(Facts facts) {
        Gate gate = model.gates().stream()
                .filter(one -> one.holds(facts))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the last gate must hold always"));
        boolean usable = model.gates().stream().noneMatch(one -> one.id().equals("G0") && one.holds(facts));
        Optional<Scores> scores = usable ? Optional.of(Scores.of(model.score(), facts)) : Optional.empty();
        if (gate.toxicityClass().isPresent()) {
            return new Verdict(gate, gate.toxicityClass().get(), gate.confidence(), scores);
        }
        Scores both = scores.orElseThrow(() -> new IllegalStateException("the score needs usable days"));
        return model.decisions().stream()
                .filter(row -> row.holds(both.immune(), both.direct()))
                .findFirst()
                .map(row -> new Verdict(gate, row.toxicityClass(), row.confidence(), scores))
                .orElseThrow(() -> new IllegalStateException("the last row of the decision must hold always"));
    }

    /** The missing items of which one value alone would give another class (clarification 8). */
    private List<EvidenceItem> flipping(EvidenceItems evidence, Verdict verdict, List<EvidenceItem> missing) {
        return missing.stream()
                .filter(item -> model.column(item).orElseThrow().trials().stream()
                        .map(value -> tried(evidence, item, value))
                        .anyMatch(other -> decide(reader.read(other)).toxicityClass() != verdict.toxicityClass()))
                .toList();
    }

    private static EvidenceItems tried(EvidenceItems evidence, EvidenceItem item, String value) {
        return item.isNumber() ? evidence.with(item, Integer.parseInt(value)) : evidence.with(item, value);
    }

    private Attribution result(
            EvidenceItems evidence,
            Facts facts,
            Verdict verdict,
            List<EvidenceItem> missing,
            List<EvidenceItem> flipping) {
        facts.put(EvidenceItem.TOXICITY_CLASS, verdict.toxicityClass().name());
        facts.put(EvidenceItem.GATE, verdict.gate().id());
        List<Wording> queries = queries(facts, flipping);
        Wording reasons = rationale.of(new Rationale.Case(verdict, facts, missing, queries));
        return new Attribution(
                verdict.toxicityClass(),
                verdict.gate().id(),
                TermGroup.valueOf(facts.word(EvidenceItem.GROUP)),
                facts.word(EvidenceItem.ORGAN),
                verdict.scores().map(Scores::immune),
                verdict.scores().map(Scores::direct),
                verdict.confidence(),
                tags(facts, !queries.isEmpty()),
                missingItems.named(missing, evidence),
                flipping.stream().map(EvidenceItem::column).toList(),
                verdict.scores().map(Scores::contributions).orElse(List.of()),
                queries,
                reasons.en(),
                reasons.zh());
    }

    private List<Wording> queries(Facts facts, List<EvidenceItem> flipping) {
        List<Wording> queries = new ArrayList<>();
        Wording notKnown = model.phrase("not_known");
        model.queries().stream()
                .filter(row -> row.holds(facts))
                .map(QueryRow::wording)
                .forEach(asked -> queries.add(
                        new Wording(facts.fill(asked.en(), notKnown.en()), facts.fill(asked.zh(), notKnown.zh()))));
        flipping.forEach(item -> {
            Wording phrase = model.phrase("query_flip");
            Wording name = model.name(item);
            queries.add(new Wording(
                    phrase.en().replace("{item}", name.en()), phrase.zh().replace("{item}", name.zh())));
        });
        return queries;
    }

    private List<String> tags(Facts facts, boolean query) {
        Set<String> tags = new LinkedHashSet<>();
        model.tags().stream().filter(row -> row.holds(facts)).forEach(row -> tags.add(row.tag()));
        if (query) {
            tags.add(Attribution.QUERY);
        }
        return List.copyOf(tags);
    }

    /** What gates and score say, before the missing items are weighed. */
    record Verdict(Gate gate, ToxicityClass toxicityClass, Confidence confidence, Optional<Scores> scores) {
        boolean byScore() {
            return gate.toxicityClass().isEmpty();
        }

        Verdict with(Confidence other) {
            return new Verdict(gate, toxicityClass, other, scores);
        }
    }
}
