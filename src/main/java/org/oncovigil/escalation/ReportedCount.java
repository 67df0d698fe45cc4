package org.oncovigil.escalation;

import java.math.BigDecimal;
import org.oncovigil.subject.EventId;
import org.oncovigil.subject.TimeAtGrade;
import org.oncovigil.subject.Usubjid;

/**
 * A reported fall of a blood count for which no laboratory value answers. The grade stands for the value: from the least
 * grade whose band of the pinned scale reaches below the limit, the value may have been below it.
 *
 * @param subject the subject
 * @param event the event that reports it
 * @param count what fell: {@code NEUTROPHILS} or {@code PLATELETS}
 * @param limit the limit, in 10^9/L
 * @param scale the pinned scale, such as {@code CTCAE-5.0}
 * @param grade the grade the rules go by
 * @param time for how long it lay at or above the least grade whose band reaches below the limit
 */
public record ReportedCount(
        Usubjid subject, EventId event, String count, BigDecimal limit, String scale, int grade, TimeAtGrade time) {
    /** Whether it is this count, held against this limit. */
    public boolean isBelow(String which, BigDecimal bound) {
        return count.equals(which) && limit.compareTo(bound) == 0;
    }

    /** What stands for the value, in words. */
    public String words() {
        return "no laboratory value; grade " + grade + " of " + scale + " may mean a value below "
                + limit.toPlainString();
    }
}
