package org.oncovigil.subject;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;
import org.oncovigil.timing.DateRange;
import org.oncovigil.timing.PartialDate;

/**
 * Finds the reactions that are both reported and in the diary and makes one event of each, under the reported event's
 * identity. Two are one if they are of one family of terms, both at the dosing site or both not, and the reported onset
 * lies on a day of which the diary tells.
 */
final class ReactionMatching {
    private final ReactionTerms terms;
    private final List<AdverseEvent> events = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    ReactionMatching(ReactionTerms terms) {
        this.terms = terms;
    }

    /** The events, each once, ordered by onset and id. */
    List<AdverseEvent> match(List<AdverseEvent> reported, List<SolicitedReaction> solicited) {
        List<SolicitedReaction> open = new ArrayList<>(solicited);
        for (AdverseEvent event : reported.stream().sorted(byOnset()).toList()) {
            Optional<SolicitedReaction> same = open.stream()
                    .filter(reaction -> isSameKind(event, reaction))
                    .filter(reaction -> reaction.told().isPresent()
                            && event.onset()
                                    .range()
                                    .filter(reaction.told().get()::touches)
                                    .isPresent())
                    .min(Comparator.comparing((SolicitedReaction reaction) -> distance(event, reaction))
                            .thenComparing(reaction -> reaction.event().id()));
            same.ifPresent(open::remove);
            if (same.isEmpty()) {
                warnIfUndated(event, open);
            }
            events.add(same.map(reaction -> joined(event, reaction.event())).orElse(event));
        }
        open.forEach(reaction -> events.add(reaction.event()));
        events.sort(byOnset());
        return events;
    }

    /** What a person should know of the matching. */
    List<Problem> problems() {
        return problems;
    }

    static Comparator<AdverseEvent> byOnset() {
        return Comparator.comparing(
                        (AdverseEvent event) -> event.onset().earliest().orElse(LocalDate.MAX))
                .thenComparing(AdverseEvent::id);
    }

    private boolean isSameKind(AdverseEvent event, SolicitedReaction reaction) {
        Set<String> families = families(event);
        families.retainAll(families(reaction.event()));
        if (families.isEmpty()) {
            return false;
        }
        boolean reactionAtSite = reaction.atSite() || namesSite(reaction.event());
        boolean sameLocation = !event.location().isEmpty()
                && CodeLists.normal(event.location())
                        .equals(CodeLists.normal(reaction.event().location()));
        return namesSite(event) == reactionAtSite || (reactionAtSite && sameLocation);
    }

    private Set<String> families(AdverseEvent event) {
        Set<String> families = new HashSet<>();
        Stream.of(event.preferredTerm(), event.lowLevelTerm(), event.reportedTerm())
                .filter(term -> !term.isBlank())
                .forEach(term -> families.add(terms.family(term)));
        families.remove("");
        return families;
    }

    private boolean namesSite(AdverseEvent event) {
        return terms.namesSite(event.preferredTerm())
                || terms.namesSite(event.lowLevelTerm())
                || terms.namesSite(event.reportedTerm());
    }

    private static long distance(AdverseEvent event, SolicitedReaction reaction) {
        Optional<LocalDate> one = event.onset().earliest();
        Optional<LocalDate> other = reaction.event().onset().earliest();
        return one.isPresent() && other.isPresent()
                ? Math.abs(one.get().toEpochDay() - other.get().toEpochDay())
                : Long.MAX_VALUE;
    }

    private void warnIfUndated(AdverseEvent event, List<SolicitedReaction> open) {
        if (event.onset().isMissing() && open.stream().anyMatch(reaction -> isSameKind(event, reaction))) {
            problems.add(Problem.of(
                    SubjectMessage.REACTION_WITHOUT_DATES,
                    place(event),
                    "a reaction of the diary in AE without an onset",
                    "an onset",
                    "Counted as two events."));
        }
    }

