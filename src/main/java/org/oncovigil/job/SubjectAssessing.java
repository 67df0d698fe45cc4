package org.oncovigil.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.oncovigil.attribution.AssessedEvent;
import org.oncovigil.attribution.AttributedEvent;
import org.oncovigil.attribution.CohortKnowledge;
import org.oncovigil.attribution.EventAttributor;
import org.oncovigil.attribution.EvidenceItem;
import org.oncovigil.attribution.OngoingImmunosuppression;
import org.oncovigil.attribution.OnsetTiming;
import org.oncovigil.attribution.SteroidReading;
import org.oncovigil.escalation.AssessedSubject;
import org.oncovigil.escalation.LabEvidence;
import org.oncovigil.escalation.SafetyWatchDerivation;
import org.oncovigil.escalation.StandingDerivation;
import org.oncovigil.escalation.SubjectCase;
import org.oncovigil.escalation.SubjectObservations;
import org.oncovigil.escalation.SubjectStanding;
import org.oncovigil.grading.EventGrader;
import org.oncovigil.grading.EventGrading;
import org.oncovigil.grading.LabSurveillance;
import org.oncovigil.grading.LabSurveyor;
import org.oncovigil.listing.AssemblyResult;
import org.oncovigil.problem.Problem;
import org.oncovigil.rulebook.Rulebook;
import org.oncovigil.store.ValueText;
import org.oncovigil.subject.AdverseEvent;
import org.oncovigil.subject.EventId;
import org.oncovigil.subject.EventRematching;
import org.oncovigil.subject.Grade;
import org.oncovigil.subject.GradeCourse;
import org.oncovigil.subject.KnownEvent;
import org.oncovigil.subject.SubjectRecord;

/** Takes the rows of one subject through facts, grades and mechanism. */
final class SubjectAssessing {
    private final Rulebook rulebook;
    private final LocalDate dataCutoff;
    private final SubjectReading reading;
    private final LabSurveyor surveyor;
    private final EventGrader grader;
    private final EventAttributor attributor;
    private final StandingDerivation standing;
    private final LabReading labReading;
    private final EventRematching rematching;
    private final ReportedCounts counts;
    private final SignReading signs;
    private final SafetyWatchDerivation watch;

    SubjectAssessing(Rulebook rulebook, LocalDate dataCutoff) {
        this.rulebook = rulebook;
        this.dataCutoff = dataCutoff;
        reading = new SubjectReading(rulebook);
        surveyor = new LabSurveyor(rulebook.scales());
        grader = new EventGrader(rulebook.scales(), rulebook.protocol().scales());
        attributor =
                new EventAttributor(rulebook.model(), rulebook.protocol().product(), CohortKnowledge.NONE, dataCutoff);
        standing = new StandingDerivation(rulebook.protocol(), rulebook.dispositions(), dataCutoff);
        labReading = new LabReading(rulebook);
        rematching = new EventRematching(rulebook.reactionTerms());
        counts = new ReportedCounts(rulebook.scales(), rulebook.protocol().dlt());
        signs = new SignReading(rulebook.protocol().dlt());
        watch = new SafetyWatchDerivation(
                rulebook.protocol(),
                rulebook.watchedTests(),
                new SteroidReading(rulebook.model(), rulebook.steroids()),
                rulebook.dispositions());
    }

    /**
     * What became of a subject's rows.
     *
     * @param subject the subject
     * @param assessed the assessed subject; nothing if DM does not know it
     * @param problems what was found on the way
     * @param setAside rows set aside, by file
     */
    record Result(
            String subject, Optional<AssessedSubject> assessed, List<Problem> problems, Map<String, Long> setAside) {}

    Result assess(SubjectRowsReader.SubjectRows item) {
        AssemblyResult result = reading.read(item.subject(), item.rows());
        if (result instanceof AssemblyResult.Assembled assembled) {
            return assess(assembled, item.known());
        }
        Map<String, Long> setAside = new TreeMap<>();
        item.rows().forEach(row -> setAside.merge(row.file(), 1L, Long::sum));
        return new Result(item.subject(), Optional.empty(), result.problems(), setAside);
    }

