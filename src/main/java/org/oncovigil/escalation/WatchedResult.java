package org.oncovigil.escalation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.oncovigil.subject.EventId;
import org.oncovigil.subject.Usubjid;

/**
 * A result of a test that long-term follow-up or a pause rule watches, on or after the first dose.
 *
 * @param subject the subject
 * @param meaning what the test looks for
 * @param domain the listing, LB or IS
 * @param testCode its code in the listing
 * @param text the result as written
 * @param on the day
 * @param lastDose the last dose up to that day
 * @param answer what the result says
 */
public record WatchedResult(
        Usubjid subject,
        Meaning meaning,
        String domain,
        String testCode,
        String text,
        LocalDate on,
        Optional<LocalDate> lastDose,
        Answer answer) {
    /** What a watched test looks for. */
    public enum Meaning {
        REPLICATION_COMPETENT_VIRUS,
        CLONE_EXPANSION,
        VECTOR_PERSISTENCE,
        SELF_CYTOKINE_ANTIBODY,
        ANTI_PF4;

        /** The same in words. */
        public String words() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        }
    }

    /** What a result says. */
    public enum Answer {
        POSITIVE,
        NEGATIVE,
        /** A number without a limit, or words that the table does not know. */
        NOT_JUDGED
    }

    /** An identity of its own, as no event reports it. */
    public EventId id() {
        return new EventId(subject.value() + "/" + domain + "/" + testCode + "/" + on);
    }

    /** Whether it is positive. */
    public boolean isPositive() {
        return answer == Answer.POSITIVE;
    }

    /** Whether it cannot be judged. */
    public boolean isOpen() {
        return answer == Answer.NOT_JUDGED;
    }

    /** Whether it looks for this, by the name of the meaning. */
    public boolean looksFor(String name) {
        return meaning.name().equals(name);
    }

    /** Whether it was taken so many days or more after the last dose before it. */
    public boolean isLate(int days) {
        return lastDose.filter(dose -> ChronoUnit.DAYS.between(dose, on) >= days)
                .isPresent();
    }
}
