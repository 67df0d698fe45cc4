package org.oncovigil.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.oncovigil.escalation.SubjectCase;
import org.oncovigil.followup.FollowUpVisit;
import org.oncovigil.overview.SafetyOverview;
import org.oncovigil.subject.YesNo;

/** One row a subject, with a strip of weeks since the first dose. */
final class SubjectSheet {
    private static final Map<String, Function<Row, Content>> COLUMNS = columns();

    private record Row(SubjectCase subject, SubjectEvents events, Optional<FollowUpVisit> next) {}

    private SubjectSheet() {}

    /** The columns that the sheet can show. */
    static Set<String> columnKeys() {
        return COLUMNS.keySet();
    }

    /** Writes the sheet. */
    static SheetEntry write(Book book, SafetyOverview overview, EventSurvey survey, int capacity) {
        Map<String, FollowUpVisit> next = new HashMap<>();
        for (FollowUpVisit visit : overview.visits()) {
            next.merge(visit.subject().value(), visit, (one, two) -> two.due().isBefore(one.due()) ? two : one);
        }
        boolean blinded = book.blinding() == Blinding.BLINDED;
        List<Row> rows = overview.subjects().stream()
                .sorted(blinded ? Comparator.comparing(SubjectCase::subject) : (one, other) -> 0)
                .map(subject -> new Row(
                        subject,
                        survey.of(subject),
                        Optional.ofNullable(next.get(subject.subject().value()))))
                .toList();
        int weeks = rows.stream().mapToInt(row -> row.events.lastWeek()).max().orElse(-1) + 1;
        TableSheet<Row> sheet = new TableSheet<>(
                book, SheetKey.SUBJECTS, COLUMNS, new Weeks(book.words(), weeks), rows.size(), capacity);
        rows.forEach(sheet::write);
        return sheet.finish();
    }

    /** The strip of weeks. */
    private record Weeks(Words words, int columns) implements Strip<Row> {
        @Override
        public String header(int column) {
            return column == SubjectEvents.MOST_WEEKS
                    ? words.say(Phrase.STRIP_LATER, SubjectEvents.MOST_WEEKS)
                    : words.say(Phrase.STRIP_WEEK, column + 1);
        }

        @Override
        public Content content(Row row, int column) {
            return Content.text(row.events.week(column));
        }

        @Override
        public StyleName style(Row row, int column) {
            return switch (row.events.worst(column)) {
                case 1 -> StyleName.DAY_GRADE_1;
                case 2 -> StyleName.DAY_GRADE_2;
                case 3 -> StyleName.DAY_GRADE_3;
                case 4 -> StyleName.DAY_GRADE_4;
                case 5 -> StyleName.DAY_GRADE_5;
                default -> row.events.observed(column) ? StyleName.DAY_WINDOW : StyleName.DAY_OUTSIDE;
            };
        }
    }

    private static Map<String, Function<Row, Content>> columns() {
        Map<String, Function<Row, Content>> columns = new LinkedHashMap<>();
        columns.put("subject", row -> Content.text(row.subject.subject().value()));
        columns.put("site", row -> Content.text(row.subject.siteId()));
        columns.put("cohort", row -> Content.text(row.subject.cohort()));
        columns.put("dose_level", row -> Content.text(row.subject.doseLevel()));
        columns.put(
                "checkpoint_inhibitor", row -> Content.code(row.subject.checkpointInhibitor() ? YesNo.YES : YesNo.NO));
        columns.put("first_dose", row -> Content.day(row.subject.firstDose()));
        columns.put("last_dose", row -> Content.day(row.subject.lastDose()));
        columns.put("doses", row -> Content.number(row.subject.doses().size()));
        columns.put("doses_in_window", row -> Content.number(row.subject.dosesInWindow()));
        columns.put("planned_in_window", row -> Content.number(row.subject.plannedDosesInWindow()));
        columns.put("window_end", row -> Content.day(row.subject.windowEnd()));
        columns.put("status", row -> Content.code(status(row.subject)));
        columns.put("end", row -> Content.day(row.subject.endOfStudy()));
        columns.put("end_reason", row -> Content.text(row.subject.endReason()));
        columns.put("days_observed", row -> daysObserved(row.subject));
        columns.put("events", row -> Content.number(row.events.events()));
        columns.put("serious", row -> Content.number(row.events.seriousEvents()));
        columns.put("worst_local", row -> grade(row.events.worstLocal()));
        columns.put("worst_systemic", row -> grade(row.events.worstSystemic()));
        columns.put("immune", row -> Content.text(String.join(", ", row.events.immuneTerms())));
        columns.put(
                "dlt", row -> row.events.decision().<Content>map(Content::code).orElse(Content.BLANK));
        columns.put("next_contact", row -> Content.day(row.next.map(FollowUpVisit::due)));
        columns.put(
                "contact_status",
                row -> row.next
                        .<Content>map(visit -> Content.code(visit.status()))
                        .orElse(Content.BLANK));
        return columns;
    }

    private static String status(SubjectCase subject) {
        if (subject.died()) {
            return "DIED";
        }
        if (subject.consentWithdrawn()) {
            return "CONSENT_WITHDRAWN";
        }
        if (subject.lostToFollowUp()) {
            return "LOST_TO_FOLLOW_UP";
        }
        if (subject.isOffStudy()) {
            return "OFF_STUDY";
        }
        return subject.treatmentEnded() ? "TREATMENT_ENDED" : "ON_STUDY";
    }

    private static Content daysObserved(SubjectCase subject) {
        Optional<LocalDate> first = subject.firstDose();
        return first.isEmpty()
                ? Content.BLANK
                : Content.number(ChronoUnit.DAYS.between(first.get(), subject.observedUntil()) + 1);
    }

    private static Content grade(int worst) {
        return worst == 0 ? Content.BLANK : Content.number(worst);
    }
}
