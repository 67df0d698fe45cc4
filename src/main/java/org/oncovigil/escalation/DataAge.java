package org.oncovigil.escalation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How old the safety data of the study are. Source: {@code CV-PAUSE-1} T10.
 *
 * @param dataCutoff the data cut-off
 * @param newest the newest day of any subject's safety data; nothing without any
 * @param expected whether safety data are expected: a dosed subject has not ended treatment
 */
public record DataAge(LocalDate dataCutoff, Optional<LocalDate> newest, boolean expected) {
    /** Before any subject was taken in. */
    public static DataAge ofNobody(LocalDate dataCutoff) {
        return new DataAge(dataCutoff, Optional.empty(), false);
    }

    /** The same with one subject more. */
    public DataAge with(SubjectStanding standing) {
        Optional<LocalDate> other = standing.watch().newestSafetyDay();
        Optional<LocalDate> later =
                newest.isEmpty() || other.filter(newest.get()::isBefore).isPresent() ? other : newest;
        SubjectCase subject = standing.subject();
        return new DataAge(dataCutoff, later, expected || subject.isDosed() && !subject.treatmentEnded());
    }

    /** Whether data are expected, and the newest lie more than so many days before the cut-off, or there are none. */
    public boolean isOlderThan(int days) {
        return expected && newest.filter(day -> age(day) <= days).isEmpty();
    }

    /** The age in words. */
    public String words() {
        return newest.map(day -> "newest safety data of " + day + ", " + age(day) + " days before the cut-off")
                .orElse("no safety data with a date");
    }

    private long age(LocalDate day) {
        return ChronoUnit.DAYS.between(day, dataCutoff);
    }
}