    private Result assess(AssemblyResult.Assembled assembled, SortedMap<String, String> known) {
        List<Problem> problems = new ArrayList<>(assembled.problems());
        DataCutoff cutoff = DataCutoff.apply(assembled.subject(), dataCutoff);
        problems.addAll(cutoff.problems());
        SubjectRecord facts = foundAgain(cutoff.facts(), known, problems);
        LabSurveillance labs = surveyor.survey(facts);
        Map<EventId, EventGrading> gradings = grade(facts, labs, problems);
        List<AssessedEvent> events = attribute(facts, gradings, problems);
        SubjectCase subject =
                standing.of(facts, OngoingImmunosuppression.isOngoing(facts, rulebook.model(), dataCutoff));
        List<LabEvidence> laboratory = labReading.evidence(labs, events);
        problems.addAll(
                EventQueries.of(subject, events, laboratory, rulebook.protocol().pause()));
        problems.addAll(DltQueries.of(subject, events, standing.isPlanned(facts)));
        SubjectObservations observations = new SubjectObservations(
                signs.of(facts, events), counts.of(labs, events), standing.doseDelays(facts, subject));
        SubjectStanding whole = new SubjectStanding(
                subject,
                laboratory,
                standing.followUpContacts(facts),
                standing.contactAttempts(facts),
                watch.of(facts, subject),
                labs.graded().values().stream().mapToInt(Integer::intValue).sum(),
                LabReading.notEvaluable(labs),
                observations);
        return new Result(
                facts.subject().value(), Optional.of(new AssessedSubject(whole, events)), problems, cutoff.setAside());
    }

    /** The subject with its events under the identities of last night, where these have changed with the data. */
    private SubjectRecord foundAgain(SubjectRecord facts, SortedMap<String, String> known, List<Problem> problems) {
        Set<String> present = new HashSet<>();
        facts.adverseEvents().forEach(event -> present.add(event.id().value()));
        if (present.containsAll(known.keySet())) {
            return facts;
        }
        EventRematching.Rematched matched = rematching.match(
                known.values().stream()
                        .map(text -> KnownEvent.of(
                                ValueText.read(AssessedEvent.class, text).event()))
                        .toList(),
                facts.adverseEvents());
        problems.addAll(matched.problems());
        return facts.withAdverseEvents(matched.events());
    }

    private Map<EventId, EventGrading> grade(SubjectRecord facts, LabSurveillance labs, List<Problem> problems) {
        Map<EventId, EventGrading> gradings = new TreeMap<>();
        for (AdverseEvent event : facts.adverseEvents()) {
            EventGrading grading = grader.grade(event, facts, labs);
            problems.addAll(grading.problems());
            gradings.put(event.id(), grading);
        }
        return gradings;
    }

    private List<AssessedEvent> attribute(
            SubjectRecord facts, Map<EventId, EventGrading> gradings, List<Problem> problems) {
        Map<EventId, Grade> grades = new TreeMap<>();
        gradings.forEach((id, grading) -> grading.grade().ifPresent(grade -> grades.put(id, grade)));
        Map<EventId, AttributedEvent> attributed = new TreeMap<>();
        attributor.attribute(facts, grades).forEach(answer -> attributed.put(answer.event(), answer));
        List<AssessedEvent> events = new ArrayList<>();
        for (AdverseEvent event : facts.adverseEvents()) {
            AttributedEvent answer = attributed.get(event.id());
            problems.addAll(answer.problems());
            events.add(new AssessedEvent(
                    event,
                    gradings.get(event.id()),
                    answer.attribution(),
                    OnsetTiming.of(event, answer.evidence().items(), dataCutoff),
                    answer.evidence().items().word(EvidenceItem.IMMUNOSUPPRESSION),
                    termSets(event),
                    GradeCourse.of(event).with(grader.gradesByDay(event, facts))));
        }
        return events;
    }

    /** The sets of an event's names, and of the list's own name of them: a term in Chinese is in the sets of its English. */
    private Set<String> termSets(AdverseEvent event) {
        List<String> names = new ArrayList<>();
        for (String name : List.of(event.preferredTerm(), event.lowLevelTerm(), event.reportedTerm())) {
            if (!name.isBlank()) {
                names.add(name);
            }
        }
        names.add(rulebook.model().terms().nameOf(List.copyOf(names)));
        return rulebook.termSets().of(names);
    }
}
