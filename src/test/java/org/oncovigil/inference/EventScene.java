package org.oncovigil.inference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.oncovigil.attribution.AssessedEvent;
import org.oncovigil.attribution.Attribution;
import org.oncovigil.attribution.Confidence;
import org.oncovigil.attribution.OnsetTiming;
import org.oncovigil.attribution.TermGroup;
import org.oncovigil.attribution.ToxicityClass;
import org.oncovigil.grading.EventGrading;
import org.oncovigil.grading.GoverningGrade;
import org.oncovigil.grading.GradeResult;
import org.oncovigil.grading.ScaleId;
import org.oncovigil.subject.ActionTaken;
import org.oncovigil.subject.AdverseEvent;
import org.oncovigil.subject.EventId;
import org.oncovigil.subject.EventSource;
import org.oncovigil.subject.Grade;
import org.oncovigil.subject.GradeStep;
import org.oncovigil.subject.InvestigatorCausality;
import org.oncovigil.subject.LocalFinding;
import org.oncovigil.subject.Measured;
import org.oncovigil.subject.Outcome;
import org.oncovigil.subject.RecordRef;
import org.oncovigil.subject.Seriousness;
import org.oncovigil.subject.SeriousnessCriterion;
import org.oncovigil.subject.SiteGrade;
import org.oncovigil.subject.Usubjid;
import org.oncovigil.subject.YesNo;
import org.oncovigil.timing.PartialDate;

/**
 * One event as a rule sees it. Without more words it is graded 1, began five days after the first of the doses, is not
 * over, and is a direct systemic effect.
 */
final class EventScene {
    static final Usubjid SUBJECT = new Usubjid("S-1");
    static final LocalDate FIRST_DOSE = LocalDate.parse("2026-03-01");

    private final String term;
    private final String number;
    private int grade = 1;
    private boolean local;
    private boolean damaged;
    private String organClass = "";
    private TermGroup group = TermGroup.OTHER;
    private String organ = "";
    private ToxicityClass toxicityClass = ToxicityClass.DIRECT_SYSTEMIC;
    private int began = 5;
    private int doses = 1;
    private int days = 1;
    private boolean over;
    private boolean serious;
    private SeriousnessCriterion criterion = SeriousnessCriterion.HOSPITALISATION;
    private String treatment = "";
    private YesNo treatmentGiven = YesNo.UNKNOWN;
    private final Map<String, String> supplemental = new TreeMap<>();
    private ActionTaken action = ActionTaken.DOSE_NOT_CHANGED;
    private boolean endTold = true;
    private final List<GradeStep> steps = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();

    private EventScene(String term, String number) {
        this.term = term;
        this.number = number;
    }

    static EventScene event(String term) {
        return new EventScene(term, "1");
    }

    /** A second event of the same subject. */
    static EventScene another(String term) {
        return new EventScene(term, "2");
    }

    EventScene grade(int value) {
        grade = value;
        return this;
    }

    EventScene local() {
        local = true;
        group = TermGroup.LOCAL;
        toxicityClass = ToxicityClass.DIRECT_LOCAL;
        return this;
    }

    EventScene damaged() {
        damaged = true;
        return this;
    }

    EventScene laboratory() {
        organClass = "Investigations";
        return this;
    }

    /** A term specific for an immune event of an organ, its mechanism left open. */
    EventScene immune(String where) {
        group = TermGroup.IR_SPECIFIC;
        organ = where;
        toxicityClass = ToxicityClass.CONFOUNDED_INDETERMINATE;
        return this;
    }

    EventScene reactogenic() {
        group = TermGroup.REACTOGENIC;
        return this;
    }

    EventScene rated(ToxicityClass answer) {
        toxicityClass = answer;
        return this;
    }

    EventScene began(int daysAfterDose) {
        began = daysAfterDose;
        return this;
    }

    EventScene afterDose(int count) {
        doses = count;
        return this;
    }

    /** It is over after so many days. */
    EventScene over(int length) {
        days = length;
        over = true;
        return this;
    }

    /** It has gone on for so many days. */
    EventScene ongoing(int length) {
        days = length;
        over = false;
        return this;
    }

    /** Its grade was seen on a day, counted from the onset, by its follow-up records. */
    EventScene seen(int day, int value) {
        steps.add(new GradeStep(
                new RecordRef("AE", "ae.csv", 3 + steps.size(), number),
                PartialDate.parse(FIRST_DOSE.plusDays(began + day).toString()).orElseThrow(),
                Grade.of(value).map(graded -> new SiteGrade(graded, SiteGrade.Origin.REPORTED, "")),
                Outcome.UNKNOWN));
        return this;
    }

