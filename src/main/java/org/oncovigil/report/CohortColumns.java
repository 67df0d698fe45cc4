package org.oncovigil.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.oncovigil.escalation.CohortTally;
import org.oncovigil.escalation.SubjectCase;
import org.oncovigil.overview.SafetyOverview;
import org.oncovigil.study.DoseLevel;
import org.oncovigil.subject.Usubjid;

/** What the upper table of the DLT board shows of each cohort. */
final class CohortColumns {
    static final Map<String, Function<Row, Content>> COLUMNS = columns();

    private CohortColumns() {}

    /**
     * One cohort.
     *
     * @param tally its counts
     * @param doseLabel its dose level, for people
     * @param daysLeft days until the first of the pending subjects completes the window; nothing if none is pending
     */
    record Row(CohortTally tally, String doseLabel, Optional<Integer> daysLeft) {}

    /** The cohorts of an overview. */
    static List<Row> rows(SafetyOverview overview) {
        Map<Usubjid, SubjectCase> subjects = new LinkedHashMap<>();
        overview.subjects().forEach(subject -> subjects.put(subject.subject(), subject));
        return overview.cohorts().stream()
                .map(tally -> new Row(
                        tally,
                        doseLabel(overview, tally.doseLevel()),
                        daysLeft(tally, subjects, overview.run().dataCutoff())))
                .toList();
    }

    private static String doseLabel(SafetyOverview overview, String id) {
        return overview.protocol()
                .doseLevel(id)
                .map(DoseLevel::label)
                .filter(label -> !label.equals(id))
                .map(label -> id + " " + label)
                .orElse(id);
    }

    private static Optional<Integer> daysLeft(
            CohortTally tally, Map<Usubjid, SubjectCase> subjects, LocalDate dataCutoff) {
        return tally.pending().stream()
                .map(subjects::get)
                .filter(Objects::nonNull)
                .flatMap(subject -> subject.windowEnd().stream())
                .map(end -> Math.toIntExact(ChronoUnit.DAYS.between(dataCutoff, end)))
                .min(Integer::compare);
    }

    private static Map<String, Function<Row, Content>> columns() {
        Map<String, Function<Row, Content>> columns = new LinkedHashMap<>();
        columns.put("cohort", row -> Content.text(row.tally.cohort()));
        columns.put("dose_level", row -> Content.text(row.doseLabel));
        columns.put("treated", row -> count(row.tally.treated()));
        columns.put("evaluable", row -> count(row.tally.evaluable()));
        columns.put("pending", row -> count(row.tally.pending()));
        columns.put("days_left", row -> Content.number(row.daysLeft));
        columns.put("not_evaluable", row -> count(row.tally.notEvaluable()));
        columns.put("confirmed", row -> count(row.tally.confirmed()));
        columns.put("possible", row -> count(row.tally.possible()));
        columns.put("cannot_assess", row -> count(row.tally.cannotAssess()));
        columns.put("late", row -> count(row.tally.late()));
        columns.put("decision", row -> Content.code(row.tally.decision()));
        columns.put(
                "gate",
                row -> new Content.Code((row.tally.gateLocked() ? Phrase.GATE_LOCKED : Phrase.GATE_OPEN).code()));
        columns.put("would_change", row -> Content.prose(row.tally.wouldChange()));
        return columns;
    }

    private static Content count(List<Usubjid> subjects) {
        return Content.number(subjects.size());
    }
}
