package org.oncovigil.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.oncovigil.attribution.AssessedEvent;
import org.oncovigil.attribution.Attribution;
import org.oncovigil.attribution.Confidence;
import org.oncovigil.attribution.OnsetTiming;
import org.oncovigil.attribution.TermGroup;
import org.oncovigil.attribution.ToxicityClass;
import org.oncovigil.attribution.Wording;
import org.oncovigil.escalation.CriterionMet;
import org.oncovigil.escalation.DltDecision;
import org.oncovigil.escalation.DltVerdict;
import org.oncovigil.escalation.ExclusionMet;
import org.oncovigil.escalation.SubjectCase;
import org.oncovigil.escalation.WindowPosition;
import org.oncovigil.grading.CellStatus;
import org.oncovigil.grading.EventGrading;
import org.oncovigil.grading.GoverningGrade;
import org.oncovigil.grading.GradeResult;
import org.oncovigil.grading.ScaleId;
import org.oncovigil.overview.EventLine;
import org.oncovigil.overview.EventState;
import org.oncovigil.overview.FieldChange;
import org.oncovigil.subject.ActionTaken;
import org.oncovigil.subject.AdverseEvent;
import org.oncovigil.subject.EventId;
import org.oncovigil.subject.EventSource;
import org.oncovigil.subject.Grade;
import org.oncovigil.subject.InvestigatorCausality;
import org.oncovigil.subject.LocalFinding;
import org.oncovigil.subject.Measured;
import org.oncovigil.subject.Outcome;
import org.oncovigil.subject.RecordRef;
import org.oncovigil.subject.Seriousness;
import org.oncovigil.subject.SeriousnessCriterion;
import org.oncovigil.subject.SiteGrade;
import org.oncovigil.subject.YesNo;
import org.oncovigil.timing.PartialDate;

/** One synthetic event, told in the order of a sentence. */
final class EventFixture {
    private static final ScaleId LOCAL_SCALE = new ScaleId("NMPA-2025");
    private static final ScaleId CTCAE = new ScaleId("CTCAE-5.0");

    private final SubjectCase subject;
    private final String number;
    private String reported;
    private String preferred;
    private String organClass = "General disorders and administration site conditions";
    private PartialDate onset = PartialDate.MISSING;
    private PartialDate end = PartialDate.MISSING;
    private Optional<Grade> grade = Optional.empty();
    private boolean local;
    private Seriousness seriousness = Seriousness.NONE;
    private InvestigatorCausality causality = InvestigatorCausality.RELATED;
    private Outcome outcome = Outcome.RECOVERED;
    private ToxicityClass toxicityClass = ToxicityClass.DIRECT_SYSTEMIC;
    private EventState state = EventState.SAME;
    private List<FieldChange> changes = List.of();
    private DltDecision decision = DltDecision.NOT_DLT;
    private String criterion = "";
    private String exclusion = "";

    private EventFixture(SubjectCase subject, String number, String term) {
        this.subject = subject;
        this.number = number;
        this.reported = term;
        this.preferred = term;
    }

    static EventFixture event(SubjectCase subject, int number, String term) {
        return new EventFixture(subject, String.format(java.util.Locale.ROOT, "E%02d", number), term);
    }

    EventFixture reportedAs(String text) {
        reported = text;
        return this;
    }

    EventFixture uncoded() {
        preferred = "";
        return this;
    }

    EventFixture in(String systemOrganClass) {
        organClass = systemOrganClass;
        return this;
    }

    EventFixture from(String text) {
        onset = PartialDate.parse(text).orElseThrow();
        return this;
    }

    EventFixture to(String text) {
        end = PartialDate.parse(text).orElseThrow();
        return this;
    }

    EventFixture ongoing() {
        outcome = Outcome.NOT_RECOVERED;
        return this;
    }

    EventFixture grade(int value) {
        grade = Grade.of(value);
        return this;
    }

    EventFixture local() {
        local = true;
        toxicityClass = ToxicityClass.DIRECT_LOCAL;
        return this;
    }

    EventFixture serious(SeriousnessCriterion criterionMet) {
        seriousness = new Seriousness(YesNo.YES, Set.of(criterionMet));
        return this;
    }

    EventFixture causality(InvestigatorCausality answer) {
        causality = answer;
        return this;
    }

    EventFixture rated(ToxicityClass answer) {
        toxicityClass = answer;
        return this;
    }

    EventFixture is(EventState newState, FieldChange... moved) {
        state = newState;
        changes = List.of(moved);
        return this;
    }

    EventFixture dlt(DltDecision answer, String rule) {
        decision = answer;
        criterion = rule;
        return this;
    }

    EventFixture liftedBy(String rule) {
        exclusion = rule;
        return this;
    }

    EventLine line() {
        EventId id = new EventId(subject.subject() + "/AE/" + number);
        boolean withVerdict = !criterion.isEmpty();
        return new EventLine(
                state,
                changes,
                new AssessedEvent(adverseEvent(id), grading(), attribution(), timing(), "", Set.of()),
                state == EventState.REMOVED ? Optional.empty() : Optional.of(subject),
                withVerdict ? Optional.of(verdict(id)) : Optional.empty(),
                Optional.empty());
    }

