package org.oncovigil.study;

import java.math.BigDecimal;

/**
 * The numbers of {@code CV-PAUSE-1}, by name. Meaning, unit and source of each stand in
 * {@code rules/stopping/CV-PAUSE-1.parameters.csv}.
 */
public record PauseParameters(
        int anaphylaxisMinGrade,
        int hypersensitivityMinGrade,
        int hypersensitivityEvents,
        int relatedMinGrade,
        int sameOrganSubjects,
        int lotEvents,
        BigDecimal dltRateLimit,
        BigDecimal dltRateConfidence,
        BigDecimal priorAlpha,
        BigDecimal priorBeta,
        int lateSafetyDataDays) {
    /** The numbers in force. */
    public static PauseParameters of(Parameters parameters) {
        return new PauseParameters(
                parameters.whole("anaphylaxisMinGrade"),
                parameters.whole("hypersensitivityMinGrade"),
                parameters.whole("hypersensitivityEvents"),
                parameters.whole("relatedMinGrade"),
                parameters.whole("sameOrganSubjects"),
                parameters.whole("lotEvents"),
                parameters.number("dltRateLimit"),
                parameters.number("dltRateConfidence"),
                parameters.number("priorAlpha"),
                parameters.number("priorBeta"),
                parameters.whole("lateSafetyDataDays"));
    }
}
