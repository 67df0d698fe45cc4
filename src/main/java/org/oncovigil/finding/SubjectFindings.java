package org.oncovigil.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.oncovigil.attribution.AssessedEvent;
import org.oncovigil.escalation.CriterionMet;
import org.oncovigil.escalation.DltVerdict;
import org.oncovigil.escalation.ExclusionMet;
import org.oncovigil.escalation.LabEvidence;
import org.oncovigil.escalation.StopOutcome;
import org.oncovigil.escalation.StopReason;
import org.oncovigil.escalation.SubjectCase;
import org.oncovigil.escalation.SubjectJudgement;
import org.oncovigil.finding.Finding.Fact;
import org.oncovigil.followup.FollowUpFlag;
import org.oncovigil.grading.CrsScale;
import org.oncovigil.grading.GradeResult;
import org.oncovigil.subject.EventId;
import org.oncovigil.subject.Grade;
import org.oncovigil.timing.StudyDay;

/** The findings about one subject: DLT verdicts, the subject's dosing, follow-up flags. */
public final class SubjectFindings {
    private final SubjectConclusion conclusion;
    private final Map<EventId, AssessedEvent> events;
    private final Map<EventId, LabEvidence> laboratory;

    /**
     * What was concluded, and what it was concluded from.
     *
     * @param events the subject's events by identity
     * @param laboratory laboratory findings that no event reports, by identity
     */
    public SubjectFindings(
            SubjectConclusion conclusion, Map<EventId, AssessedEvent> events, Map<EventId, LabEvidence> laboratory) {
        this.conclusion = conclusion;
        this.events = Map.copyOf(events);
        this.laboratory = Map.copyOf(laboratory);
    }

    /** The findings, by kind and key. */
    public List<Finding> all() {
        List<Finding> findings = new ArrayList<>();
        conclusion.judgement().verdicts().stream()
                .filter(verdict -> verdict.decision().isFinding())
                .map(this::dlt)
                .forEach(findings::add);
        if (!conclusion.judgement().stopReasons().isEmpty()) {
            findings.add(stop());
        }
        conclusion.flags().stream().map(this::flag).forEach(findings::add);
        findings.sort(Comparator.comparing(Finding::kind).thenComparing(Finding::key));
        return findings;
    }

    private Finding dlt(DltVerdict verdict) {
        SubjectCase subject = conclusion.judgement().subject();
        return new Finding(
                FindingKind.DLT,
                FindingKind.DLT + "|" + verdict.event().value(),
                subject.subject().value(),
                subject.siteId(),
                subject.cohort(),
                verdict.event().value(),
                verdict.decision().name(),
                verdict.criteria().stream().map(SubjectFindings::hit).toList(),
                verdict.exclusions().stream().map(SubjectFindings::hit).toList(),
                facts(verdict.event()),
                verdict.reason());
    }

    private static RuleHit hit(CriterionMet mark) {
        return new RuleHit("CV-DLT-1/" + mark.rule(), mark.because(), true);
    }

    private static RuleHit hit(ExclusionMet mark) {
        return new RuleHit("CV-DLT-1/" + mark.rule(), mark.because(), true);
    }

    private Finding stop() {
        SubjectJudgement judgement = conclusion.judgement();
        SubjectCase subject = judgement.subject();
        StopOutcome outcome = judgement.stopOutcome();
        StopReason leading = judgement.stopReasons().stream()
                .max(Comparator.comparing(StopReason::outcome)
                        .thenComparing(StopReason::rule, Comparator.reverseOrder())
                        .thenComparing(StopReason::about, Comparator.reverseOrder()))
                .orElseThrow();
        boolean ofEvent = !leading.about().equals("subject");
        return new Finding(
                FindingKind.SUBJECT_STOP,
                FindingKind.SUBJECT_STOP + "|" + subject.subject().value(),
                subject.subject().value(),
                subject.siteId(),
                subject.cohort(),
                ofEvent ? leading.about() : "",
                outcome.name(),
                judgement.stopReasons().stream()
                        .map(reason -> new RuleHit(
                                "CV-STOP-1/" + reason.rule(), reason.because(), reason.outcome() == leading.outcome()))
                        .distinct()
                        .sorted(Comparator.comparing(RuleHit::rule).thenComparing(RuleHit::because))
                        .toList(),
                List.of(),
                ofEvent ? facts(new EventId(leading.about())) : List.of(),
                outcome == StopOutcome.NOT_APPLICABLE
                        ? leading.because() + "; no further dose is planned"
                        : leading.because());
    }

    private Finding flag(FollowUpFlag flag) {
        SubjectCase subject = conclusion.judgement().subject();
        boolean ofEvent = !flag.about().equals("subject");
        return new Finding(
                FindingKind.FOLLOW_UP,
                FindingKind.FOLLOW_UP + "|" + flag.rule() + "|"
                        + (ofEvent ? flag.about() : subject.subject().value()),
                subject.subject().value(),
                subject.siteId(),
                subject.cohort(),
                ofEvent ? flag.about() : "",
                flag.rule(),
                List.of(new RuleHit("CV-LTFU-1/" + flag.rule(), flag.because(), true)),
                List.of(),
                ofEvent ? facts(new EventId(flag.about())) : List.of(),
                flag.because());
    }

    private List<Fact> facts(EventId id) {
        AssessedEvent event = events.get(id);
        if (event != null) {
            return facts(event);
        }
        LabEvidence lab = laboratory.get(id);
        return lab == null
                ? List.of()
                : List.of(
                        new Fact("event", lab.finding() + " (laboratory listing, no event reported)"),
                        new Fact("grade", Integer.toString(lab.grade())),
                        new Fact("onset", lab.first().toString()));
    }

    private List<Fact> facts(AssessedEvent event) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("event", event.term()));
        event.grading()
                .grade()
                .map(Grade::number)
                .ifPresent(grade -> facts.add(new Fact("grade", Integer.toString(grade))));
        facts.add(new Fact("scale", scale(event)));
        facts.add(new Fact("onset", event.event().onset().text()));
        studyDay(event, facts);
        event.timing()
                .daysSinceLastDose()
                .ifPresent(days -> facts.add(new Fact("days_since_last_dose", Integer.toString(days))));
        facts.add(new Fact("dose_number", Integer.toString(event.timing().priorDoseCount())));
        facts.add(new Fact("serious", event.isSerious() ? "Y" : "N"));
        facts.add(new Fact("class", event.toxicityClass().name()));
        facts.add(new Fact("confidence", event.attribution().confidence().name()));
        facts.add(new Fact("rationale", event.attribution().rationaleEn()));
        facts.add(new Fact("rationale_zh", event.attribution().rationaleZh()));
        return facts;
    }

    private void studyDay(AssessedEvent event, List<Fact> facts) {
        conclusion
                .judgement()
                .subject()
                .firstDose()
                .ifPresent(first -> event.event()
                        .onset()
                        .day()
                        .ifPresent(day -> facts.add(new Fact(
                                "study_day",
                                Integer.toString(StudyDay.of(first, day).number())))));
    }

    private static String scale(AssessedEvent event) {
        GradeResult result = event.isLocal()
                ? event.grading().vaccineScale()
                : event.grading().ctcae();
        return switch (event.grading().governing()) {
            case SITE -> "site's grade";
            case NONE -> "";
            case ASTCT -> CrsScale.ASTCT.name();
            case VACCINE_SCALE, CTCAE ->
                result instanceof GradeResult.Graded graded ? graded.scale().name() : "";
        };
    }
}
