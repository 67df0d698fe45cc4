package org.oncovigil.attribution;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the reasons as one sentence in each language: the class, the gate or the largest contributions for and against
 * it, what is missing, and what must be asked. Source: CV-ATTR-1, 5.5.
 */
final class Rationale {
    private final AttributionModel model;
    private final Map<String, Wording> rows;

    Rationale(AttributionModel model) {
        this.model = model;
        rows = model.score().stream().collect(Collectors.toMap(ScoreRow::id, ScoreRow::wording, (one, two) -> one));
    }

    /** What there is to tell about one row. */
    record Case(Attributor.Verdict verdict, Facts facts, List<EvidenceItem> missing, List<Wording> queries) {}

    Wording of(Case reasoned) {
        return new Wording(
                new Speech(Wording::en, ", ", "; ", ". ").tell(reasoned),
                new Speech(Wording::zh, "、", "；", "。").tell(reasoned));
    }

    /** One language. */
    private final class Speech {
        private final Function<Wording, String> language;
        private final String comma;
        private final String semicolon;
        private final String stop;

        Speech(Function<Wording, String> language, String comma, String semicolon, String stop) {
            this.language = language;
            this.comma = comma;
            this.semicolon = semicolon;
            this.stop = stop;
        }

        String tell(Case reasoned) {
            Attributor.Verdict verdict = reasoned.verdict();
            String opening = language.apply(model.classNames().get(verdict.toxicityClass()))
                    + phrase("opening").replace("{confidence}", phrase("confidence_" + verdict.confidence()));
            Stream<String> why = verdict.byScore() ? Stream.empty() : Stream.of(gate(verdict.gate(), reasoned.facts()));
            String reasons =
                    Stream.concat(why, scores(verdict, reasoned.facts())).collect(Collectors.joining(semicolon));
            Stream<String> lacking = reasoned.missing().isEmpty()
                    ? Stream.empty()
                    : Stream.of(phrase("missing") + names(reasoned.missing()));
            Stream<String> asked = reasoned.queries().stream().map(query -> phrase("query") + language.apply(query));
            return Stream.of(Stream.of(opening + reasons), lacking, asked)
                            .flatMap(Function.identity())
                            .collect(Collectors.joining(stop))
                    + stop.strip();
        }

        private String gate(Gate gate, Facts facts) {
            return filled(language.apply(gate.wording()), facts);
        }

        private Stream<String> scores(Attributor.Verdict verdict, Facts facts) {
            return verdict.scores().stream()
                    .flatMap(scores -> verdict.byScore()
                            ? byScore(verdict.toxicityClass(), scores, facts)
                            : Stream.of(both(scores)));
        }

        private Stream<String> byScore(ToxicityClass answer, Scores scores, Facts facts) {
            return switch (answer) {
                case DELAYED_IMMUNE_RELATED -> forAndAgainst(Contribution.Axis.IMMUNE, scores, facts);
                case DIRECT_SYSTEMIC -> forAndAgainst(Contribution.Axis.DIRECT, scores, facts);
                case DIRECT_LOCAL,
                        ACUTE_HYPERSENSITIVITY_CRS,
                        COMPONENT_ATTRIBUTED,
                        CONFOUNDED_INDETERMINATE,
                        UNRELATED_PRE_DOSE ->
                    Stream.of(
                                    both(scores),
                                    part(
                                            "toward_immune",
                                            told(Contribution.Axis.IMMUNE, 1, scores, facts, Parameter.REASONS_FOR)),
                                    part(
                                            "toward_direct",
                                            told(Contribution.Axis.DIRECT, 1, scores, facts, Parameter.REASONS_FOR)))
                            .filter(text -> !text.isEmpty());
            };
        }

        private Stream<String> forAndAgainst(Contribution.Axis axis, Scores scores, Facts facts) {
            return Stream.of(
                            told(axis, 1, scores, facts, Parameter.REASONS_FOR),
                            part("against", told(axis, -1, scores, facts, Parameter.REASONS_AGAINST)),
                            both(scores))
                    .filter(text -> !text.isEmpty());
        }

        /** The largest contributions that speak for an axis (sign 1) or against it (sign -1), own axis first. */
        private String told(Contribution.Axis axis, int sign, Scores scores, Facts facts, Parameter most) {
            return scores.contributions().stream()
                    .filter(one -> Integer.signum(one.points()) == (one.axis() == axis ? sign : -sign))
                    .sorted(Comparator.comparingInt((Contribution one) -> -Math.abs(one.points()))
                            .thenComparing(one -> one.axis() == axis ? 0 : 1))
                    .limit(model.parameter(most))
                    .map(one -> filled(language.apply(rows.get(one.item())), facts) + axisNote(one, axis) + points(one))
                    .collect(Collectors.joining(comma));
        }

        private String axisNote(Contribution one, Contribution.Axis axis) {
            return one.axis() == axis ? "" : phrase("other_axis_" + one.axis());
        }

        private String points(Contribution one) {
            return " " + (one.points() > 0 ? "+" : "") + one.points();
        }

        private String both(Scores scores) {
            return phrase("scores")
                    .replace("{immune}", String.valueOf(scores.immune()))
                    .replace("{direct}", String.valueOf(scores.direct()));
        }

        private String part(String key, String told) {
            return told.isEmpty() ? "" : phrase(key) + told;
        }

        private String names(List<EvidenceItem> items) {
            return items.stream().map(item -> language.apply(model.name(item))).collect(Collectors.joining(comma));
        }

        private String filled(String sentence, Facts facts) {
            return facts.fill(sentence, phrase("not_known"));
        }

        private String phrase(String key) {
            return language.apply(model.phrase(key));
        }
    }
}
