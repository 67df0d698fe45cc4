package org.oncovigil.study;

import java.math.BigDecimal;

/**
 * The numbers of {@code CV-STOP-1}, by name. Meaning, unit and source of each stand in
 * {@code rules/stopping/CV-STOP-1.parameters.csv}.
 */
public record StoppingParameters(
        int hypersensitivityMinGrade,
        int crsMinGrade,
        int relatedMinGrade,
        int criticalOrganMinGrade,
        int eyeMinGrade,
        int eyeUnresolvedMinGrade,
        int eyeUnresolvedDays,
        int bullousMinGrade,
        int immuneMinGrade,
        int rashRecoveryDays,
        int immuneUnresolvedMinGrade,
        int immuneUnresolvedDays,
        int localMinGrade,
        int localUnresolvedDays,
        int recurrenceMinGrade,
        int transaminaseMinGrade,
        int holdImmuneMinGrade,
        int holdLocalMinGrade,
        int recoveredGrade,
        BigDecimal prednisoneLimit,
        int localDamageMinGrade,
        int maximumDelayDays,
        int laboratoryHoldMinGrade,
        int overdueTestDays) {
    /** The numbers in force. */
    public static StoppingParameters of(Parameters parameters) {
        return new StoppingParameters(
                parameters.whole("hypersensitivityMinGrade"),
                parameters.whole("crsMinGrade"),
                parameters.whole("relatedMinGrade"),
                parameters.whole("criticalOrganMinGrade"),
                parameters.whole("eyeMinGrade"),
                parameters.whole("eyeUnresolvedMinGrade"),
                parameters.whole("eyeUnresolvedDays"),
                parameters.whole("bullousMinGrade"),
                parameters.whole("immuneMinGrade"),
                parameters.whole("rashRecoveryDays"),
                parameters.whole("immuneUnresolvedMinGrade"),
                parameters.whole("immuneUnresolvedDays"),
                parameters.whole("localMinGrade"),
                parameters.whole("localUnresolvedDays"),
                parameters.whole("recurrenceMinGrade"),
                parameters.whole("transaminaseMinGrade"),
                parameters.whole("holdImmuneMinGrade"),
                parameters.whole("holdLocalMinGrade"),
                parameters.whole("recoveredGrade"),
                parameters.number("prednisoneLimit"),
                parameters.whole("localDamageMinGrade"),
                parameters.whole("maximumDelayDays"),
                parameters.whole("laboratoryHoldMinGrade"),
                parameters.whole("overdueTestDays"));
    }
}