    /** Nothing is told of its end. */
    EventScene withoutEnd() {
        endTold = false;
        over = false;
        return this;
    }

    /** It is serious without admission. */
    EventScene serious() {
        criterion = SeriousnessCriterion.MEDICALLY_IMPORTANT;
        serious = true;
        return this;
    }

    /** Its system organ class, such as {@code Cardiac disorders}. */
    EventScene ofClass(String name) {
        organClass = name;
        return this;
    }

    /** From an elapsed day on it has this grade, by a further record. */
    EventScene step(int day, int value) {
        steps.add(new GradeStep(
                new RecordRef("AE", "ae.csv", 3 + steps.size(), number),
                PartialDate.parse(FIRST_DOSE.plusDays(began + day).toString()).orElseThrow(),
                Grade.of(value).map(known -> new SiteGrade(known, SiteGrade.Origin.REPORTED, "")),
                Outcome.NOT_RECOVERED));
        return this;
    }

    /** A supplemental value of the event. */
    EventScene also(String name, String value) {
        supplemental.put(name, value);
        return this;
    }

    /** It needed admission. */
    EventScene admitted() {
        serious = true;
        return this;
    }

    /** A supplemental value of its record. */
    EventScene supplemental(String name, String value) {
        supplemental.put(name, value);
        return this;
    }

    /** Its record says that it was treated. */
    EventScene treatmentGiven() {
        treatmentGiven = YesNo.YES;
        return this;
    }

    EventScene treated(String how) {
        treatment = how;
        return this;
    }

    EventScene tagged(String tag) {
        tags.add(tag);
        return this;
    }

    EventScene action(ActionTaken taken) {
        action = taken;
        return this;
    }

    EventId id() {
        return new EventId("S-1/AE/E" + number);
    }

    AssessedEvent fact() {
        LocalDate onset = FIRST_DOSE.plusDays(began);
        Optional<LocalDate> end = over ? Optional.of(onset.plusDays(days)) : Optional.empty();
        OnsetTiming timing = new OnsetTiming(
                Optional.of(onset),
                Optional.of(onset),
                end,
                doses > 0 ? Optional.of(began) : Optional.empty(),
                doses > 0 ? Optional.of(began) : Optional.empty(),
                doses,
                endTold ? Optional.of(days) : Optional.empty(),
                false);
        return new AssessedEvent(adverseEvent(onset, end), grading(), attribution(), timing, treatment, sets());
    }

    private Set<String> sets() {
        return RuleStage.termSets(term);
    }

    private AdverseEvent adverseEvent(LocalDate onset, Optional<LocalDate> end) {
        RecordRef record = new RecordRef("AE", "ae.csv", 2, number);
        PartialDate start = PartialDate.parse(onset.toString()).orElseThrow();
        return new AdverseEvent(
                id(),
                SUBJECT,
                EventSource.REPORTED,
                List.of(record),
                term,
                "",
                term,
                organClass,
                "",
                "",
                "",
                start,
                PartialDate.parse(end.map(LocalDate::toString).orElse("")).orElseThrow(),
                over ? YesNo.NO : endTold ? YesNo.YES : YesNo.UNKNOWN,
                over ? Outcome.RECOVERED : endTold ? Outcome.NOT_RECOVERED : Outcome.UNKNOWN,
                Optional.empty(),
                steps,
                serious ? new Seriousness(YesNo.YES, Set.of(criterion)) : Seriousness.NONE,
                InvestigatorCausality.RELATED,
                action,
                treatmentGiven,
                damaged
                        ? List.of(new LocalFinding(record, start, LocalFinding.Kind.FINDING, Measured.NONE, "necrosis"))
                        : List.of(),
                supplemental);
    }

    private EventGrading grading() {
        GradeResult none = new GradeResult.NotApplicable(new ScaleId("CTCAE-5.0"), "not asked here");
        return new EventGrading(local, none, none, GoverningGrade.SITE, Grade.of(grade), "", false, List.of());
    }

    private Attribution attribution() {
        return new Attribution(
                toxicityClass,
                "G8",
                group,
                organ,
                Optional.empty(),
                Optional.empty(),
                Confidence.MODERATE,
                tags,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                "");
    }
}
