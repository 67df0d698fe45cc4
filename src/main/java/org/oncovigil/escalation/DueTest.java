package org.oncovigil.escalation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.oncovigil.subject.Usubjid;

/**
 * A test for a predicted toxicity that was due and is not on record. Source: {@code CV-STOP-1} hold default, S28.
 *
 * @param subject the subject
 * @param organ the organ it watches
 * @param testCode its code
 * @param due the day it was due
 * @param dataCutoff the data cut-off, on or after that day
 */
public record DueTest(Usubjid subject, String organ, String testCode, LocalDate due, LocalDate dataCutoff) {
    /** Whether it was due so many days ago or longer. */
    public boolean isOverdue(int days) {
        return ChronoUnit.DAYS.between(due, dataCutoff) >= days;
    }
}
