package org.oncovigil.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.oncovigil.attribution.Bounds;
import org.oncovigil.attribution.ComponentProof;
import org.oncovigil.attribution.Condition;
import org.oncovigil.attribution.Confidence;
import org.oncovigil.attribution.Contribution;
import org.oncovigil.attribution.EvidenceItem;
import org.oncovigil.attribution.Gate;
import org.oncovigil.attribution.PlatformSignature;
import org.oncovigil.attribution.QueryRow;
import org.oncovigil.attribution.ScoreDecision;
import org.oncovigil.attribution.ScoreRow;
import org.oncovigil.attribution.TagRow;
import org.oncovigil.attribution.ToxicityClass;
import org.oncovigil.attribution.WhoUmcCategory;
import org.oncovigil.attribution.WhoUmcRow;
import org.oncovigil.table.TextRow;

/** Reads what is decided and told: gates, component evidence, signatures, score, tags, categories and queries. */
final class DecisionTables {
    private final AttributionTables tables;

    DecisionTables(AttributionTables tables) {
        this.tables = tables;
    }

    List<ComponentProof> proofs() {
        ModelTable table = tables.table("component-proof.csv", "row", "effect", "tag", "item", "one_of");
        return table.rows().stream()
                .map(row -> new ComponentProof(
                        table.text(row, "row"),
                        whenBlankIfExcluding(table.conditions(row)),
                        table.text(row, "effect").equals("proof"),
                        row.cell("tag"),
                        table.wording(row)))
                .toList();
    }

    /** A condition that only excludes words also holds when its item is missing. */
    private static List<Condition> whenBlankIfExcluding(List<Condition> conditions) {
        return conditions.stream()
                .map(one -> new Condition(
                        one.item(),
                        one.oneOf(),
                        one.noneOf(),
                        one.bounds(),
                        one.oneOf().isEmpty()))
                .toList();
    }

    List<PlatformSignature> signatures() {
        Map<String, List<Condition>> guards = tables.grouped("signature-guards.csv", "for");
        ModelTable table = tables.table(
                "signatures.csv",
                "signature",
                "platform",
                "terms",
                "groups",
                "days_at_least",
                "days_at_most",
                "effect");
        return table.rows().stream()
                .map(row -> new PlatformSignature(
                        table.text(row, "signature"),
                        pattern(table, row),
                        guards.getOrDefault("class", List.of()),
                        markers(row, guards.getOrDefault("component", List.of())),
                        table.word(row, "effect", PlatformSignature.Effect.class, PlatformSignature.Effect.NONE),
                        row.cell("tag")))
                .toList();
    }

    private static List<Condition> pattern(ModelTable table, TextRow row) {
        List<Condition> pattern = new ArrayList<>();
        words(EvidenceItem.PLATFORM, row, "platform").ifPresent(pattern::add);
        words(EvidenceItem.TERM, row, "terms").ifPresent(pattern::add);
        words(EvidenceItem.GROUP, row, "groups").ifPresent(pattern::add);
        words(EvidenceItem.AT_SITE, row, "at_site").ifPresent(pattern::add);
        Bounds days = table.bounds(row, "days_at_least", "days_at_most");
        Bounds grades = table.bounds(row, "grade_at_least", "grade_at_most");
        if (!days.isOpen()) {
            pattern.add(new Condition(EvidenceItem.ONSET_SINCE_LAST_DOSE_DAYS, Set.of(), Set.of(), days, false));
        }
        if (!grades.isOpen()) {
            pattern.add(new Condition(EvidenceItem.GRADE, Set.of(), Set.of(), grades, false));
        }
        return pattern;
    }

    private static Optional<Condition> words(EvidenceItem item, TextRow row, String column) {
        Set<String> words = ModelTable.words(row, column);
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(new Condition(item, words, Set.of(), Bounds.OPEN, false));
    }

    private static List<Condition> markers(TextRow row, List<Condition> shared) {
        List<Condition> markers = new ArrayList<>(shared);
        Set<String> negative = ModelTable.words(row, "autoantibody_none_of");
        if (!negative.isEmpty()) {
            markers.add(new Condition(EvidenceItem.AUTOANTIBODY, Set.of(), negative, Bounds.OPEN, true));
        }
        return markers;
    }

    List<Gate> gates() {
        Map<String, List<Condition>> conditions = tables.grouped("gate-conditions.csv", "gate", "alternative");
        ModelTable table =
                tables.table("gates.csv", "gate", "alternative", "class", "confidence", "wording_en", "wording_zh");
        return table.rows().stream()
                .map(row -> new Gate(
                        table.text(row, "gate"),
                        row.cell("alternative"),
                        row.cell("class").equals("BY_SCORE")
                                ? Optional.empty()
                                : Optional.of(table.word(
                                        row, "class", ToxicityClass.class, ToxicityClass.CONFOUNDED_INDETERMINATE)),
                        table.word(row, "confidence", Confidence.class, Confidence.LOW),
                        conditions.getOrDefault(row.cell("gate").concat(row.cell("alternative")), List.of()),
                        table.wording(row)))
                .toList();
    }

    List<ScoreRow> score() {
        ModelTable table =
                tables.table("score.csv", "row", "axis", "points", "once", "item", "wording_en", "wording_zh");
        return table.rows().stream()
                .map(row -> new ScoreRow(
                        table.text(row, "row"),
                        table.word(row, "axis", Contribution.Axis.class, Contribution.Axis.IMMUNE),
                        table.number(row, "points", 0),
                        row.cell("once"),
                        table.conditions(row),
                        table.wording(row)))
                .toList();
    }

    List<ScoreDecision> decisions() {
        ModelTable table =
                tables.table("decision.csv", "class", "difference_at_least", "difference_at_most", "confidence");
        return table.rows().stream()
                .map(row -> new ScoreDecision(
                        table.word(row, "class", ToxicityClass.class, ToxicityClass.CONFOUNDED_INDETERMINATE),
                        table.bounds(row, "difference_at_least", "difference_at_most"),
                        table.bounds(row, "immune_at_least", "immune_at_most"),
                        table.bounds(row, "direct_at_least", "direct_at_most"),
                        table.word(row, "confidence", Confidence.class, Confidence.LOW)))
                .toList();
    }

    List<TagRow> tags(String name) {
        return tables.ways(name, "tag").stream()
                .map(way -> new TagRow(way.getKey(), way.getValue()))
                .toList();
    }

    List<WhoUmcRow> whoUmc() {
        List<WhoUmcRow> rows = new ArrayList<>();
        for (Map.Entry<String, List<Condition>> way : tables.ways("who-umc.csv", "category")) {
            try {
                rows.add(new WhoUmcRow(WhoUmcCategory.valueOf(way.getKey()), way.getValue()));
            } catch (IllegalArgumentException unknown) {
                tables.missing("who-umc.csv", "of a known category instead of " + way.getKey());
            }
        }
        return rows;
    }

    List<QueryRow> queries() {
        ModelTable table = tables.table("queries.csv", "query", "item", "wording_en", "wording_zh");
        return table.rows().stream()
                .map(row -> new QueryRow(table.text(row, "query"), table.conditions(row), table.wording(row)))
                .toList();
    }
}
