package org.oncovigil.rulebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.oncovigil.attribution.AcuteLimit;
import org.oncovigil.attribution.AttributionModel;
import org.oncovigil.attribution.Condition;
import org.oncovigil.attribution.EvidenceColumn;
import org.oncovigil.attribution.EvidenceItem;
import org.oncovigil.attribution.Gate;
import org.oncovigil.attribution.PlatformSignature;
import org.oncovigil.attribution.ScoreDecision;
import org.oncovigil.attribution.TermGroup;
import org.oncovigil.attribution.TermPlacement;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;

/** Doubts about the attribution tables that can be told without any data: each row is read, and none can ever be tried in vain. */
public final class AttributionLint {
    private static final Set<EvidenceItem> FREE =
            Set.of(EvidenceItem.TERM, EvidenceItem.TOXICITY_CLASS, EvidenceItem.GATE, EvidenceItem.OUTCOME);

    private final AttributionModel model;
    private final List<Problem> problems = new ArrayList<>();

    private AttributionLint(AttributionModel model) {
        this.model = model;
    }

    /** Everything that is doubtful, in the order of the tables. */
    public static List<Problem> check(AttributionModel model) {
        AttributionLint lint = new AttributionLint(model);
        lint.placements();
        lint.terms();
        lint.words();
        lint.order();
        lint.trials();
        lint.lists();
        return List.copyOf(lint.problems);
    }

    private void tell(AttributionMessage message, String table, String found, String expected) {
        problems.add(
                Problem.of(message, Place.file("attribution/" + table), found, expected, "The row may never apply."));
    }

