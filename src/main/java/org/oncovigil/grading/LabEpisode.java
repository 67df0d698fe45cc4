package org.oncovigil.grading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.oncovigil.subject.Grade;
import org.oncovigil.subject.RecordRef;
import org.oncovigil.subject.Usubjid;

/**
 * A run of consecutive results of one laboratory term at or above a grade.
 *
 * @param subject the subject
 * @param scale the CTCAE version
 * @param term the CTCAE term of that version
 * @param testCode the laboratory test
 * @param threshold the grade that all results of the run reach
 * @param worst the worst grade of the run
 * @param worstValue the value that gave it
 * @param unit the criterion's unit
 * @param criterion the row of the criteria table that gave the worst grade
 * @param first the first result of the run
 * @param last the last result of the run
 * @param ended the first later result below the threshold; the same as {@code last} if there is none
 * @param resolved whether there is such a later result
 * @param records the results of the run
 */
public record LabEpisode(
        Usubjid subject,
        ScaleId scale,
        String term,
        String testCode,
        Grade threshold,
        Grade worst,
        BigDecimal worstValue,
        String unit,
        String criterion,
        LocalDate first,
        LocalDate last,
        LocalDate ended,
        boolean resolved,
        List<RecordRef> records) {
    public LabEpisode {
        records = List.copyOf(records);
    }
}
