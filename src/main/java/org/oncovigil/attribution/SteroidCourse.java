package org.oncovigil.attribution;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * The systemic steroids of one subject.
 *
 * @param uses the courses, by first day
 */
public record SteroidCourse(List<SteroidUse> uses) {
    /** No steroid. */
    public static final SteroidCourse NONE = new SteroidCourse(List.of());

    public SteroidCourse {
        uses = List.copyOf(uses);
    }

    /** Whether the known doses together exceed a limit, in mg of prednisone a day, so many days after an event's onset. */
    public boolean exceeds(BigDecimal limit, AssessedEvent event, int day) {
        return total(event, day).compareTo(limit) > 0;
    }

    /** Whether a course of that day has a dose that is not known, and the known ones do not exceed the limit. */
    public boolean isUnknown(BigDecimal limit, AssessedEvent event, int day) {
        return !exceeds(limit, event, day)
                && on(event, day).anyMatch(use -> use.prednisonePerDay().isEmpty());
    }

    private BigDecimal total(AssessedEvent event, int day) {
        return on(event, day).flatMap(use -> use.prednisonePerDay().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Stream<SteroidUse> on(AssessedEvent event, int day) {
        return event.timing()
                .onset()
                .map(onset -> uses.stream().filter(use -> use.covers(onset.plusDays(day))))
                .orElse(Stream.of());
    }
}
