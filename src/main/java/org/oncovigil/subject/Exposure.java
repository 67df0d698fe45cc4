package org.oncovigil.subject;

import java.math.BigDecimal;
import java.util.Optional;
import org.oncovigil.timing.PartialDate;

/**
 * One record of EX: a dose, or an interval of dosing.
 *
 * @param record the record
 * @param treatment EXTRT
 * @param dose the amount; 0 for a placebo
 * @param unit EXDOSU
 * @param route EXROUTE
 * @param location EXLOC
 * @param laterality EXLAT
 * @param lot EXLOT
 * @param doseReference the dose's own name, such as {@code VACCINATION 1} (EXLNKGRP or VISIT); empty if none
 * @param start EXSTDTC
 * @param end EXENDTC
 */
public record Exposure(
        RecordRef record,
        String treatment,
        Optional<BigDecimal> dose,
        String unit,
        String route,
        String location,
        String laterality,
        String lot,
        String doseReference,
        PartialDate start,
        PartialDate end) {}
