package org.oncovigil.subject;

import org.oncovigil.timing.PartialDate;

/**
 * One laboratory result.
 *
 * @param record the record
 * @param testCode LBTESTCD
 * @param category LBCAT
 * @param specimen LBSPEC
 * @param original as reported (LBORRES, LBORRESU, LBORNRLO, LBORNRHI)
 * @param standard in the study's standard unit (LBSTRESN, LBSTRESU, LBSTNRLO, LBSTNRHI)
 * @param indicator LBNRIND: LOW, NORMAL, HIGH, ABNORMAL or empty
 * @param baseline whether this is the subject's baseline result (LBBLFL or LBLOBXFL)
 * @param fasting LBFAST
 * @param on LBDTC
 */
public record LabResult(
        RecordRef record,
        String testCode,
        String category,
        String specimen,
        Measured original,
        Measured standard,
        String indicator,
        boolean baseline,
        YesNo fasting,
        PartialDate on) {}
