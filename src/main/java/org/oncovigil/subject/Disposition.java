package org.oncovigil.subject;

import org.oncovigil.timing.PartialDate;

/**
 * One record of DS; or one overall response of RS, which stands under {@link #RESPONSE}, its criteria (RSCAT) as the
 * subcategory and the response as the term.
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
        PartialDate on) {
    /** The category of a response assessment. */
    public static final String RESPONSE = "DISEASE RESPONSE";
}
