package org.oncovigil.rulebook;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.oncovigil.attribution.AcuteLimit;
import org.oncovigil.attribution.Bounds;
import org.oncovigil.attribution.Condition;
import org.oncovigil.attribution.EvidenceColumn;
import org.oncovigil.attribution.EvidenceItem;
import org.oncovigil.attribution.Organ;
import org.oncovigil.attribution.OrganWindow;
import org.oncovigil.attribution.Parameter;
import org.oncovigil.attribution.ToxicityClass;
import org.oncovigil.attribution.Wording;
import org.oncovigil.table.TextRow;

/** Reads what the items of evidence may hold, the organs with their windows, and the single numbers and words. */
final class EvidenceTables {
    private final AttributionTables tables;

    EvidenceTables(AttributionTables tables) {
        this.tables = tables;
    }

    Map<EvidenceItem, EvidenceColumn> columns() {
        Map<String, Map<String, String>> words = new HashMap<>();
        Map<String, Map<String, String>> kinds = new HashMap<>();
        ModelTable vocabulary = tables.table("words.csv", "column", "word", "stands_for", "kind");
        for (TextRow row : vocabulary.rows()) {
            String column = vocabulary.text(row, "column");
            String meant = vocabulary.text(row, "stands_for");
            words.computeIfAbsent(column, key -> new HashMap<>())
                    .put(vocabulary.text(row, "word").toLowerCase(Locale.ROOT), meant);
            if (!row.cell("kind").isEmpty()) {
                kinds.computeIfAbsent(column, key -> new HashMap<>()).put(meant, row.cell("kind"));
            }
        }
        Map<EvidenceItem, EvidenceColumn> columns = new EnumMap<>(EvidenceItem.class);
        ModelTable table =
                tables.table("columns.csv", "column", "read_when_blank", "listed", "trials", "name_en", "name_zh");
        for (TextRow row : table.rows()) {
            EvidenceItem.of(row.cell("column"))
                    .filter(EvidenceItem::isColumn)
                    .ifPresentOrElse(
                            item -> columns.put(item, column(table, row, item, words, kinds)),
                            () -> table.problem(
                                    AttributionMessage.WORD_UNKNOWN, row, "column", row.cell("column"), "a column"));
        }
        for (EvidenceItem item : EvidenceItem.values()) {
            if (item.isColumn() && !columns.containsKey(item)) {
                tables.missing("columns.csv", item.column());
            }
        }
        return columns;
    }

    private static EvidenceColumn column(
            ModelTable table,
            TextRow row,
            EvidenceItem item,
            Map<String, Map<String, String>> words,
            Map<String, Map<String, String>> kinds) {
        return new EvidenceColumn(
                item,
                words.getOrDefault(item.column(), Map.of()),
                kinds.getOrDefault(item.column(), Map.of()),
                row.cell("read_when_blank"),
                table.flag(row, "listed"),
                onlyIf(table, row),
                List.copyOf(ModelTable.words(row, "trials")),
                new Wording(table.text(row, "name_en"), table.text(row, "name_zh")));
    }

    /** A condition without {@code one_of} also holds when its item is missing. */
    private static List<Condition> onlyIf(ModelTable table, TextRow row) {
        return table.condition(row, "if_")
                .map(one -> new Condition(
                        one.item(),
                        one.oneOf(),
                        one.noneOf(),
                        one.bounds(),
                        one.oneOf().isEmpty()))
                .map(List::of)
                .orElse(List.of());
    }

    Map<String, Organ> organs() {
        Map<String, Organ> organs = new LinkedHashMap<>();
        ModelTable table = tables.table("organs.csv", "organ", "also_named", "common_under_cpi", "name_en", "name_zh");
        for (TextRow row : table.rows()) {
            String id = table.text(row, "organ");
            Wording name = new Wording(table.text(row, "name_en"), table.text(row, "name_zh"));
            organs.put(
                    id, new Organ(id, ModelTable.words(row, "also_named"), table.flag(row, "common_under_cpi"), name));
        }
        return organs;
    }

    Map<String, OrganWindow> windows() {
        Map<String, OrganWindow> windows = new LinkedHashMap<>();
        ModelTable table = tables.table("windows.csv", "window", "counted_from", "at_least", "at_most");
        for (TextRow row : table.rows()) {
            String id = table.text(row, "window");
            OrganWindow.From from =
                    table.word(row, "counted_from", OrganWindow.From.class, OrganWindow.From.FIRST_DOSE);
            windows.put(id, new OrganWindow(id, from, table.bounds(row, "at_least", "at_most")));
        }
        tables.require("windows.csv", windows, OrganWindow.OFF_TREATMENT);
        return windows;
    }

    Map<String, AcuteLimit> acuteLimits() {
        Map<String, AcuteLimit> limits = new LinkedHashMap<>();
        ModelTable table = tables.table("acute-limits.csv", "term", "days_at_least", "days_at_most", "hours_at_most");
        for (TextRow row : table.rows()) {
            String term = table.text(row, "term");
            Bounds hours = new Bounds(
                    row.cell("hours_at_most").isEmpty() ? Bounds.OPEN.atLeast() : 0,
                    table.number(row, "hours_at_most", Bounds.OPEN.atMost()));
            limits.put(term, new AcuteLimit(term, table.bounds(row, "days_at_least", "days_at_most"), hours));
        }
        tables.require("acute-limits.csv", limits, AcuteLimit.ANY);
        return limits;
    }

    Map<Parameter, Integer> parameters() {
        Map<Parameter, Integer> parameters = new EnumMap<>(Parameter.class);
        ModelTable table = tables.table("parameters.csv", "parameter", "value", "unit", "meaning");
        for (TextRow row : table.rows()) {
            table.text(row, "value");
            parameters.put(
                    table.word(row, "parameter", Parameter.class, Parameter.REASONS_FOR),
                    table.number(row, "value", 0));
        }
        for (Parameter parameter : Parameter.values()) {
            if (!parameters.containsKey(parameter)) {
                tables.missing("parameters.csv", parameter.key());
            }
        }
        return parameters;
    }

    Map<String, Wording> phrases() {
        Map<String, Wording> phrases = new LinkedHashMap<>();
        ModelTable table = tables.table("wording.csv", "key", "en", "zh");
        // surrounding blanks are part of a phrase
        table.rows().forEach(row -> phrases.put(table.text(row, "key"), new Wording(raw(row, "en"), raw(row, "zh"))));
        return phrases;
    }

    private static String raw(TextRow row, String column) {
        Integer at = row.columns().get(column.toUpperCase(Locale.ROOT));
        return at == null || at >= row.cells().size() ? "" : row.cells().get(at);
    }

    Map<ToxicityClass, Wording> classNames(Map<String, Wording> phrases) {
        Map<ToxicityClass, Wording> names = new EnumMap<>(ToxicityClass.class);
        for (ToxicityClass one : ToxicityClass.values()) {
            tables.require("wording.csv", phrases, one.name());
            names.put(one, phrases.getOrDefault(one.name(), new Wording(one.name(), one.name())));
        }
        return names;
    }
}
