package org.oncovigil.escalation;

import java.time.LocalDate;
import java.util.List;

/**
 * A subject's standing with what the laboratory shows, as one value that is kept from night to night.
 *
 * @param subject the standing
 * @param laboratory what the laboratory listing shows
 * @param followUpContacts days of follow-up contacts on record, ascending
 * @param contactAttempts days of attempts to reach the subject on record, ascending
 * @param watch what is watched besides events
 * @param labGraded laboratory results that could be graded
 * @param labNotEvaluable laboratory results of a graded test that could not be graded
 * @param observations what else the rules are given
 */
public record SubjectStanding(
        SubjectCase subject,
        List<LabEvidence> laboratory,
        List<LocalDate> followUpContacts,
        List<LocalDate> contactAttempts,
        SafetyWatch watch,
        int labGraded,
        int labNotEvaluable,
        SubjectObservations observations) {
    public SubjectStanding {
        laboratory = List.copyOf(laboratory);
        followUpContacts = List.copyOf(followUpContacts);
        contactAttempts = List.copyOf(contactAttempts);
    }
}
