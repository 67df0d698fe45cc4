package org.oncovigil.attribution;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.oncovigil.grading.EventGrading;
import org.oncovigil.subject.AdverseEvent;
import org.oncovigil.subject.EventId;
import org.oncovigil.subject.Grade;
import org.oncovigil.subject.GradeCourse;
import org.oncovigil.subject.LocalFinding;
import org.oncovigil.subject.TimeAtGrade;
import org.oncovigil.subject.Usubjid;

/**
 * An event with its grade and its mechanism: what the rules look at. The methods are the questions that rules ask; each
 * answers no where the fact it needs is missing, and {@link #isGraded()} and {@link OnsetTiming} tell that it is.
 *
 * @param event the event
 * @param grading its grades
 * @param attribution its mechanism
 * @param timing its days
 * @param treatment how it was treated, in the word of the evidence model; empty if that is not known
 * @param termSets the term sets of the rulebook that its term is in
 * @param course how its grade went from day to day
 */
public record AssessedEvent(
        AdverseEvent event,
        EventGrading grading,
        Attribution attribution,
        OnsetTiming timing,
        String treatment,
        Set<String> termSets,
        GradeCourse course) {
    /** The set of the terms that a laboratory result grades ({@code scales/event-terms.csv}). */
    public static final String LABORATORY_VALUE = "LABORATORY_VALUE";

    public AssessedEvent {
        termSets = Collections.unmodifiableSet(new TreeSet<>(termSets));
    }

    /** An event of which the course of the grade is what its own steps tell. */
    public AssessedEvent(
            AdverseEvent event,
            EventGrading grading,
            Attribution attribution,
            OnsetTiming timing,
            String treatment,
            Set<String> termSets) {
        this(event, grading, attribution, timing, treatment, termSets, GradeCourse.of(event));
    }

    /** The event's identity. */
    public EventId id() {
        return event.id();
    }

    /** The subject. */
    public Usubjid subject() {
        return event.subject();
    }

    /** The event's best name. */
    public String term() {
        return event.term();
    }

    /** Whether a grade could be had. */
    public boolean isGraded() {
        return grading.grade().isPresent();
    }

    /** The grade the rules go by, 0 to 5; 0 also where none could be had. */
    public int gradeNumber() {
        return grading.grade().map(Grade::number).orElse(0);
    }

    /** Whether it is a reaction at the dosing site. */
    public boolean isLocal() {
        return grading.local();
    }

    /** Whether it is a laboratory finding (system organ class Investigations). */
    public boolean isLaboratory() {
        return event.organClass().strip().toUpperCase(Locale.ROOT).equals("INVESTIGATIONS");
    }

    /**
     * Whether it is a value of the laboratory, also where it is coded to another organ class, such as anaemia: its term is
     * one that a laboratory result grades.
     */
    public boolean isLaboratoryValue() {
        return isLaboratory() || isIn(LABORATORY_VALUE);
    }

    /** Whether the term is in a set of the rulebook. */
    public boolean isIn(String termSet) {
        return termSets.contains(termSet);
    }

    /** The group of the term. */
    public TermGroup termGroup() {
        return attribution.termGroup();
    }

    /** The organ of an immune-related term; empty otherwise. */
    public String organ() {
        return attribution.organ();
    }

    /** The class. */
    public ToxicityClass toxicityClass() {
        return attribution.toxicityClass();
    }

    /**
     * Whether it is an immune-type organ event: the engine rates it delayed immune-related; or it leaves the mechanism
     * open, or rates it a component's, and the term is immune-specific or a clinical (not laboratory) immune sign.
     */
    public boolean isImmuneType() {
        if (toxicityClass() == ToxicityClass.DELAYED_IMMUNE_RELATED) {
            return true;
        }
        boolean open = toxicityClass() == ToxicityClass.CONFOUNDED_INDETERMINATE
                || toxicityClass() == ToxicityClass.COMPONENT_ATTRIBUTED;
        boolean immuneSign =
                termGroup() == TermGroup.IR_SPECIFIC || termGroup() == TermGroup.IR_NONSPECIFIC && !isLaboratory();
        return open && immuneSign;
    }

    /** Whether the engine rates it as before the doses or due to another confirmed cause. */
    public boolean isUnrelated() {
        return toxicityClass() == ToxicityClass.UNRELATED_PRE_DOSE;
    }

    /**
     * Whether it counts as related: whatever the engine does not rate unrelated. The investigator's judgement alone does
     * not remove an event; a disagreement is for a person to adjudicate. Source: {@code CV-DLT-1} gate.
     */
    public boolean isRelated() {
        return !isUnrelated();
    }

    /** Whether it is controlled by a hormone replacement. */
    public boolean isOnHormoneReplacement() {
        return treatment.equals("hormone_replacement");
    }

    /** Whether it is serious. */
    public boolean isSerious() {
        return event.seriousness().isSerious();
    }

    /** Whether it is over. */
    public boolean isOver() {
        return timing.end().isPresent() || event.outcome().isOver();
    }

    /** Whether it began at most so many days after the last dose before it. */
    public boolean beganWithin(int days) {
        return timing.daysSinceLastDose().filter(day -> day >= 0 && day <= days).isPresent();
    }

    /** Whether it began so many days or more after the last dose before it. */
    public boolean beganFrom(int days) {
        return timing.daysSinceLastDose().filter(day -> day >= days).isPresent();
    }

    /** Whether it is over and lasted at most so many days. */
    public boolean wasOverWithin(int days) {
        return isOver() && lasted().filter(length -> length <= days).isPresent();
    }

    /** Whether it has lasted longer than so many days, over or not. */
    public boolean lastedBeyond(int days) {
        return lasted().filter(length -> length > days).isPresent();
    }

    /** For how long it lay at or above a grade, 0 to 5; without steps of the grade, for how long it lasted in all. */
    public TimeAtGrade atGrade(int grade) {
        return timing.onset()
                .flatMap(onset -> Grade.of(grade).flatMap(least -> course.timeAt(least, onset, until(), isOver())))
                .orElseGet(() -> new TimeAtGrade(grade, lasted(), isOver(), false));
    }

    private Optional<LocalDate> until() {
        return timing.end().or(() -> timing.onset().flatMap(onset -> lasted().map(onset::plusDays)));
    }

    /** Whether and when it came down to a grade. */
    public Recovery recovery() {
        return new Recovery(this);
    }

    /** Whether it needed systemic immunosuppression, for a short or a long course. */
    public boolean isOnSystemicImmunosuppression() {
        return treatment.equals("systemic") || treatment.equals("systemic_short");
    }

    /** Whether it began on a later day than another event, as far as the onsets are known. */
    public boolean beganAfter(AssessedEvent other) {
        return timing.onset().isPresent()
                && other.timing.onset().filter(timing.onset().get()::isAfter).isPresent();
    }

    /** Whether it began on or after the day of a dose. */
    public boolean isAfterDose() {
        return timing.priorDoseCount() > 0;
    }

    /** Whether tissue was damaged at the dosing site: ulcer, necrosis, abscess, drainage or secondary infection. */
    public boolean hasTissueDamage() {
        return event.localFindings().stream().anyMatch(finding -> finding.kind() == LocalFinding.Kind.FINDING);
    }

    /** Whether the attribution carries a tag. */
    public boolean isTagged(String tag) {
        return attribution.tags().contains(tag);
    }

    /** Whether a tag of a component or of product quality says so, or a coded review item does. */
    public boolean isProductQuality() {
        return isTagged("PRODUCT_QUALITY");
    }

    /** Whether the two events have a day in common, as far as their dates tell. */
    public boolean sharesDayWith(AssessedEvent other) {
        if (timing.onset().isEmpty() || other.timing.onset().isEmpty()) {
            return false;
        }
        return !startsAfterEndOf(other) && !other.startsAfterEndOf(this);
    }

    /** Whether it may have been there on one of some days, both included; an event without an end goes on. */
    public boolean wasThereBetween(LocalDate first, LocalDate last) {
        return timing.onset().filter(day -> !day.isAfter(last)).isPresent()
                && timing.end().filter(day -> day.isBefore(first)).isEmpty();
    }

    private boolean startsAfterEndOf(AssessedEvent other) {
        return other.timing
                .end()
                .filter(end -> timing.onset().get().isAfter(end))
                .isPresent();
    }

    private Optional<Integer> lasted() {
        return timing.durationDays();
    }
}
