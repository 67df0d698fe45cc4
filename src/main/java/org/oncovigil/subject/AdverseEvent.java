package org.oncovigil.subject;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.oncovigil.timing.PartialDate;

/**
 * One thing that happened to one subject, whichever and however many records tell of it.
 *
 * @param id its identity from night to night
 * @param subject the subject
 * @param source which listings tell of it
 * @param records the records, ordered
 * @param reportedTerm the verbatim term (AETERM, CETERM), any language
 * @param lowLevelTerm the coded lowest level term (AELLT); empty if not coded
 * @param preferredTerm the coded preferred term (AEDECOD); empty if not coded
 * @param organClass the system organ class (AEBODSYS)
 * @param location the body location (AELOC, CELOC)
 * @param laterality the side (AELAT, CELAT)
 * @param doseReference the dose that a solicited reaction belongs to, such as {@code VACCINATION 1}; empty otherwise
 * @param onset the start
 * @param resolution the end
 * @param ongoing whether a record says that it still goes on; a blank end date alone does not
 * @param outcome the latest outcome
 * @param siteGrade the worst grade the site gave
 * @param steps the course, oldest first
 * @param seriousness worst reading over the records
 * @param causality worst reading over the records
 * @param action the strongest action taken with the study treatment
 * @param treatmentGiven whether it was treated (AECONTRT)
 * @param localFindings what was observed at the dosing site
 * @param supplemental values of SUPP-- by QNAM
 */
public record AdverseEvent(
        EventId id,
        Usubjid subject,
        EventSource source,
        List<RecordRef> records,
        String reportedTerm,
        String lowLevelTerm,
        String preferredTerm,
        String organClass,
        String location,
        String laterality,
        String doseReference,
        PartialDate onset,
        PartialDate resolution,
        YesNo ongoing,
        Outcome outcome,
        Optional<SiteGrade> siteGrade,
        List<GradeStep> steps,
        Seriousness seriousness,
        InvestigatorCausality causality,
        ActionTaken action,
        YesNo treatmentGiven,
        List<LocalFinding> localFindings,
        Map<String, String> supplemental) {
    public AdverseEvent {
        records = List.copyOf(records);
        steps = List.copyOf(steps);
        localFindings = List.copyOf(localFindings);
        supplemental = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(supplemental));
    }

    /** The best name of the event: the preferred term, or the lowest level term, or the verbatim. */
    public String term() {
        if (!preferredTerm.isEmpty()) {
            return preferredTerm;
        }
        return lowLevelTerm.isEmpty() ? reportedTerm : lowLevelTerm;
    }

    /** Whether it led to admission to hospital or a longer stay (AESHOSP). */
    public boolean isAdmitted() {
        return seriousness.criteria().contains(SeriousnessCriterion.HOSPITALISATION);
    }

    /** Whether a treatment for it is on record (AECONTRT). */
    public boolean isTreated() {
        return treatmentGiven == YesNo.YES;
    }

    /** Whether a supplemental value of its record, by QNAM, is {@code Y}. */
    public boolean isFlagged(String name) {
        return supplemental.getOrDefault(name, "").strip().equalsIgnoreCase("Y");
    }

    /** Whether a supplemental value of its record, by QNAM, names the other event: by its number or its identity. */
    public boolean names(AdverseEvent other, String name) {
        String named = supplemental.getOrDefault(name, "").strip();
        String whole = other.id().value();
        return !named.isEmpty() && (named.equals(whole) || named.equals(whole.substring(whole.lastIndexOf('/') + 1)));
    }

    /** The same event under another identity. */
    public AdverseEvent withId(EventId other) {
        return new AdverseEvent(
                other,
                subject,
                source,
                records,
                reportedTerm,
                lowLevelTerm,
                preferredTerm,
                organClass,
                location,
                laterality,
                doseReference,
                onset,
                resolution,
                ongoing,
                outcome,
                siteGrade,
                steps,
                seriousness,
                causality,
                action,
                treatmentGiven,
                localFindings,
                supplemental);
    }

    /** The same event with another seriousness and another causality. */
    public AdverseEvent with(Seriousness other, InvestigatorCausality judged) {
        return new AdverseEvent(
                id,
                subject,
                source,
                records,
                reportedTerm,
                lowLevelTerm,
                preferredTerm,
                organClass,
                location,
                laterality,
                doseReference,
                onset,
                resolution,
                ongoing,
                outcome,
                siteGrade,
                steps,
                other,
                judged,
                action,
                treatmentGiven,
                localFindings,
                supplemental);
    }
}
