package org.oncovigil.report;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.oncovigil.attribution.AssessedEvent;
import org.oncovigil.attribution.Wording;
import org.oncovigil.escalation.DltVerdict;
import org.oncovigil.escalation.SubjectCase;
import org.oncovigil.grading.EventGrading;
import org.oncovigil.grading.GradeResult;
import org.oncovigil.overview.EventLine;
import org.oncovigil.subject.AdverseEvent;
import org.oncovigil.subject.Seriousness;
import org.oncovigil.subject.SiteGrade;
import org.oncovigil.subject.YesNo;
import org.oncovigil.timing.PartialDate;

/** What the columns of the event listing show. */
final class EventColumns {
    private EventColumns() {}

    /** Who, what and when. */
    static Map<String, Function<EventLine, Content>> what() {
        Map<String, Function<EventLine, Content>> columns = new LinkedHashMap<>();
        columns.put("delta", line -> Content.code(line.state()));
        columns.put("changes", line -> line.changes().isEmpty() ? Content.BLANK : new Content.Moves(line.changes()));
        columns.put("event_id", line -> Content.text(line.event().id().value()));
        columns.put("subject", line -> Content.text(line.event().subject().value()));
        columns.put("site", line -> ofSubject(line, SubjectCase::siteId));
        columns.put("cohort", line -> ofSubject(line, SubjectCase::cohort));
        columns.put("dose_level", line -> ofSubject(line, SubjectCase::doseLevel));
        columns.put("reported_term", line -> Content.text(event(line).reportedTerm()));
        columns.put("preferred_term", line -> Content.text(event(line).preferredTerm()));
        columns.put("organ_class", line -> Content.text(event(line).organClass()));
        columns.put("place", line -> Content.code(kind(line.event())));
        columns.put("source", line -> Content.code(event(line).source()));
        columns.put("serious", line -> serious(event(line).seriousness()));
        columns.put("serious_criteria", line -> criteria(event(line).seriousness()));
        columns.put("onset", line -> date(event(line).onset()));
        columns.put("onset_used", line -> imputed(line.event()));
        columns.put("end", line -> date(event(line).resolution()));
        columns.put("ongoing", line -> Content.code(event(line).ongoing()));
        columns.put("duration", line -> Content.number(line.event().timing().durationDays()));
        columns.put("outcome", line -> Content.code(event(line).outcome()));
        columns.put("dose_number", line -> Content.number(line.event().timing().priorDoseCount()));
        columns.put(
                "days_since_last_dose",
                line -> Content.number(line.event().timing().daysSinceLastDose()));
        columns.put(
                "days_since_first_dose",
                line -> Content.number(line.event().timing().daysSinceFirstDose()));
        columns.put("checkpoint_inhibitor", EventColumns::checkpointInhibitor);
        columns.put("causality", line -> Content.code(event(line).causality()));
        columns.put("action", line -> Content.code(event(line).action()));
        columns.put("treatment", line -> Content.text(line.event().treatment()));
        columns.put("treated", line -> Content.code(event(line).treatmentGiven()));
        return columns;
    }

    /** The grades side by side. */
    static Map<String, Function<EventLine, Content>> grades() {
        Map<String, Function<EventLine, Content>> columns = new LinkedHashMap<>();
        columns.put(
                "site_grade",
                line -> event(line).siteGrade().map(EventColumns::siteGrade).orElse(Content.BLANK));
        columns.put("vaccine_grade", line -> grade(grading(line).vaccineScale()));
        columns.put("ctcae_grade", line -> grade(grading(line).ctcae()));
        columns.put(
                "grade_used",
                line -> grading(line)
                        .grade()
                        .map(grade -> Content.number(grade.number()))
                        .orElse(new Content.Code(Phrase.NOT_GRADABLE.code())));
        columns.put("governing", line -> Content.code(grading(line).governing()));
        columns.put("criterion", line -> Content.text(criterion(grading(line))));
        columns.put("disagreement", line -> Content.code(grading(line).disagrees() ? YesNo.YES : YesNo.NO));
        columns.put("grade_reason", line -> Content.text(grading(line).reason()));
        return columns;
    }

