package org.oncovigil.subject;

import java.util.List;

/**
 * All facts of one participant up to the data cut-off. Every list is ordered by date, then by record, so that the order
 * of files and rows never matters.
 *
 * @param subject the subject
 * @param demographics the DM record
 * @param exposures dosing records
 * @param adverseEvents events, reported and solicited, each once
 * @param labResults laboratory results
 * @param vitalSigns vital signs
 * @param medications concomitant medications
 * @param medicalHistory conditions before the study
 * @param dispositions milestones and ends
 * @param immuneResponses immunogenicity results
 */
public record SubjectRecord(
        Usubjid subject,
        Demographics demographics,
        List<Exposure> exposures,
        List<AdverseEvent> adverseEvents,
        List<LabResult> labResults,
        List<VitalSign> vitalSigns,
        List<Medication> medications,
        List<MedicalHistory> medicalHistory,
        List<Disposition> dispositions,
        List<ImmuneResponse> immuneResponses) {
    public SubjectRecord {
        exposures = List.copyOf(exposures);
        adverseEvents = List.copyOf(adverseEvents);
        labResults = List.copyOf(labResults);
        vitalSigns = List.copyOf(vitalSigns);
        medications = List.copyOf(medications);
        medicalHistory = List.copyOf(medicalHistory);
        dispositions = List.copyOf(dispositions);
        immuneResponses = List.copyOf(immuneResponses);
    }

    /** The same subject with other events, such as those that were found again under earlier identities. */
    public SubjectRecord withAdverseEvents(List<AdverseEvent> events) {
        return new SubjectRecord(
                subject,
                demographics,
                exposures,
                events,
                labResults,
                vitalSigns,
                medications,
                medicalHistory,
                dispositions,
                immuneResponses);
    }
}
