package org.oncovigil.subject;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.oncovigil.timing.PartialDate;

/**
 * One record of the adverse-event listing, read but not yet joined with the other records of its event.
 *
 * @param record the record
 * @param sponsorNumber the sponsor's event number (AESPID); empty if none
 * @param linkId the number by which other listings refer to it (AELNKID); empty if none
 * @param reportedTerm the verbatim term
 * @param lowLevelTerm AELLT; empty if not coded
 * @param preferredTerm AEDECOD; empty if not coded
 * @param organClass AEBODSYS
 * @param location AELOC
 * @param laterality AELAT
 * @param onset the start
 * @param resolution the end
 * @param collected when the record was written (AEDTC)
 * @param ongoing whether the record says that the event still goes on
 * @param outcome the outcome
 * @param grade the site's grade, raised by seriousness where that demands it
 * @param seriousness the site's word and the criteria met
 * @param causality the investigator's judgement
 * @param action the action taken with the study treatment
 * @param treatmentGiven whether it was treated
 * @param supplemental values of SUPPAE by QNAM
 */
public record AdverseEventRecord(
        RecordRef record,
        String sponsorNumber,
        String linkId,
        String reportedTerm,
        String lowLevelTerm,
        String preferredTerm,
        String organClass,
        String location,
        String laterality,
        PartialDate onset,
        PartialDate resolution,
        PartialDate collected,
        YesNo ongoing,
        Outcome outcome,
        Optional<SiteGrade> grade,
        Seriousness seriousness,
        InvestigatorCausality causality,
        ActionTaken action,
        YesNo treatmentGiven,
        Map<String, String> supplemental) {
    public AdverseEventRecord {
        supplemental = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(supplemental));
    }

    /** The term that stands for the event in a surrogate identity: the verbatim, else the most exact coded term. */
    String identifyingTerm() {
        if (!reportedTerm.isEmpty()) {
            return reportedTerm;
        }
        return lowLevelTerm.isEmpty() ? preferredTerm : lowLevelTerm;
    }

    /** The day from which the record holds: the collection date, or the onset. */
    PartialDate from() {
        return collected.isMissing() ? onset : collected;
    }
}
