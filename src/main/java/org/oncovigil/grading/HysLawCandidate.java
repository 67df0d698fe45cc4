package org.oncovigil.grading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.oncovigil.subject.RecordRef;
import org.oncovigil.subject.Usubjid;

/**
 * A subject whose results meet the numbers of Hy's law. Whether another cause explains them is for a physician. All
 * multiples are of the upper limit of normal. Source: FDA guidance on drug-induced liver injury, 2009; limits in
 * {@code rules/scales/limits.csv}.
 *
 * @param subject the subject
 * @param transaminase the analyte, ALT or AST
 * @param transaminaseMultiple its value
 * @param transaminaseOn its day
 * @param bilirubinMultiple the value of total bilirubin
 * @param bilirubinOn its day, the same day or later
 * @param alkalinePhosphataseMultiple alkaline phosphatase, of the day nearest to the bilirubin's; nothing if never
 *     measured in the window, which does not rule the candidate out
 * @param records the results that make it
 */
public record HysLawCandidate(
        Usubjid subject,
        String transaminase,
        BigDecimal transaminaseMultiple,
        LocalDate transaminaseOn,
        BigDecimal bilirubinMultiple,
        LocalDate bilirubinOn,
        Optional<BigDecimal> alkalinePhosphataseMultiple,
        List<RecordRef> records) {
    public HysLawCandidate {
        records = List.copyOf(records);
    }
}