    private static Place place(AdverseEvent event) {
        RecordRef record = event.records().get(0);
        return Place.line(record.file(), record.line()).of(event.subject().value(), record.key());
    }

    private AdverseEvent joined(AdverseEvent reported, AdverseEvent diary) {
        tellJoined(reported, diary);
        return new AdverseEvent(
                reported.id(),
                reported.subject(),
                EventSource.REPORTED_AND_SOLICITED,
                records(reported, diary),
                reported.reportedTerm(),
                reported.lowLevelTerm(),
                text(reported.preferredTerm(), diary.preferredTerm()),
                text(reported.organClass(), diary.organClass()),
                text(reported.location(), diary.location()),
                text(reported.laterality(), diary.laterality()),
                diary.doseReference(),
                earlier(reported.onset(), diary.onset()),
                resolution(reported, diary),
                reported.ongoing(),
                reported.outcome() == Outcome.UNKNOWN ? diary.outcome() : reported.outcome(),
                worst(reported, diary),
                steps(reported, diary),
                serious(reported.seriousness(), diary.seriousness()),
                causality(reported.causality(), diary.causality()),
                reported.action(),
                reported.treatmentGiven(),
                Stream.concat(reported.localFindings().stream(), diary.localFindings().stream())
                        .toList(),
                supplemental(reported, diary));
    }

    private void tellJoined(AdverseEvent reported, AdverseEvent diary) {
        problems.add(Problem.of(
                SubjectMessage.ONE_REACTION_TWICE,
                place(reported),
                "reported as " + reported.id() + " and in the diary as " + diary.id(),
                "",
                "Counted once, as " + reported.id() + "."));
    }

    private static List<RecordRef> records(AdverseEvent reported, AdverseEvent diary) {
        return Stream.concat(reported.records().stream(), diary.records().stream())
                .sorted()
                .toList();
    }

    private static Optional<SiteGrade> worst(AdverseEvent reported, AdverseEvent diary) {
        return Stream.concat(reported.siteGrade().stream(), diary.siteGrade().stream())
                .max(Comparator.comparing(SiteGrade::grade)
                        .thenComparing(SiteGrade::origin, Comparator.reverseOrder()));
    }

    private static List<GradeStep> steps(AdverseEvent reported, AdverseEvent diary) {
        return Stream.concat(reported.steps().stream(), diary.steps().stream())
                .sorted(Comparator.comparing(
                                (GradeStep step) -> step.from().earliest().orElse(LocalDate.MAX))
                        .thenComparing(GradeStep::record))
                .toList();
    }

    /** The reported end; the diary's for an event that is over and has none. */
    private static PartialDate resolution(AdverseEvent reported, AdverseEvent diary) {
        return reported.resolution().isMissing() && reported.outcome().isOver()
                ? diary.resolution()
                : reported.resolution();
    }

    private static String text(String first, String second) {
        return first.isEmpty() ? second : first;
    }

    private static PartialDate earlier(PartialDate one, PartialDate other) {
        Optional<DateRange> range = other.range();
        return range.isPresent()
                        && range.get().earliest().isBefore(one.earliest().orElse(LocalDate.MAX))
                ? other
                : one;
    }

    private static Seriousness serious(Seriousness reported, Seriousness diary) {
        Set<SeriousnessCriterion> criteria = new HashSet<>(reported.criteria());
        criteria.addAll(diary.criteria());
        return new Seriousness(diary.reported() == YesNo.YES ? YesNo.YES : reported.reported(), criteria);
    }

    private static InvestigatorCausality causality(InvestigatorCausality reported, InvestigatorCausality diary) {
        return diary == InvestigatorCausality.RELATED ? diary : Objects.requireNonNull(reported);
    }

    private static Map<String, String> supplemental(AdverseEvent reported, AdverseEvent diary) {
        Map<String, String> values = new TreeMap<>(diary.supplemental());
        values.putAll(reported.supplemental());
        return values;
    }
}
