package org.oncovigil.study;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The whole protocol of one study as far as surveillance needs it.
 *
 * @param id the study
 * @param title what people call it
 * @param version the protocol's version
 * @param product the product
 * @param scales the pinned scales
 * @param doseLevels the dose levels, ascending
 * @param cohorts the cohorts, in the protocol's order
 * @param ruleSets the numbers of each rule set in force, by rule set
 * @param switchedOff rule ids, such as {@code CV-DLT-1/D11}, that the protocol does not use
 * @param stops what else the protocol knows about stops and pauses
 * @param followUp long-term follow-up
 * @param intake what the sponsor sends
 * @param alerts who is told
 */
public record StudyProtocol(
        StudyId id,
        String title,
        String version,
        ProductProfile product,
        ScaleChoice scales,
        List<DoseLevel> doseLevels,
        List<Cohort> cohorts,
        SortedMap<String, Parameters> ruleSets,
        Set<String> switchedOff,
        StoppingPlan stops,
        FollowUpPlan followUp,
        IntakePlan intake,
        AlertPlan alerts) {
    public StudyProtocol {
        doseLevels = List.copyOf(doseLevels);
        cohorts = List.copyOf(cohorts);
        ruleSets = Collections.unmodifiableSortedMap(new TreeMap<>(ruleSets));
        switchedOff = Collections.unmodifiableSet(new java.util.TreeSet<>(switchedOff));
    }

    /** The cohort that an arm code means; nothing if no cohort has it. */
    public Optional<Cohort> cohortOf(String armCode) {
        String code = armCode.strip().toUpperCase(java.util.Locale.ROOT);
        return cohorts.stream()
                .filter(cohort -> cohort.armCodes().contains(code))
                .findFirst();
    }

    /** The dose level of an id; nothing if the protocol has none of this id. */
    public Optional<DoseLevel> doseLevel(String id) {
        return doseLevels.stream().filter(level -> level.id().equals(id)).findFirst();
    }

    /** Words that give away arm or dose: cohorts, arm codes, dose levels, and what the alert plan adds. */
    public Set<String> unblindingWords() {
        Set<String> words = new java.util.TreeSet<>(alerts.unblindingWords());
        for (Cohort cohort : cohorts) {
            words.add(cohort.id());
            words.addAll(cohort.armCodes());
        }
        for (DoseLevel level : doseLevels) {
            words.add(level.id());
            words.add(level.label());
        }
        return words;
    }

    /** The numbers of a rule set. */
    public Parameters parameters(String ruleSet) {
        Parameters parameters = ruleSets.get(ruleSet);
        if (parameters == null) {
            throw new IllegalArgumentException("the protocol has no rule set " + ruleSet);
        }
        return parameters;
    }

    /** The numbers of {@code CV-DLT-1}. */
    public DltParameters dlt() {
        return DltParameters.of(parameters("CV-DLT-1"));
    }

    /** The numbers of {@code CV-STOP-1}. */
    public StoppingParameters stopping() {
        return StoppingParameters.of(parameters("CV-STOP-1"));
    }

    /** The numbers of {@code CV-PAUSE-1}. */
    public PauseParameters pause() {
        return PauseParameters.of(parameters("CV-PAUSE-1"));
    }

    /** The numbers of {@code CV-LTFU-1}. */
    public FollowUpParameters followUpParameters() {
        return FollowUpParameters.of(parameters("CV-LTFU-1"));
    }
}
