package org.oncovigil.subject;

import org.oncovigil.timing.PartialDate;

/**
 * One condition of the medical history.
 *
 * @param record the record
 * @param reportedTerm MHTERM
 * @param preferredTerm MHDECOD; empty if not coded
 * @param organClass MHBODSYS
 * @param start MHSTDTC
 * @param end MHENDTC
 * @param ongoing whether it was still there at the reference date
 */
public record MedicalHistory(
        RecordRef record,
        String reportedTerm,
        String preferredTerm,
        String organClass,
        PartialDate start,
        PartialDate end,
        YesNo ongoing) {}
