package org.oncovigil.subject;

import java.util.Optional;
import org.oncovigil.timing.PartialDate;

/**
 * One record of findings about an event (FA, FACE): an answer about one object on one day.
 *
 * @param record the record
 * @param linkGroup the number of the event it belongs to (FALNKGRP); empty if none
 * @param linkId its own link (FALNKID); empty if none
 * @param object what it is about (FAOBJ)
 * @param diary whether it comes from a diary of solicited reactions
 * @param atSite whether it is about the dosing site (FASCAT)
 * @param location FALOC
 * @param laterality FALAT
 * @param doseReference the dose (FATPTREF)
 * @param dosedOn when the dose was given (FARFTDTC)
 * @param on the day observed (FADTC)
 * @param positive whether it says that something was there: an occurrence, a size above 0, a severity above none
 * @param grade the grade that a severity stands for
 * @param finding the observation for the scale; nothing for an occurrence
 */
public record FindingAbout(
        RecordRef record,
        String linkGroup,
        String linkId,
        String object,
        boolean diary,
        boolean atSite,
        String location,
        String laterality,
        String doseReference,
        PartialDate dosedOn,
        PartialDate on,
        boolean positive,
        Optional<SiteGrade> grade,
        Optional<LocalFinding> finding) {
    /** What diary records of one reaction have in common: their link, or object and dose. */
    String reactionKey() {
        return CodeLists.normal(linkGroup.isEmpty() ? doseReference + "-" + object : linkGroup);
    }

    /** A step of a course, for a finding that has a grade. */
    GradeStep step() {
        return new GradeStep(record, on, grade, Outcome.UNKNOWN);
    }
}
