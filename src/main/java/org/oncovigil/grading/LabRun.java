package org.oncovigil.grading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.oncovigil.subject.RecordRef;

/**
 * Consecutive results of one test beyond a limit.
 *
 * @param worst the value farthest beyond the limit
 * @param first the day of the first result of the run
 * @param last the day of the last result of the run
 * @param ended the day of the first later result that is not beyond the limit; the same as {@code last} if there is none
 * @param resolved whether there is such a later result
 * @param records the results of the run
 */
public record LabRun(
        BigDecimal worst, LocalDate first, LocalDate last, LocalDate ended, boolean resolved, List<RecordRef> records) {
    public LabRun {
        records = List.copyOf(records);
    }
}
