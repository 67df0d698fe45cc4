package org.oncovigil.escalation;

import java.time.LocalDate;
import java.util.List;

/**
 * A subject's standing with what the laboratory shows, as one value that is kept from night to night.
 *
 * @param subject the standing
 * @param laboratory what the laboratory listing shows
 * @param followUpContacts days of follow-up contacts on record, ascending
 * @param labGraded laboratory results that could be graded
 * @param labNotEvaluable laboratory results of a graded test that could not be graded
 * @param observations what else the rules are given
 */
public record SubjectStanding(
        SubjectCase subject,
        List<LabEvidence> laboratory,
        List<LocalDate> followUpContacts,
        int labGraded,
        int labNotEvaluable,
        SubjectObservations observations) {
    public SubjectStanding {
        laboratory = List.copyOf(laboratory);
        followUpContacts = List.copyOf(followUpContacts);
    }

    /** A standing without further observations. */
    public SubjectStanding(
            SubjectCase subject,
            List<LabEvidence> laboratory,
            List<LocalDate> followUpContacts,
            int labGraded,
            int labNotEvaluable) {
        this(subject, laboratory, followUpContacts, labGraded, labNotEvaluable, SubjectObservations.NONE);
    }
}
