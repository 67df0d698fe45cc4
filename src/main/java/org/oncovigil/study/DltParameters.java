package org.oncovigil.study;

import java.math.BigDecimal;

/**
 * The numbers of {@code CV-DLT-1}, by name. Meaning, unit and source of each stand in
 * {@code rules/dlt/CV-DLT-1.parameters.csv}.
 */
public record DltParameters(
        int dltWindowDays,
        int reactogenicOnsetMaxDays,
        int reactogenicMaxDays,
        int reactogenicSevereMaxDays,
        BigDecimal hypotensionSystolic,
        BigDecimal hypoxiaSaturation,
        int constitutionalMaxDays,
        int localSevereMaxDays,
        int localMaxDays,
        int autoimmuneMinGradeMonotherapy,
        int autoimmuneMinGradeWithCheckpointInhibitor,
        int criticalOrganMinGrade,
        int hypersensitivityMinGrade,
        int crsMinGrade,
        int crsLastingMinGrade,
        int crsLastingMaxDays,
        BigDecimal neutrophilLimit,
        int neutrophilMaxDays,
        BigDecimal plateletLimit,
        BigDecimal plateletBleedingLimit,
        int cytopeniaMinGrade,
        int transaminaseMaxDays,
        int laboratoryMaxDays,
        int quickRecoveryMaxDays,
        int missedDoseDelayDays,
        BigDecimal minimumDosePercent,
        int tumourReactionMaxDays,
        int vectorInfectionMinGrade,
        int productQualityMinGrade) {
    /** The numbers in force. */
    public static DltParameters of(Parameters parameters) {
        return new DltParameters(
                parameters.whole("dltWindowDays"),
                parameters.whole("reactogenicOnsetMaxDays"),
                parameters.whole("reactogenicMaxDays"),
                parameters.whole("reactogenicSevereMaxDays"),
                parameters.number("hypotensionSystolic"),
                parameters.number("hypoxiaSaturation"),
                parameters.whole("constitutionalMaxDays"),
                parameters.whole("localSevereMaxDays"),
                parameters.whole("localMaxDays"),
                parameters.whole("autoimmuneMinGradeMonotherapy"),
                parameters.whole("autoimmuneMinGradeWithCheckpointInhibitor"),
                parameters.whole("criticalOrganMinGrade"),
                parameters.whole("hypersensitivityMinGrade"),
                parameters.whole("crsMinGrade"),
                parameters.whole("crsLastingMinGrade"),
                parameters.whole("crsLastingMaxDays"),
                parameters.number("neutrophilLimit"),
                parameters.whole("neutrophilMaxDays"),
                parameters.number("plateletLimit"),
                parameters.number("plateletBleedingLimit"),
                parameters.whole("cytopeniaMinGrade"),
                parameters.whole("transaminaseMaxDays"),
                parameters.whole("laboratoryMaxDays"),
                parameters.whole("quickRecoveryMaxDays"),
                parameters.whole("missedDoseDelayDays"),
                parameters.number("minimumDosePercent"),
                parameters.whole("tumourReactionMaxDays"),
                parameters.whole("vectorInfectionMinGrade"),
                parameters.whole("productQualityMinGrade"));
    }

    /** The grade from which an immune-type organ event counts, without or with a checkpoint inhibitor in the regimen. */
    public int autoimmuneMinGrade(boolean checkpointInhibitor) {
        return checkpointInhibitor ? autoimmuneMinGradeWithCheckpointInhibitor : autoimmuneMinGradeMonotherapy;
    }
}
