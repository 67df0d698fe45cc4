package org.oncovigil.subject;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Finds the reported event that a finding is about, the first that applies: the event whose number or link the finding
 * carries; except for a diary, the event whose verbatim or coded term is the
 * finding's object. Of several, the one nearest in time.
 */
final class FindingLinks {
    private final GroupedEvents grouped;
    private final Map<EventId, List<FindingAbout>> attached = new TreeMap<>();

    FindingLinks(GroupedEvents grouped) {
        this.grouped = grouped;
    }

    /** Gives a finding to its event. Returns whether there is one. */
    boolean attach(FindingAbout finding) {
        Optional<AdverseEvent> event = nearest(
                        finding, grouped.events().stream().filter(one -> isLinked(one, finding)))
                .or(() -> nearest(
                        finding, grouped.events().stream().filter(one -> !finding.diary() && isNamed(one, finding))));
        event.ifPresent(one ->
                attached.computeIfAbsent(one.id(), any -> new ArrayList<>()).add(finding));
        return event.isPresent();
    }

    /** The reported events with the findings that were given to them. */
    List<AdverseEvent> events() {
        return grouped.events().stream()
                .map(event -> withFindings(event, attached.getOrDefault(event.id(), List.of())))
                .toList();
    }

    private boolean isLinked(AdverseEvent event, FindingAbout finding) {
        Set<String> numbers = grouped.links().getOrDefault(event.id(), Set.of());
        return numbers.contains(CodeLists.normal(finding.linkGroup()))
                || numbers.contains(CodeLists.normal(finding.linkId()));
    }

    private static boolean isNamed(AdverseEvent event, FindingAbout finding) {
        String object = CodeLists.normal(finding.object());
        return !object.isEmpty()
                && (object.equals(CodeLists.normal(event.reportedTerm()))
                        || object.equals(CodeLists.normal(event.preferredTerm())));
    }

    private static Optional<AdverseEvent> nearest(FindingAbout finding, Stream<AdverseEvent> events) {
        return events.min(Comparator.comparing((AdverseEvent event) -> daysApart(event, finding))
                .thenComparing(AdverseEvent::id));
    }

    private static long daysApart(AdverseEvent event, FindingAbout finding) {
        Optional<LocalDate> day = finding.on().earliest();
        Optional<LocalDate> start = event.onset().earliest();
        if (day.isEmpty() || start.isEmpty()) {
            return Long.MAX_VALUE;
        }
        LocalDate end = event.resolution().latest().orElse(LocalDate.MAX);
        if (day.get().isBefore(start.get())) {
            return start.get().toEpochDay() - day.get().toEpochDay();
        }
        return day.get().isAfter(end) ? day.get().toEpochDay() - end.toEpochDay() : 0;
    }

    /** An event with findings about it. A grade that is about the event itself is a step of its course. */
    private static AdverseEvent withFindings(AdverseEvent event, List<FindingAbout> findings) {
        List<GradeStep> steps = steps(event, findings);
        return new AdverseEvent(
                event.id(),
                event.subject(),
                event.source(),
                records(event, findings),
                event.reportedTerm(),
                event.lowLevelTerm(),
                event.preferredTerm(),
                event.organClass(),
                event.location(),
                event.laterality(),
                event.doseReference(),
                event.onset(),
                event.resolution(),
                event.ongoing(),
                event.outcome(),
                worst(event, steps),
                steps,
                event.seriousness(),
                event.causality(),
                event.action(),
                event.treatmentGiven(),
                observations(event, findings),
                event.supplemental());
    }

    private static List<RecordRef> records(AdverseEvent event, List<FindingAbout> findings) {
        return Stream.concat(event.records().stream(), findings.stream().map(FindingAbout::record))
                .sorted()
                .toList();
    }

    private static List<LocalFinding> observations(AdverseEvent event, List<FindingAbout> findings) {
        return Stream.concat(
                        event.localFindings().stream(),
                        findings.stream().flatMap(finding -> finding.finding().stream()))
                .sorted(Comparator.comparing((LocalFinding finding) ->
                                finding.on().earliest().orElse(LocalDate.MAX))
                        .thenComparing(LocalFinding::record))
                .toList();
    }

    private static List<GradeStep> steps(AdverseEvent event, List<FindingAbout> findings) {
        return Stream.concat(
                        event.steps().stream(),
                        findings.stream()
                                .filter(finding -> finding.grade().isPresent() && isNamed(event, finding))
                                .map(FindingAbout::step))
                .sorted(Comparator.comparing(
                                (GradeStep step) -> step.from().earliest().orElse(LocalDate.MAX))
                        .thenComparing(GradeStep::record))
                .toList();
    }

    private static Optional<SiteGrade> worst(AdverseEvent event, List<GradeStep> steps) {
        return Stream.concat(event.siteGrade().stream(), steps.stream().flatMap(step -> step.grade().stream()))
                .max(Comparator.comparing(SiteGrade::grade)
                        .thenComparing(SiteGrade::origin, Comparator.reverseOrder()));
    }
}
