package org.oncovigil.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.oncovigil.study.RemovedComponent;
import org.oncovigil.study.SafetyOrder;
import org.oncovigil.study.SafetyTest;
import org.oncovigil.study.StoppingPlan;

/** Reads the protocol's section {@code stopping}. */
final class StoppingPlanSection {
    private StoppingPlanSection() {}

    static StoppingPlan read(YamlSection section) {
        List<SafetyOrder> orders = section.sections("orders").stream()
                .map(StoppingPlanSection::order)
                .toList();
        List<RemovedComponent> removed = section.sections("removedComponents").stream()
                .map(StoppingPlanSection::component)
                .toList();
        List<SafetyTest> tests = section.sections("safetyTests").stream()
                .map(StoppingPlanSection::test)
                .toList();
        section.close();
        return new StoppingPlan(orders, removed, tests);
    }

    private static SafetyOrder order(YamlSection section) {
        SafetyOrder order = new SafetyOrder(
                day(section, "on"),
                section.choice("by", SafetyOrder.Issuer.class),
                section.text("text"),
                section.day("lifted"));
        section.close();
        return order;
    }

    private static RemovedComponent component(YamlSection section) {
        RemovedComponent removed = new RemovedComponent(
                section.text("component"),
                section.text("amendment"),
                day(section, "approved"),
                new TreeSet<>(section.texts("provenFor")));
        section.close();
        return removed;
    }

    private static SafetyTest test(YamlSection section) {
        SafetyTest test = new SafetyTest(section.text("organ"), section.text("testCode"), days(section));
        section.close();
        return test;
    }

    private static List<Integer> days(YamlSection section) {
        List<Integer> days = new ArrayList<>();
        for (String text : section.texts("studyDays")) {
            try {
                days.add(Integer.valueOf(text));
            } catch (NumberFormatException notANumber) {
                section.wrong("studyDays", section.lineOf("studyDays"), text, "study days as whole numbers");
            }
        }
        return days;
    }

    /** A day that must be there; some day where it is missing, which is a problem, so that reading goes on. */
    private static LocalDate day(YamlSection section, String key) {
        section.text(key);
        return section.day(key).orElse(LocalDate.EPOCH);
    }
}