    private List<TermPlacement> all() {
        return model.terms().placements().values().stream()
                .flatMap(Collection::stream)
                .distinct()
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    private void placements() {
        for (TermPlacement one : all()) {
            boolean immune = one.group() == TermGroup.IR_SPECIFIC || one.group() == TermGroup.IR_NONSPECIFIC;
            if (!one.organ().isEmpty() && !model.organs().containsKey(one.organ())) {
                tell(
                        AttributionMessage.REFERENCE_UNKNOWN,
                        "term-groups.csv",
                        one.name() + ": organ " + one.organ(),
                        "an organ of organs.csv");
            }
            if (!one.window().isEmpty() && !model.windows().containsKey(one.window())) {
                tell(
                        AttributionMessage.REFERENCE_UNKNOWN,
                        "term-groups.csv",
                        one.name() + ": window " + one.window(),
                        "a window of windows.csv");
            }
            if (!immune && !(one.organ().isEmpty() && one.window().isEmpty())) {
                tell(
                        AttributionMessage.ORGAN_WITHOUT_USE,
                        "term-groups.csv",
                        one.name() + " has an organ",
                        "organs for immune-related terms only");
            }
        }
    }

    private void terms() {
        for (String term : model.acuteLimits().keySet()) {
            boolean acute = model.terms().find(term).stream()
                    .anyMatch(
                            one -> one.group() == TermGroup.ACUTE && one.name().equals(term));
            if (!term.equals(AcuteLimit.ANY) && !acute) {
                tell(AttributionMessage.TERM_NOT_PLACED, "acute-limits.csv", term, "the own name of an acute term");
            }
        }
        Set<String> names = new HashSet<>();
        all().forEach(one -> names.add(one.name()));
        model.terms().siteSuffixes().values().forEach(ending -> names.add("site " + ending));
        for (PlatformSignature row : model.signatures()) {
            named(row.pattern(), names, "signatures.csv", row.id());
        }
        model.nightlyTags().forEach(row -> named(row.conditions(), names, "nightly-tags.csv", row.tag()));
    }

    private void named(List<Condition> conditions, Set<String> names, String table, String row) {
        conditions.stream()
                .filter(one -> one.item() == EvidenceItem.TERM)
                .flatMap(one -> one.oneOf().stream())
                .filter(term -> !names.contains(term))
                .forEach(term ->
                        tell(AttributionMessage.TERM_NOT_PLACED, table, row + ": " + term, "a list's own name"));
    }

    /** Words that a condition asks for and that no cell can hold. */
    private void words() {
        model.gates().forEach(row -> words(row.conditions(), "gate-conditions.csv", row.id() + row.alternative()));
        model.score().forEach(row -> words(row.conditions(), "score.csv", row.id()));
        model.proofs().forEach(row -> words(row.conditions(), "component-proof.csv", row.id()));
        model.signatures().forEach(row -> words(row.pattern(), "signatures.csv", row.id()));
        model.tags().forEach(row -> words(row.conditions(), "tags.csv", row.tag()));
        model.queries().forEach(row -> words(row.conditions(), "queries.csv", row.id()));
    }

    private void words(List<Condition> conditions, String table, String row) {
        for (Condition one : conditions) {
            if (one.item().isNumber() && !(one.oneOf().isEmpty() && one.noneOf().isEmpty())) {
                tell(
                        AttributionMessage.REFERENCE_UNKNOWN,
                        table,
                        row + ": words for the number " + one.item().column(),
                        "bounds");
            }
            Set<String> asked = new HashSet<>(one.oneOf());
            asked.addAll(one.noneOf());
            model.column(one.item())
                    .filter(column ->
                            !FREE.contains(column.item()) && !column.item().isNumber())
                    .ifPresent(column -> asked.stream()
                            .filter(word -> !column.choices().contains(word))
                            .sorted()
                            .forEach(word -> tell(
                                    AttributionMessage.REFERENCE_UNKNOWN,
                                    table,
                                    row + ": " + column.item().column() + " " + word,
                                    "a word of words.csv")));
        }
    }

    /** The last gate and the last row of the decision must hold always, and nothing may stand behind them. */
    private void order() {
        for (int at = 0; at < model.gates().size(); at++) {
            Gate gate = model.gates().get(at);
            boolean last = at == model.gates().size() - 1;
            if (gate.conditions().isEmpty() != last || gate.toxicityClass().isEmpty() != last) {
                tell(
                        AttributionMessage.ORDER_BROKEN,
                        "gates.csv",
                        gate.id() + gate.alternative(),
                        "conditions in all gates but the last, which goes by the score");
            }
        }
        for (int at = 0; at < model.decisions().size(); at++) {
            ScoreDecision row = model.decisions().get(at);
            boolean open = row.difference().isOpen()
                    && row.immune().isOpen()
                    && row.direct().isOpen();
            if (open != (at == model.decisions().size() - 1)) {
                tell(
                        AttributionMessage.ORDER_BROKEN,
                        "decision.csv",
                        "row " + (at + 1),
                        "bounds in all rows but the last");
            }
        }
    }

    private void trials() {
        for (EvidenceColumn column : model.columns().values()) {
            for (String trial : column.trials()) {
                boolean readable = column.item().isNumber()
                        ? trial.matches("\\d+")
                        : column.choices().contains(trial);
                if (!readable) {
                    tell(
                            AttributionMessage.REFERENCE_UNKNOWN,
                            "columns.csv",
                            column.item().column() + ": trial " + trial,
                            "a value of the column");
                }
            }
        }
    }

    /** Special lists that a condition asks for and that no term stands in. */
    private void lists() {
        Set<String> used = new HashSet<>();
        all().forEach(one -> used.addAll(one.lists()));
        model.gates()
                .forEach(gate -> gate.conditions().stream()
                        .filter(one -> one.item() == EvidenceItem.TERM_LIST)
                        .forEach(one -> {
                            Set<String> asked = new HashSet<>(one.oneOf());
                            asked.addAll(one.noneOf());
                            asked.removeAll(used);
                            asked.forEach(list -> tell(
                                    AttributionMessage.REFERENCE_UNKNOWN,
                                    "gate-conditions.csv",
                                    gate.id() + ": list " + list,
                                    "a list that a term stands in"));
                        }));
    }
}
