package org.oncovigil.study;

/**
 * The numbers of {@code CV-LTFU-1}, by name. Meaning, unit and source of each stand in
 * {@code rules/followup/CV-LTFU-1.parameters.csv}.
 */
public record FollowUpParameters(
        int immuneMinGrade,
        int unresolvedMinGrade,
        int lateEventDays,
        int cardiacMinGrade,
        int windowFirstYearDays,
        int windowLaterDays,
        int criticalOverdueDays,
        int criticalMissedContacts,
        int vectorPersistenceDays,
        int lostAttempts) {
    /** The numbers in force. */
    public static FollowUpParameters of(Parameters parameters) {
        return new FollowUpParameters(
                parameters.whole("immuneMinGrade"),
                parameters.whole("unresolvedMinGrade"),
                parameters.whole("lateEventDays"),
                parameters.whole("cardiacMinGrade"),
                parameters.whole("windowFirstYearDays"),
                parameters.whole("windowLaterDays"),
                parameters.whole("criticalOverdueDays"),
                parameters.whole("criticalMissedContacts"),
                parameters.whole("vectorPersistenceDays"),
                parameters.whole("lostAttempts"));
    }
}
