package org.oncovigil.escalation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.oncovigil.study.Cohort;
import org.oncovigil.study.StudyPart;
import org.oncovigil.subject.Usubjid;

/**
 * The sentinel of an escalation cohort: the first subject dosed, or all of those dosed on that first day.
 *
 * @param cohort the cohort's id
 * @param subjects who it is, ordered
 */
public record Sentinel(String cohort, List<Usubjid> subjects) {
    public Sentinel {
        subjects = List.copyOf(subjects);
    }

    /** Whether a mark was set for this cohort and one of its sentinels. */
    public boolean has(PauseMark mark) {
        return mark.scope().equals(cohort) && subjects.contains(mark.subject());
    }

    /** The sentinel of a cohort; nothing if it is no escalation cohort or nobody was dosed. */
    static Optional<Sentinel> of(Cohort cohort, Collection<SubjectCase> members) {
        Optional<LocalDate> first = members.stream()
                .flatMap(subject -> subject.firstDose().stream())
                .min(LocalDate::compareTo);
        if (cohort.part() != StudyPart.ESCALATION || first.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Sentinel(
                cohort.id(),
                members.stream()
                        .filter(subject -> subject.firstDose().equals(first))
                        .map(SubjectCase::subject)
                        .sorted()
                        .toList()));
    }
}
