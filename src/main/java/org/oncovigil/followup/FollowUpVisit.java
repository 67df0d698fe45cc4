package org.oncovigil.followup;

import java.time.LocalDate;
import java.util.Optional;
import org.oncovigil.subject.Usubjid;
import org.oncovigil.timing.DateRange;

/**
 * One planned contact.
 *
 * @param subject the subject
 * @param month months after the last dose
 * @param due the day it is planned for
 * @param window the days on which it may be held; both ends included
 * @param held the contact on record that fulfils it
 * @param status where it stands
 * @param daysOverdue days since the window ended; 0 if it is not overdue
 */
public record FollowUpVisit(
        Usubjid subject,
        int month,
        LocalDate due,
        DateRange window,
        Optional<LocalDate> held,
        VisitStatus status,
        int daysOverdue) {}
