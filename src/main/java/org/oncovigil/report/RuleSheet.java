package org.oncovigil.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.oncovigil.finding.RuleRun;
import org.oncovigil.overview.SafetyOverview;
import org.oncovigil.study.Parameter;
import org.oncovigil.study.Parameters;

/** What became of each rule, and every number in force. */
final class RuleSheet {
    private static final Map<String, Function<Map<String, Content>, Content>> COLUMNS = columns();

    private RuleSheet() {}

    /** The columns that the sheet can show. */
    static Set<String> columnKeys() {
        return COLUMNS.keySet();
    }

    /** Writes the sheet. */
    static SheetEntry write(Book book, SafetyOverview overview, int capacity) {
        List<Map<String, Content>> rows = new ArrayList<>();
        overview.ruleRuns().forEach(rule -> rows.add(rule(rule)));
        for (String rule : overview.protocol().switchedOff()) {
            rows.add(switchedOff(rule));
        }
        for (Parameters parameters : overview.protocol().ruleSets().values()) {
            parameters.all().forEach(parameter -> rows.add(parameter(parameters.ruleSet(), parameter)));
        }
        rows.add(scale(overview.run().localScale(), Phrase.LOCAL_SCALE));
        rows.add(scale(overview.run().systemicScale(), Phrase.SYSTEMIC_SCALE));
        var sheet = new TableSheet<>(book, SheetKey.RULES_SCALES, COLUMNS, rows.size(), capacity);
        rows.forEach(sheet::write);
        return sheet.finish();
    }

    private static Map<String, Function<Map<String, Content>, Content>> columns() {
        Map<String, Function<Map<String, Content>, Content>> columns = new LinkedHashMap<>();
        for (String key :
                List.of("kind", "rule_set", "id", "meaning", "status", "count", "value", "unit", "why", "source")) {
            columns.put(key, row -> row.getOrDefault(key, Content.BLANK));
        }
        return columns;
    }

    private static Map<String, Content> rule(RuleRun rule) {
        return Map.of(
                "kind", new Content.Code("RULE"),
                "rule_set", Content.text(ruleSet(rule.rule())),
                "id", Content.text(FindingColumns.shortId(rule.rule())),
                "meaning", Content.text(rule.title()),
                "status", Content.code(rule.status()),
                "count", Content.number(rule.fired()),
                "why", Content.text(rule.why()),
                "source", Content.text(rule.source()));
    }

    private static Map<String, Content> switchedOff(String rule) {
        return Map.of(
                "kind", new Content.Code("RULE"),
                "rule_set", Content.text(ruleSet(rule)),
                "id", Content.text(FindingColumns.shortId(rule)),
                "status", new Content.Code("SWITCHED_OFF"),
                "source", Content.text("protocol.yaml"));
    }

    private static Map<String, Content> parameter(String ruleSet, Parameter parameter) {
        return Map.of(
                "kind", new Content.Code("PARAMETER"),
                "rule_set", Content.text(ruleSet),
                "id", Content.text(parameter.name()),
                "meaning", new Content.BothTexts(parameter.meaningEn(), parameter.meaningZh()),
                "value", new Content.Number(parameter.value()),
                "unit", Content.text(parameter.unit()),
                "source", Content.text(parameter.origin()));
    }

    private static Map<String, Content> scale(String scale, Phrase what) {
        return Map.of(
                "kind", new Content.Code("SCALE"),
                "id", Content.text(scale),
                "meaning", new Content.Code(what.code()));
    }

    private static String ruleSet(String rule) {
        int end = rule.indexOf('/');
        return end < 0 ? "" : rule.substring(0, end);
    }
}
