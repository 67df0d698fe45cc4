package org.oncovigil.rulebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.oncovigil.study.Cohort;
import org.oncovigil.study.DoseLevel;
import org.oncovigil.study.StudyPart;

/** Reads the dose levels and cohorts of a {@code protocol.yaml}. */
final class EscalationSections {
    private EscalationSections() {}

    static List<DoseLevel> doseLevels(YamlSection root) {
        List<DoseLevel> levels = new ArrayList<>();
        for (YamlSection level : root.sections("doseLevels")) {
            Optional<BigDecimal> amount = level.number("amount");
            if (amount.filter(number -> number.signum() <= 0).isPresent()) {
                level.wrong("amount", level.lineOf("amount"), amount.get().toPlainString(), "a number above 0");
            }
            levels.add(new DoseLevel(
                    level.text("id"), levels.size() + 1, level.text("label"), amount, level.text("unit", "")));
            if (amount.isPresent() == levels.get(levels.size() - 1).unit().isBlank()) {
                level.wrong(
                        "unit", level.lineOf("unit"), level.text("unit", ""), "a unit with an amount, and only then");
            }
            level.close();
        }
        return levels;
    }

    static List<Cohort> cohorts(YamlSection root, List<DoseLevel> levels) {
        List<Cohort> cohorts = new ArrayList<>();
        for (YamlSection section : root.sections("cohorts")) {
            String level = section.text("doseLevel");
            if (levels.stream().noneMatch(known -> known.id().equals(level))) {
                section.unknown("doseLevel", level, "the id of a dose level");
            }
            cohorts.add(new Cohort(
                    section.text("id"),
                    level,
                    section.choice("part", StudyPart.class),
                    capitals(section.texts("armCodes")),
                    section.flag("checkpointInhibitor", false),
                    section.has("plannedDosesInWindow") ? section.whole("plannedDosesInWindow", 0) : 1,
                    plannedDays(section)));
            section.close();
        }
        return cohorts;
    }

    /** Study days of the planned doses: the first is day 1, each later than the one before. */
    private static List<Integer> plannedDays(YamlSection section) {
        String key = "plannedDoseDays";
        List<Integer> days = new ArrayList<>();
        for (String text : section.texts(key)) {
            boolean whole = text.matches("[0-9]{1,4}");
            int day = whole ? Integer.parseInt(text) : 0;
            int least = days.isEmpty() ? 1 : days.get(days.size() - 1) + 1;
            if (day < least || days.isEmpty() && day != 1) {
                section.wrong(key, section.lineOf(key), text, "study days in ascending order, the first 1");
                return List.of();
            }
            days.add(day);
        }
        return days;
    }

    private static Set<String> capitals(List<String> words) {
        Set<String> capitals = new TreeSet<>();
        words.forEach(word -> capitals.add(word.toUpperCase(Locale.ROOT)));
        return capitals;
    }
}
