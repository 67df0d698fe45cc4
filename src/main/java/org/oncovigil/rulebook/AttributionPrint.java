package org.oncovigil.rulebook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.oncovigil.attribution.AcuteLimit;
import org.oncovigil.attribution.AttributionModel;
import org.oncovigil.attribution.Condition;
import org.oncovigil.attribution.Gate;
import org.oncovigil.attribution.OrganWindow;
import org.oncovigil.attribution.PlatformSignature;
import org.oncovigil.attribution.ScoreRow;
import org.oncovigil.attribution.TermGroup;
import org.oncovigil.attribution.TermPlacement;

/** The attribution model as plain sentences, for reading and signature. Rendered from the tables, never typed by hand. */
public final class AttributionPrint {
    private final AttributionModel model;
    private final List<String> lines = new ArrayList<>();

    private AttributionPrint(AttributionModel model) {
        this.model = model;
    }

    /** The whole model, with what a study reads differently, as lines of text (Markdown). */
    public static String text(AttributionModel model, List<AttributionOverride> overrides) {
        AttributionPrint print = new AttributionPrint(model);
        print.line("# Mechanism of an event: CV-ATTR-1");
        print.overrides(overrides);
        print.gates();
        print.acuteLimits();
        print.components();
        print.score();
        print.decision();
        print.windows();
        print.tags();
        print.parameters();
        print.terms();
        return String.join("\n", print.lines) + "\n";
    }

    private void line(String text) {
        lines.add(text);
    }

    private void heading(String text) {
        line("");
        line("## " + text);
        line("");
    }

    private static String all(List<Condition> conditions) {
        return conditions.isEmpty()
                ? "always"
                : conditions.stream().map(Condition::text).collect(Collectors.joining(", and "));
    }

    private void overrides(List<AttributionOverride> overrides) {
        if (overrides.isEmpty()) {
            return;
        }
        heading("Read differently by this study");
        overrides.forEach(one -> line("- " + one.table() + ", " + one.key() + ", " + one.column() + ": \""
                + one.before() + "\" becomes \"" + one.value() + "\", because " + one.reason() + "."));
    }

    private void gates() {
        heading("Gates, tried in this order; the first that holds decides");
        int number = 0;
        for (Gate gate : model.gates()) {
            number++;
            String answer = gate.toxicityClass()
                    .map(one -> one + " (" + gate.confidence() + ")")
                    .orElse("the score decides");
            line(number + ". " + gate.id() + " (" + gate.alternative() + "): if " + all(gate.conditions()) + ", then "
                    + answer + ".");
        }
    }

    private void acuteLimits() {
        heading("Time limits of acute terms, days since the last dose, both ends included");
        for (AcuteLimit limit : model.acuteLimits().values()) {
            String name = limit.term().equals(AcuteLimit.ANY) ? "any other acute event" : limit.term();
            String hours = limit.hours().isOpen()
                    ? ""
                    : "; with times: " + limit.hours().atMost() + " h or less";
            line("- " + name + ": " + limit.days().text() + hours + ".");
        }
    }

    private void components() {
        heading("Evidence specific to a component");
        model.proofs()
                .forEach(row -> line("- If " + all(row.conditions()) + ": " + (row.proves() ? "proof" : "hint") + " of "
                        + (row.tag().isEmpty() ? "a component that is not told" : row.tag()) + "."));
        heading("Platform signatures");
        for (PlatformSignature row : model.signatures()) {
            String effect = switch (row.effect()) {
                case CLASS -> "sets the class, if " + all(row.guards()) + ", and the tag " + row.tag();
                case TAG -> "sets the tag " + row.tag() + " only";
                case NONE -> "does nothing";
            };
            line("- " + row.id() + ": " + all(row.pattern()) + "; it " + effect + ". It counts only if "
                    + all(row.markerNotNegative()) + ".");
        }
    }

    private void score() {
        heading("Score");
        for (ScoreRow row : model.score()) {
            String once = row.once().isEmpty() ? "" : " (once for " + row.once() + ")";
            line("- " + row.axis() + " " + (row.points() > 0 ? "+" : "") + row.points() + once + ": "
                    + all(row.conditions()) + ".");
        }
    }

    private void decision() {
        heading("Class by score; the first row that holds");
        model.decisions()
                .forEach(row -> line("- immune less direct " + row.difference().text() + ", immune "
                        + row.immune().text() + ", direct " + row.direct().text() + ": " + row.toxicityClass() + " ("
                        + row.confidence() + ")."));
    }

    private void windows() {
        heading("Onset windows, both ends included");
        for (OrganWindow window : model.windows().values()) {
            String from = window.from() == OrganWindow.From.FIRST_DOSE ? "first" : "last";
            line("- " + window.id() + ": " + window.days().text() + " d after the " + from + " dose.");
        }
    }

    private void tags() {
        heading("Tags, in this order");
        model.tags().forEach(row -> line("- " + row.tag() + ": if " + all(row.conditions()) + "."));
        line("- QUERY: whenever a person must be asked.");
        model.nightlyTags().forEach(row -> line("- nightly: " + row.tag() + ": if " + all(row.conditions()) + "."));
    }

    private void parameters() {
        heading("Single numbers");
        model.parameters().forEach((parameter, value) -> line("- " + parameter.key() + " = " + value + "."));
    }

    private void terms() {
        Map<TermGroup, TreeSet<String>> groups = new EnumMap<>(TermGroup.class);
        model.terms()
                .placements()
                .values()
                .forEach(placed -> placed.forEach(one -> groups.computeIfAbsent(one.group(), any -> new TreeSet<>())
                        .add(described(one))));
        heading("Terms");
        groups.forEach(
                (group, names) -> line("- " + group + " (" + names.size() + "): " + String.join(", ", names) + "."));
    }

    private static String described(TermPlacement one) {
        String days =
                one.duration().isOpen() ? "" : " (duration " + one.duration().text() + " d)";
        String onset = one.onset().isOpen() ? "" : " (onset " + one.onset().text() + " d after the last dose)";
        return one.name() + days + onset;
    }
}