    private AdverseEvent adverseEvent(EventId id) {
        RecordRef record = new RecordRef("AE", "ae.csv", 2, number);
        return new AdverseEvent(
                id,
                subject.subject(),
                EventSource.REPORTED,
                List.of(record),
                reported,
                "",
                preferred,
                organClass,
                local ? "ARM" : "",
                local ? "LEFT" : "",
                "",
                onset,
                end,
                outcome == Outcome.NOT_RECOVERED ? YesNo.YES : YesNo.NO,
                outcome,
                grade.map(value -> new SiteGrade(value, SiteGrade.Origin.REPORTED, String.valueOf(value.number()))),
                List.of(),
                seriousness,
                causality,
                ActionTaken.DOSE_NOT_CHANGED,
                YesNo.NO,
                local
                        ? List.of(new LocalFinding(
                                record,
                                onset,
                                LocalFinding.Kind.DIAMETER,
                                Measured.of(new BigDecimal("6.5"), "cm"),
                                ""))
                        : List.of(),
                Map.of());
    }

    private EventGrading grading() {
        GradeResult none = new GradeResult.NotApplicable(local ? CTCAE : LOCAL_SCALE, "");
        GradeResult answer = grade.<GradeResult>map(value -> new GradeResult.Graded(
                        local ? LOCAL_SCALE : CTCAE,
                        value,
                        local ? "erythema, diameter 5.1 to 10 cm" : "term and grade allowed",
                        CellStatus.VERIFIED,
                        "as measured"))
                .orElse(new GradeResult.NotGradable(local ? LOCAL_SCALE : CTCAE, "no unit"));
        GoverningGrade governing =
                grade.isEmpty() ? GoverningGrade.NONE : local ? GoverningGrade.VACCINE_SCALE : GoverningGrade.SITE;
        return new EventGrading(
                local,
                local ? answer : none,
                local ? none : answer,
                governing,
                grade,
                grade.isEmpty() ? "the diameter has no unit" : "the site's grade is allowed for the term",
                false,
                List.of());
    }

    private Attribution attribution() {
        boolean immune = toxicityClass == ToxicityClass.DELAYED_IMMUNE_RELATED;
        return new Attribution(
                toxicityClass,
                "G" + toxicityClass.ordinal(),
                immune ? TermGroup.IR_SPECIFIC : TermGroup.REACTOGENIC,
                immune ? "colon" : "",
                immune ? Optional.of(7) : Optional.empty(),
                immune ? Optional.of(-1) : Optional.empty(),
                immune ? Confidence.HIGH : Confidence.MODERATE,
                immune ? List.of("CPI_PARTNER") : List.of(),
                immune ? List.of("biopsy") : List.of(),
                List.of(),
                List.of(),
                immune ? List.of(new Wording("Was a biopsy taken?", "是否做过活检？")) : List.of(),
                immune
                        ? "Began 33 days after the last dose; organ of the watch list; steroid response on record"
                        : "Began within 3 days of a dose and is a known reaction to the product",
                immune ? "末次给药后33天开始；属关注器官；有激素治疗反应记录" : "给药后3天内开始，为产品的已知反应");
    }

    private OnsetTiming timing() {
        Optional<LocalDate> began = onset.earliest();
        Optional<LocalDate> ended = end.day();
        Optional<LocalDate> lastDose = subject.doses().stream()
                .map(SubjectCase.GivenDose::on)
                .filter(day -> began.isPresent() && !day.isAfter(began.get()))
                .reduce((first, second) -> second);
        long prior = subject.doses().stream()
                .filter(dose -> began.isPresent() && !dose.on().isAfter(began.get()))
                .count();
        return new OnsetTiming(
                began,
                onset.latest(),
                ended,
                days(subject.firstDose(), began),
                days(lastDose, began),
                Math.toIntExact(prior),
                days(began, ended.isPresent() ? ended : Optional.of(subject.dataCutoff())),
                onset.day().isEmpty() && !onset.isMissing());
    }

    private static Optional<Integer> days(Optional<LocalDate> from, Optional<LocalDate> to) {
        return from.isEmpty() || to.isEmpty()
                ? Optional.empty()
                : Optional.of(Math.toIntExact(ChronoUnit.DAYS.between(from.get(), to.get())));
    }

    private DltVerdict verdict(EventId id) {
        return new DltVerdict(
                subject.subject(),
                id,
                decision,
                WindowPosition.INSIDE,
                List.of(new CriterionMet(
                        criterion,
                        subject.subject(),
                        id,
                        "grade " + grade.map(Grade::number).orElse(0))),
                exclusion.isEmpty()
                        ? List.of()
                        : List.of(new ExclusionMet(exclusion, subject.subject(), id, "over within 3 days")),
                decision == DltDecision.EXCLUDED
                        ? "every criterion met is removed by an exclusion"
                        : "criteria met, no exclusion applies");
    }
}
