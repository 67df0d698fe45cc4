package org.oncovigil.overview;

import java.util.ArrayList;
import java.util.List;
import org.oncovigil.attribution.AssessedEvent;
import org.oncovigil.subject.Grade;
import org.oncovigil.subject.SiteGrade;

/**
 * Which tracked fields of an event moved: those that a reviewer's judgement rests on. Where a record stands in its file,
 * and the words of reasons, are not tracked.
 */
public final class EventComparison {
    private EventComparison() {}

    /** The fields that moved, in a fixed order. */
    public static List<FieldChange> changes(AssessedEvent before, AssessedEvent after) {
        List<FieldChange> changes = new ArrayList<>();
        add(changes, "preferred_term", before.term(), after.term());
        add(
                changes,
                "reported_term",
                before.event().reportedTerm(),
                after.event().reportedTerm());
        add(changes, "grade_used", grade(before), grade(after));
        add(changes, "site_grade", siteGrade(before), siteGrade(after));
        add(changes, "serious", yesNo(before.isSerious()), yesNo(after.isSerious()));
        add(
                changes,
                "onset",
                before.event().onset().text(),
                after.event().onset().text());
        add(
                changes,
                "end",
                before.event().resolution().text(),
                after.event().resolution().text());
        add(
                changes,
                "outcome",
                before.event().outcome().name(),
                after.event().outcome().name());
        add(
                changes,
                "causality",
                before.event().causality().name(),
                after.event().causality().name());
        add(
                changes,
                "action",
                before.event().action().name(),
                after.event().action().name());
        add(
                changes,
                "toxicity_class",
                before.toxicityClass().name(),
                after.toxicityClass().name());
        return changes;
    }

    private static void add(List<FieldChange> changes, String field, String was, String now) {
        if (!was.equals(now)) {
            changes.add(new FieldChange(field, was, now));
        }
    }

    private static String grade(AssessedEvent event) {
        return event.grading().grade().map(Grade::number).map(String::valueOf).orElse("");
    }

    private static String siteGrade(AssessedEvent event) {
        return event.event()
                .siteGrade()
                .map(SiteGrade::grade)
                .map(Grade::number)
                .map(String::valueOf)
                .orElse("");
    }

    private static String yesNo(boolean flag) {
        return flag ? "Y" : "N";
    }
}
