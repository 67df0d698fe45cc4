package org.oncovigil.subject;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.oncovigil.timing.PartialDate;

/**
 * One record of solicited reactions (CE): one asked-for reaction after one dose.
 *
 * @param record the record
 * @param linkId the number by which its daily findings refer to it (CELNKID); empty if none
 * @param term the asked-for reaction (CETERM)
 * @param preferredTerm CEDECOD; empty if not coded
 * @param organClass CEBODSYS
 * @param atSite whether it was asked for at the dosing site (CESCAT)
 * @param location CELOC
 * @param laterality CELAT
 * @param doseReference the dose (CETPTREF)
 * @param dosedOn when the dose was given (CERFTDTC)
 * @param diaryDays the last day of the diary, the dosing day being 1 (CETPTNUM)
 * @param occurred whether it happened; UNKNOWN if the diary was not filled in
 * @param onset the start
 * @param resolution the end
 * @param collected when the record was written (CEDTC)
 * @param grade the grade that the record's severity stands for
 * @param outcome the outcome
 * @param seriousness CESER and its criteria
 * @param causality the investigator's judgement
 * @param supplemental values of SUPPCE by QNAM
 */
public record SolicitedRecord(
        RecordRef record,
        String linkId,
        String term,
        String preferredTerm,
        String organClass,
        boolean atSite,
        String location,
        String laterality,
        String doseReference,
        PartialDate dosedOn,
        Optional<Integer> diaryDays,
        YesNo occurred,
        PartialDate onset,
        PartialDate resolution,
        PartialDate collected,
        Optional<SiteGrade> grade,
        Outcome outcome,
        Seriousness seriousness,
        InvestigatorCausality causality,
        Map<String, String> supplemental) {
    public SolicitedRecord {
        supplemental = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(supplemental));
    }
}
