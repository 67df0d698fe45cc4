package org.oncovigil.grading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.oncovigil.study.ScaleChoice;
import org.oncovigil.subject.AdverseEvent;
import org.oncovigil.subject.Grade;
import org.oncovigil.subject.LocalFinding;
import org.oncovigil.subject.SubjectRecord;

/** Grades a reaction at the dosing site day by day: what was observed on a day, by the vaccine scale. */
final class LocalDays {
    private final GradingScales scales;
    private final ScaleChoice choice;

    LocalDays(GradingScales scales, ScaleChoice choice) {
        this.scales = scales;
        this.choice = choice;
    }

    /** The grades by day. A day on which nothing can be graded, or that is not known exactly, is left out. */
    SortedMap<LocalDate, Grade> grade(String reaction, AdverseEvent event, SubjectRecord record) {
        SortedMap<LocalDate, List<LocalFinding>> days = new TreeMap<>();
        for (LocalFinding finding : event.localFindings()) {
            finding.on()
                    .day()
                    .ifPresent(day ->
                            days.computeIfAbsent(day, any -> new ArrayList<>()).add(finding));
        }
        SortedMap<LocalDate, Grade> grades = new TreeMap<>();
        days.forEach((day, findings) -> new LocalReading(scales, choice, event, findings, new ArrayList<>())
                .grade(reaction, record)
                .grade()
                .ifPresent(grade -> grades.put(day, grade)));
        return grades;
    }
}
