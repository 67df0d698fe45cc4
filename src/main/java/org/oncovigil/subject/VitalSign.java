package org.oncovigil.subject;

import org.oncovigil.timing.PartialDate;

/**
 * One vital sign.
 *
 * @param record the record
 * @param testCode VSTESTCD
 * @param original as reported
 * @param standard in the study's standard unit
 * @param location VSLOC, such as AXILLA for a temperature
 * @param baseline whether this is the subject's baseline result
 * @param doseReference the dose it belongs to in a diary (VSTPTREF); empty otherwise
 * @param on VSDTC
 */
public record VitalSign(
        RecordRef record,
        String testCode,
        Measured original,
        Measured standard,
        String location,
        boolean baseline,
        String doseReference,
        PartialDate on) {}
