package org.oncovigil.escalation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.oncovigil.subject.EventId;
import org.oncovigil.subject.Usubjid;

/**
 * What the laboratory listing shows over a run of days, as the rules ask for it.
 *
 * @param subject the subject
 * @param event the reported event that this belongs to, or an identity of its own if no event reports it
 * @param reported whether an event of the listing reports it
 * @param finding what it is: a CTCAE term, or {@code Hy's law}
 * @param grade the worst grade of the run
 * @param worstValue the value that gave it
 * @param unit its unit
 * @param first the first result of the run
 * @param last the last result of the run
 * @param ended the first later result outside the run; the same as {@code last} if there is none
 * @param resolved whether there is such a later result
 * @param termSets the term sets of the rulebook that the finding is in
 */
public record LabEvidence(
        Usubjid subject,
        EventId event,
        boolean reported,
        String finding,
        int grade,
        BigDecimal worstValue,
        String unit,
        LocalDate first,
        LocalDate last,
        LocalDate ended,
        boolean resolved,
        Set<String> termSets) {
    public LabEvidence {
        termSets = Collections.unmodifiableSet(new TreeSet<>(termSets));
    }

    /** Whether the run lasted longer than so many days: from its first to its last result, or to the next one after. */
    public boolean lastedBeyond(int days) {
        return lengthDays() > days;
    }

    /** Whether the run was over within so many days. */
    public boolean wasOverWithin(int days) {
        return resolved && lengthDays() <= days;
    }

    /** Whether it tells if the run lasted longer than so many days: it is over, or has lasted longer already. */
    public boolean settles(int days) {
        return resolved || lastedBeyond(days);
    }

    /**
     * Whether it cannot be said that the run lasted longer than so many days: no later result ended it, its results span no
     * more, and the data cut-off lies further from its first result.
     */
    public boolean mayHaveLastedBeyond(int days, LocalDate dataCutoff) {
        return !settles(days) && ChronoUnit.DAYS.between(first, dataCutoff) > days;
    }

    /** Whether the finding is in a set of the rulebook. */
    public boolean isIn(String termSet) {
        return termSets.contains(termSet);
    }

    /** The days from the first result of the run to the first later one outside it. */
    public int lengthDays() {
        return Math.toIntExact(ChronoUnit.DAYS.between(first, ended));
    }
}
