package org.oncovigil.grading;

/**
 * Everything that grading goes by in one study: the pinned vaccine scale, the pinned CTCAE version, units and words.
 *
 * @param vaccine the vaccine scale
 * @param lab the laboratory criteria of the CTCAE version
 * @param measurements the criteria on vital signs and other measurements of the CTCAE version
 * @param terms the terms of the CTCAE version
 * @param units spellings and conversions
 * @param tests laboratory tests and the analytes they measure
 * @param events events that a number decides
 * @param localTerms words that tell a reaction at the dosing site
 * @param crs the grading of a cytokine release syndrome
 * @param limits numbers that are not cells of a scale
 */
public record GradingScales(
        VaccineScale vaccine,
        LabCriteria lab,
        MeasurementGrader measurements,
        TermCatalogue terms,
        UnitTable units,
        LabTests tests,
        EventTerms events,
        LocalTerms localTerms,
        CrsScale crs,
        GradingLimits limits) {}
