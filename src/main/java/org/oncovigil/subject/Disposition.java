package org.oncovigil.subject;

import org.oncovigil.timing.PartialDate;

/**
 * One record of DS.
 *
 * @param record the record
 * @param category DSCAT
 * @param subcategory DSSCAT; empty if there is none
 * @param reportedTerm DSTERM
 * @param standardTerm DSDECOD
 * @param on DSSTDTC
 */
public record Disposition(
        RecordRef record,
        String category,
        String subcategory,
        String reportedTerm,
        String standardTerm,
        PartialDate on) {}
