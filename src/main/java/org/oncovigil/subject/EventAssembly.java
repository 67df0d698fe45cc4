package org.oncovigil.subject;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.oncovigil.problem.Problem;
import org.oncovigil.timing.DateRange;
import org.oncovigil.timing.PartialDate;

/**
 * Joins the records of the adverse-event listing into events.
 *
 * <ol>
 *   <li>Records with one sponsor's number and starts that can be the same day are one event. Starts that cannot are
 *       separate events, the first of which keeps the number.
 *   <li>A record without a number is an event of its own, with a surrogate identity.
 * </ol>
 *
 * <p>The order of the records given does not matter.
 */
public final class EventAssembly {
    private static final Comparator<AdverseEventRecord> COURSE = Comparator.comparing(
                    (AdverseEventRecord event) -> event.from().earliest().orElse(java.time.LocalDate.MIN))
            .thenComparing(event -> number(event.record().sequence()))
            .thenComparing(event -> event.from().text())
            .thenComparing(event -> event.resolution().text())
            .thenComparing(AdverseEventRecord::record);

    private final Usubjid subject;
    private final List<AdverseEvent> events = new ArrayList<>();
    private final Map<EventId, Set<String>> links = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private EventAssembly(Usubjid subject) {
        this.subject = subject;
    }

    /** The events of one subject. */
    public static GroupedEvents assemble(Usubjid subject, List<AdverseEventRecord> records) {
        EventAssembly assembly = new EventAssembly(subject);
        Map<String, List<AdverseEventRecord>> numbered = new TreeMap<>();
        Map<String, List<AdverseEventRecord>> alike = new TreeMap<>();
        for (AdverseEventRecord event : records.stream().sorted(COURSE).toList()) {
            boolean hasNumber = !event.sponsorNumber().isBlank();
            String key = hasNumber
                    ? CodeLists.normal(event.sponsorNumber())
                    : CodeLists.normal(event.identifyingTerm()) + "\n"
                            + event.onset().text().strip();
            (hasNumber ? numbered : alike)
                    .computeIfAbsent(key, any -> new ArrayList<>())
                    .add(event);
        }
        numbered.forEach(assembly::joinNumber);
        alike.values().forEach(assembly::giveSurrogates);
        assembly.events.sort(Comparator.comparing(AdverseEvent::id));
        return new GroupedEvents(assembly.events, assembly.links, assembly.problems);
    }

    private static BigDecimal number(String sequence) {
        return sequence.matches("\\d{1,18}") ? new BigDecimal(sequence) : BigDecimal.ZERO;
    }

    private void joinNumber(String number, List<AdverseEventRecord> records) {
        List<List<AdverseEventRecord>> starts = starts(records);
        if (starts.size() > 1) {
            problems.add(Problem.of(
                    SubjectMessage.NUMBER_REUSED,
                    EventCheck.place(subject, records.get(0)),
                    "AESPID " + number + " with " + starts.size() + " starts that cannot be the same day",
                    "one start",
                    "Kept as " + starts.size() + " events."));
        }
        for (int place = 0; place < starts.size(); place++) {
            join(EventIdentity.numbered(subject, number, place + 1), starts.get(place));
        }
    }

    /** The records by start, earliest first; a start that is only less exact belongs to the one it can be. */
    private static List<List<AdverseEventRecord>> starts(List<AdverseEventRecord> records) {
        List<List<AdverseEventRecord>> starts = new ArrayList<>();
        List<AdverseEventRecord> exactFirst = records.stream()
                .sorted(Comparator.comparing((AdverseEventRecord event) -> spread(event.onset()))
                        .thenComparing(COURSE))
                .toList();
        for (AdverseEventRecord event : exactFirst) {
            starts.stream()
                    .filter(start -> canBeSame(start.get(0).onset(), event.onset()))
                    .findFirst()
                    .ifPresentOrElse(start -> start.add(event), () -> starts.add(new ArrayList<>(List.of(event))));
        }
        starts.sort(Comparator.comparing(start -> first(start.get(0).onset())));
        starts.forEach(start -> start.sort(COURSE));
        return starts;
    }

    private static java.time.LocalDate first(PartialDate date) {
        return date.earliest().orElse(java.time.LocalDate.MAX);
    }

    private static long spread(PartialDate date) {
        return date.range()
                .map(range -> range.latest().toEpochDay() - range.earliest().toEpochDay())
                .orElse(Long.MAX_VALUE);
    }

    private static boolean canBeSame(PartialDate one, PartialDate other) {
        return one.isMissing()
                || other.isMissing()
                || one.range().filter(range -> touches(range, other)).isPresent();
    }

    private static boolean touches(DateRange range, PartialDate other) {
        return other.range().filter(range::touches).isPresent();
    }

    /** Equal terms and starts are numbered by what a renumbered sequence does not change, as far as that goes. */
    private void giveSurrogates(List<AdverseEventRecord> alike) {
        List<AdverseEventRecord> records = alike.stream()
                .sorted(Comparator.comparing(
                                (AdverseEventRecord event) -> event.from().text())
                        .thenComparing(event -> event.resolution().text())
                        .thenComparing(
                                event -> event.grade().map(SiteGrade::grade).orElse(Grade.GRADE_0))
                        .thenComparing(COURSE))
                .toList();
        for (int place = 0; place < records.size(); place++) {
            AdverseEventRecord event = records.get(place);
            join(
                    EventIdentity.surrogate(
                            subject, event.identifyingTerm(), event.onset().text(), place + 1),
                    List.of(event));
        }
    }

    private void join(EventId id, List<AdverseEventRecord> records) {
        AdverseEvent event = new EventCourse(subject, records).event(id);
        events.add(event);
        Set<String> numbers = new TreeSet<>();
        for (AdverseEventRecord one : records) {
            numbers.add(CodeLists.normal(one.sponsorNumber()));
            numbers.add(CodeLists.normal(one.linkId()));
        }
        numbers.remove("");
        links.put(id, numbers);
        problems.addAll(new EventCheck(subject, event, records).problems());
    }
}
