package org.oncovigil.subject;

import java.math.BigDecimal;
import java.util.Optional;
import org.oncovigil.timing.PartialDate;

/**
 * One immunogenicity result. Usable only with its assay, its cut-off and its laboratory (requirement S7).
 *
 * @param record the record
 * @param testCode ISTESTCD
 * @param assay ISMETHOD; empty if not given
 * @param laboratory ISNAM; empty if not given
 * @param measured the result
 * @param cutOff the lower limit of quantification (ISLLOQ)
 * @param baseline whether this is the baseline result
 * @param on ISDTC
 */
public record ImmuneResponse(
        RecordRef record,
        String testCode,
        String assay,
        String laboratory,
        Measured measured,
        Optional<BigDecimal> cutOff,
        boolean baseline,
        PartialDate on) {}
