package org.oncovigil.subject;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.oncovigil.timing.PartialDate;

/** The records of one event, oldest first, read as one: latest words, worst grade and judgement, most exact start. */
final class EventCourse {
    private static final List<ActionTaken> STRONGEST_FIRST = List.of(
            ActionTaken.DRUG_WITHDRAWN,
            ActionTaken.DRUG_INTERRUPTED,
            ActionTaken.DOSE_REDUCED,
            ActionTaken.DOSE_INCREASED,
            ActionTaken.DOSE_NOT_CHANGED,
            ActionTaken.NOT_APPLICABLE,
            ActionTaken.UNKNOWN);

    private final Usubjid subject;
    private final List<AdverseEventRecord> records;

    EventCourse(Usubjid subject, List<AdverseEventRecord> records) {
        this.subject = subject;
        this.records = records;
    }

    AdverseEvent event(EventId id) {
        return new AdverseEvent(
                id,
                subject,
                EventSource.REPORTED,
                records.stream().map(AdverseEventRecord::record).sorted().toList(),
                latest(AdverseEventRecord::reportedTerm),
                latest(AdverseEventRecord::lowLevelTerm),
                latest(AdverseEventRecord::preferredTerm),
                latest(AdverseEventRecord::organClass),
                latest(AdverseEventRecord::location),
                latest(AdverseEventRecord::laterality),
                "",
                onset(),
                resolution(),
                latestAnswer(AdverseEventRecord::ongoing),
                outcome(),
                worstGrade(),
                steps(),
                seriousness(),
                causality(),
                action(),
                treatmentGiven(),
                List.of(),
                supplemental());
    }

    private String latest(Function<AdverseEventRecord, String> text) {
        return records.stream()
                .map(text)
                .filter(value -> !value.isEmpty())
                .reduce((one, later) -> later)
                .orElse("");
    }

    private YesNo latestAnswer(Function<AdverseEventRecord, YesNo> answer) {
        return records.stream()
                .map(answer)
                .filter(value -> value != YesNo.UNKNOWN)
                .reduce((one, later) -> later)
                .orElse(YesNo.UNKNOWN);
    }

    /** The most exact start, and the earliest of equally exact ones. */
    private PartialDate onset() {
        return records.stream()
                .map(AdverseEventRecord::onset)
                .filter(date -> !date.isMissing())
                .min(Comparator.comparing(EventCourse::spread)
                        .thenComparing(date -> date.earliest().orElse(LocalDate.MAX)))
                .orElse(records.get(0).onset());
    }

    private static long spread(PartialDate date) {
        return date.range()
                .map(range -> range.latest().toEpochDay() - range.earliest().toEpochDay())
                .orElse(Long.MAX_VALUE);
    }

    private PartialDate resolution() {
        return records.stream()
                .map(AdverseEventRecord::resolution)
                .filter(date -> !date.isMissing())
                .reduce((one, later) -> later)
                .orElse(records.get(records.size() - 1).resolution());
    }

    private Outcome outcome() {
        boolean fatal = records.stream().anyMatch(event -> event.outcome() == Outcome.FATAL);
        return fatal ? Outcome.FATAL : records.get(records.size() - 1).outcome();
    }

    private Optional<SiteGrade> worstGrade() {
        return records.stream()
                .flatMap(event -> event.grade().stream())
                .max(Comparator.comparing(SiteGrade::grade)
                        .thenComparing(SiteGrade::origin, Comparator.reverseOrder()));
    }

    private List<GradeStep> steps() {
        return records.stream()
                .map(event -> new GradeStep(event.record(), event.from(), event.grade(), event.outcome()))
                .toList();
    }

    private Seriousness seriousness() {
        Set<SeriousnessCriterion> criteria = new TreeSet<>();
        records.forEach(event -> criteria.addAll(event.seriousness().criteria()));
        boolean yes = records.stream().anyMatch(event -> event.seriousness().reported() == YesNo.YES);
        return new Seriousness(
                yes ? YesNo.YES : latestAnswer(event -> event.seriousness().reported()), criteria);
    }

    private InvestigatorCausality causality() {
        return records.stream()
                .map(AdverseEventRecord::causality)
                .min(Comparator.comparing(EventCourse::order))
                .orElse(InvestigatorCausality.MISSING);
    }

    private static int order(InvestigatorCausality causality) {
        return switch (causality) {
            case RELATED -> 0;
            case MISSING -> 1;
            case NOT_RELATED -> 2;
        };
    }

    private ActionTaken action() {
        return records.stream()
                .map(AdverseEventRecord::action)
                .min(Comparator.comparing(STRONGEST_FIRST::indexOf))
                .orElse(ActionTaken.UNKNOWN);
    }

    private YesNo treatmentGiven() {
        boolean yes = records.stream().anyMatch(event -> event.treatmentGiven() == YesNo.YES);
        return yes ? YesNo.YES : latestAnswer(AdverseEventRecord::treatmentGiven);
    }

    private Map<String, String> supplemental() {
        Map<String, String> values = new TreeMap<>();
        records.forEach(event -> values.putAll(event.supplemental()));
        return values;
    }
}
