package org.oncovigil.rulebook;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.oncovigil.problem.Problem;
import org.oncovigil.study.DltParameters;
import org.oncovigil.study.FollowUpParameters;
import org.oncovigil.study.Parameter;
import org.oncovigil.study.Parameters;
import org.oncovigil.study.PauseParameters;
import org.oncovigil.study.StoppingParameters;
import org.oncovigil.table.TextRow;
import org.oncovigil.table.TextTable;

/** The parameter tables of the rule sets: name, value, unit, least, most, meaning in two languages, source. */
final class ParameterFiles {
    /** Rule set and file, inside the rules folder. */
    static final Map<String, String> FILES = files();

    private static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("CV-DLT-1", "dlt/CV-DLT-1.parameters.csv");
        files.put("CV-STOP-1", "stopping/CV-STOP-1.parameters.csv");
        files.put("CV-PAUSE-1", "stopping/CV-PAUSE-1.parameters.csv");
        files.put("CV-LTFU-1", "followup/CV-LTFU-1.parameters.csv");
        return files;
    }

    /** What the engine asks of each rule set: the components of these records are the names that must be there. */
    private static final Map<String, Class<? extends Record>> ASKED = Map.of(
            "CV-DLT-1", DltParameters.class,
            "CV-STOP-1", StoppingParameters.class,
            "CV-PAUSE-1", PauseParameters.class,
            "CV-LTFU-1", FollowUpParameters.class);

    private ParameterFiles() {}

    /** A parameter with the range that a protocol may choose from; both ends are included. */
    record Bounded(Parameter parameter, BigDecimal least, BigDecimal most) {}

    /** The rule set's own numbers, by name. */
    static SortedMap<String, Bounded> read(Path rules, String ruleSet, List<Problem> problems) {
        SortedMap<String, Bounded> byName = new TreeMap<>();
        String file = FILES.get(ruleSet);
        TextTable table = RuleTables.read(
                rules,
                file,
                List.of("name", "value", "unit", "least", "most", "meaning_en", "meaning_zh", "source"),
                problems);
        for (TextRow row : table.rows()) {
            BigDecimal value = RuleTables.number(row, "value", file, problems);
            Bounded bounded = new Bounded(
                    new Parameter(
                            row.cell("name"),
                            value,
                            row.cell("unit"),
                            row.cell("meaning_en"),
                            row.cell("meaning_zh"),
                            "rules/" + file + " line " + row.line()),
                    RuleTables.number(row, "least", file, problems),
                    RuleTables.number(row, "most", file, problems));
            check(bounded, "rules/" + file, row.line(), problems);
            byName.put(row.cell("name"), bounded);
        }
        tellMissing(ruleSet, byName, problems);
        return byName;
    }

    private static void tellMissing(String ruleSet, SortedMap<String, Bounded> byName, List<Problem> problems) {
        for (RecordComponent asked : ASKED.get(ruleSet).getRecordComponents()) {
            if (!byName.containsKey(asked.getName())) {
                problems.add(YamlSection.fault(
                        RulebookMessage.KEY_MISSING,
                        "rules/" + FILES.get(ruleSet),
                        0,
                        "name",
                        "no " + asked.getName(),
                        "a row " + asked.getName()));
            }
        }
    }

    /** The rule set's numbers with the protocol's on top. */
    static Parameters merge(String ruleSet, SortedMap<String, Bounded> own, YamlSection overrides) {
        SortedMap<String, Parameter> merged = new TreeMap<>();
        own.forEach((name, bounded) -> merged.put(name, override(bounded, overrides)));
        for (String key : overrides.keys()) {
            if (!own.containsKey(key)) {
                overrides.number(key);
                overrides
                        .problems()
                        .add(YamlSection.fault(
                                RulebookMessage.PARAMETER_UNKNOWN,
                                overrides.origin(key).replaceAll(" line \\d+$", ""),
                                overrides.lineOf(key),
                                key,
                                key,
                                "a parameter of " + ruleSet + ": " + String.join(", ", own.keySet())));
            }
        }
        return new Parameters(ruleSet, merged);
    }

    private static Parameter override(Bounded own, YamlSection overrides) {
        Parameter parameter = own.parameter();
        if (!overrides.has(parameter.name())) {
            return parameter;
        }
        Parameter changed = new Parameter(
                parameter.name(),
                overrides.number(parameter.name()).orElse(parameter.value()),
                parameter.unit(),
                parameter.meaningEn(),
                parameter.meaningZh(),
                overrides.origin(parameter.name()));
        check(
                new Bounded(changed, own.least(), own.most()),
                changed.origin().replaceAll(" line \\d+$", ""),
                overrides.lineOf(parameter.name()),
                overrides.problems());
        return changed;
    }

    private static void check(Bounded bounded, String file, long line, List<Problem> problems) {
        BigDecimal value = bounded.parameter().value();
        String unit = bounded.parameter().unit();
        boolean counts = !unit.equals("probability") && !unit.contains("/") && !unit.equals("count");
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        boolean inside = value.compareTo(bounded.least()) >= 0 && value.compareTo(bounded.most()) <= 0;
        if (!inside || (counts && !whole)) {
            problems.add(YamlSection.fault(
                    RulebookMessage.PARAMETER_OUT_OF_RANGE,
                    file,
                    line,
                    bounded.parameter().name(),
                    value.toPlainString(),
                    "a " + (counts ? "whole " : "") + "number from "
                            + bounded.least().toPlainString() + " to "
                            + bounded.most().toPlainString() + " (" + unit + ")"));
        }
    }
}
