package org.oncovigil.subject;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.oncovigil.timing.PartialDate;

/**
 * One subject of DM. Safety goes by the actual arm.
 *
 * @param record the record
 * @param siteId the site
 * @param ageYears the age in completed years
 * @param sex M, F, U or empty
 * @param country the country
 * @param plannedArmCode ARMCD
 * @param plannedArm ARM
 * @param actualArmCode ACTARMCD
 * @param actualArm ACTARM
 * @param referenceStart RFSTDTC, the base of every study day
 * @param firstTreatment RFXSTDTC
 * @param lastTreatment RFXENDTC
 * @param consent RFICDTC
 * @param participationEnd RFPENDTC
 * @param death DTHDTC
 * @param died DTHFL
 * @param supplemental values of SUPPDM by QNAM, such as COHORT
 */
public record Demographics(
        RecordRef record,
        String siteId,
        Optional<Integer> ageYears,
        String sex,
        String country,
        String plannedArmCode,
        String plannedArm,
        String actualArmCode,
        String actualArm,
        PartialDate referenceStart,
        PartialDate firstTreatment,
        PartialDate lastTreatment,
        PartialDate consent,
        PartialDate participationEnd,
        PartialDate death,
        boolean died,
        Map<String, String> supplemental) {
    public Demographics {
        supplemental = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(supplemental));
    }
}