    /** The engine's conclusions. */
    static Map<String, Function<EventLine, Content>> decisions() {
        Map<String, Function<EventLine, Content>> columns = new LinkedHashMap<>();
        columns.put("toxicity_class", line -> Content.code(line.event().toxicityClass()));
        columns.put("gate", line -> Content.text(line.event().attribution().gate()));
        columns.put(
                "immune_score",
                line -> Content.number(line.event().attribution().immuneScore()));
        columns.put(
                "direct_score",
                line -> Content.number(line.event().attribution().directScore()));
        columns.put(
                "confidence", line -> Content.code(line.event().attribution().confidence()));
        columns.put(
                "tags",
                line -> Content.text(
                        String.join(", ", line.event().attribution().tags())));
        columns.put(
                "rationale",
                line -> new Content.BothTexts(
                        line.event().attribution().rationaleEn(),
                        line.event().attribution().rationaleZh()));
        columns.put("missing", line -> Content.text(missing(line.event())));
        columns.put("queries", line -> queries(line.event().attribution().queries()));
        columns.put("dlt", line -> ofVerdict(line, verdict -> Content.code(verdict.decision())));
        columns.put(
                "dlt_engine",
                line -> line.verdict().flatMap(DltVerdict::review).isPresent()
                        ? ofVerdict(line, verdict -> Content.code(verdict.engineDecision()))
                        : Content.BLANK);
        columns.put("dlt_window", line -> ofVerdict(line, verdict -> Content.code(verdict.position())));
        columns.put(
                "dlt_criteria",
                line -> ofVerdict(
                        line,
                        verdict -> Content.text(lines(verdict.criteria(), met -> met.rule() + " " + met.because()))));
        columns.put(
                "dlt_exclusions",
                line -> ofVerdict(
                        line,
                        verdict -> Content.text(lines(verdict.exclusions(), met -> met.rule() + " " + met.because()))));
        columns.put("dlt_reason", line -> ofVerdict(line, verdict -> Content.text(verdict.reason())));
        return columns;
    }

    private static AdverseEvent event(EventLine line) {
        return line.event().event();
    }

    private static EventGrading grading(EventLine line) {
        return line.event().grading();
    }

    private static Content ofSubject(EventLine line, Function<SubjectCase, String> field) {
        return line.subject().map(field).map(Content::text).orElse(Content.BLANK);
    }

    private static Content ofVerdict(EventLine line, Function<DltVerdict, Content> field) {
        return line.verdict().map(field).orElse(Content.BLANK);
    }

    private static String kind(AssessedEvent event) {
        if (event.isLocal()) {
            return "LOCAL";
        }
        return event.isLaboratory() ? "LABORATORY" : "SYSTEMIC";
    }

    private static Content serious(Seriousness seriousness) {
        return Content.code(seriousness.isSerious() ? YesNo.YES : YesNo.NO);
    }

    private static Content criteria(Seriousness seriousness) {
        return Content.codes(seriousness.criteria());
    }

    private static Content checkpointInhibitor(EventLine line) {
        return line.subject()
                .map(subject -> Content.code(subject.checkpointInhibitor() ? YesNo.YES : YesNo.NO))
                .orElse(Content.BLANK);
    }

    private static Content date(PartialDate date) {
        Optional<LocalDate> day = date.day();
        if (day.isEmpty()) {
            return Content.text(date.text());
        }
        return date.time()
                .<Content>map(time -> new Content.Moment(LocalDateTime.of(day.get(), time)))
                .orElse(new Content.Day(day.get()));
    }

    private static Content imputed(AssessedEvent event) {
        return event.timing().imputed() ? Content.day(event.timing().onset()) : Content.BLANK;
    }

    private static Content siteGrade(SiteGrade grade) {
        return Content.number(grade.grade().number());
    }

    private static Content grade(GradeResult result) {
        if (result instanceof GradeResult.NotGradable) {
            return new Content.Code(Phrase.NOT_GRADABLE.code());
        }
        return result.grade().map(grade -> Content.number(grade.number())).orElse(Content.BLANK);
    }

    private static String criterion(EventGrading grading) {
        GradeResult deciding = grading.local() ? grading.vaccineScale() : grading.ctcae();
        return deciding instanceof GradeResult.Graded graded ? graded.scale() + " " + graded.criterion() : "";
    }

    private static Content queries(List<Wording> queries) {
        return queries.isEmpty()
                ? Content.BLANK
                : new Content.BothTexts(lines(queries, Wording::en), lines(queries, Wording::zh));
    }

    private static String missing(AssessedEvent event) {
        return event.attribution().missing().stream()
                .map(item -> event.attribution().flipping().contains(item) ? item + " (!)" : item)
                .collect(Collectors.joining(", "));
    }

    private static <T> String lines(List<T> items, Function<T, String> text) {
        return items.stream().map(text).collect(Collectors.joining("\n"));
    }
}
