package org.oncovigil.subject;

import java.math.BigDecimal;
import java.util.Optional;
import org.oncovigil.timing.PartialDate;

/**
 * One concomitant medication.
 *
 * @param record the record
 * @param name CMTRT
 * @param standardName CMDECOD; empty if not coded
 * @param drugClass CMCLAS
 * @param indication CMINDC
 * @param dose the amount
 * @param unit CMDOSU
 * @param frequency CMDOSFRQ; empty if not recorded
 * @param route CMROUTE
 * @param start CMSTDTC
 * @param end CMENDTC
 * @param ongoing whether a record says that it still goes on
 * @param linkedEvent the sponsor's number of the event it was given for (CMLNKID or SUPPCM); empty if none
 */
public record Medication(
        RecordRef record,
        String name,
        String standardName,
        String drugClass,
        String indication,
        Optional<BigDecimal> dose,
        String unit,
        String frequency,
        String route,
        PartialDate start,
        PartialDate end,
        YesNo ongoing,
        String linkedEvent) {}
