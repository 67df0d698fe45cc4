package org.oncovigil.attribution;

import static org.oncovigil.attribution.EvidenceItem.*;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.oncovigil.study.ProductProfile;
import org.oncovigil.subject.AdverseEvent;
import org.oncovigil.subject.EventId;
import org.oncovigil.subject.Grade;
import org.oncovigil.subject.SubjectRecord;

/**
 * Gathers the evidence about the events of one subject from the listings. Each item names the records it came from. A
 * reviewer's coded value (SUPPAE) goes before what is worked out; free text is never evidence.
 */
public final class EvidenceGatherer {
    private final AttributionModel model;
    private final ProductProfile product;
    private final SubjectRecord subject;
    private final CohortKnowledge cohort;
    private final LocalDate cutoff;
    private final Dosing dosing;
    private final List<CodedMedication> medications;
    private final List<CheckpointCourse> courses;
    private final Map<EventId, TermBook.Placed> names = new HashMap<>();

    /** A gatherer for one subject's events, up to the data cut-off. */
    public EvidenceGatherer(
            AttributionModel model,
            ProductProfile product,
            SubjectRecord subject,
            CohortKnowledge cohort,
            LocalDate cutoff) {
        this.model = model;
        this.product = product;
        this.subject = subject;
        this.cohort = cohort;
        this.cutoff = cutoff;
        dosing = Dosing.of(subject, product);
        medications = CodedMedication.of(subject.medications(), model, product);
        courses = CheckpointCourse.of(subject.exposures(), medications, model, product);
        subject.adverseEvents()
                .forEach(event -> names.put(event.id(), model.terms().placed(namesOf(event))));
    }

    /** The event's names, the best first: preferred term, lowest level term, verbatim. */
    static List<String> namesOf(AdverseEvent event) {
        return Stream.of(event.preferredTerm(), event.lowLevelTerm(), event.reportedTerm())
                .filter(name -> !name.isBlank())
                .toList();
    }

    /** The evidence about one of the subject's events. */
    public GatheredEvidence gather(AdverseEvent event, Optional<Grade> grade) {
        Situation situation = new Situation(
                model, product, subject, dosing, medications, courses, names, event, grade, cohort, cutoff);
        OnsetReader onsets = new OnsetReader(situation);
        HistoryReader history = new HistoryReader(situation, onsets);
        HistoryReader.Baseline baseline = history.baseline();
        Optional<LocalDate> onset = baseline.worsened().or(() -> onsets.onset(event.onset()));
        Gathering earliest = gather(situation, baseline, onset);
        noteName(earliest, event);
        Optional<LocalDate> latest = onsets.latestOnset(event.onset());
        if (baseline.worsened().isPresent() || onset.equals(latest) || latest.isEmpty()) {
            return earliest.result(Optional.empty());
        }
        earliest.problem(
                AttributionMessage.ONSET_IMPUTED,
                ONSET_SINCE_LAST_DOSE_DAYS,
                "the onset is \"" + event.onset().text() + "\"",
                "a day",
                "Counted from the first possible day, " + onset.orElseThrow() + ".");
        EvidenceItems other = gather(situation, baseline, latest).items();
        return earliest.result(Optional.of(other).filter(items -> !items.equals(earliest.items())));
    }

    private Gathering gather(Situation situation, HistoryReader.Baseline baseline, Optional<LocalDate> onset) {
        CodedEvidence coded = new CodedEvidence(model);
        Gathering gathering = new Gathering(situation.event(), coded.read(situation.event()));
        coded.unreadable(situation.event())
                .forEach(one -> gathering.problem(
                        AttributionMessage.CODED_VALUE_UNREADABLE,
                        one.item(),
                        "\"" + one.found() + "\"",
                        one.expected(),
                        "Not taken as evidence."));
        AdverseEvent event = situation.event();
        gathering.word(TERM, term(event), event.records());
        gathering.number(GRADE, situation.grade().map(Grade::number), event.records());
        gathering.word(SERIOUS, event.seriousness().isSerious() ? "Y" : "N", event.records());
        gathering.word(OUTCOME, event.outcome().name().toLowerCase(Locale.ROOT), event.records());
        boolean imputed = !event.onset().isMissing() && event.onset().day().isEmpty();
        gathering.word(ONSET_IMPUTED, imputed ? "yes" : "", event.records());
        gathering.word(BASELINE_STATE, baseline.state(), baseline.records());
        onset.ifPresent(day -> {
            new OnsetReader(situation).read(gathering, day);
            new SiteReader(situation).read(gathering, day);
            new TreatmentReader(situation).read(gathering, day);
            new HistoryReader(situation, new OnsetReader(situation)).readSecondOrgan(gathering, day);
            new ProductReader(situation).read(gathering, day);
        });
        new HistoryReader(situation, new OnsetReader(situation)).readRecurrence(gathering);
        return gathering;
    }

    /** The name that the term lists know, or else the best name. */
    private String term(AdverseEvent event) {
        return model.terms().firstKnown(namesOf(event)).orElse(event.term());
    }

    private void noteName(Gathering gathering, AdverseEvent event) {
        if (model.terms().firstKnown(namesOf(event)).isEmpty()
                && gathering.word(TERM_GROUP).isEmpty()) {
            List<String> nearest = model.terms().nearest(event.term(), model.parameter(Parameter.NEAREST_TERMS));
            gathering.problem(
                    AttributionMessage.TERM_NOT_LISTED,
                    TERM,
                    "\"" + event.term().toLowerCase(Locale.ROOT) + "\" is in no list",
                    nearest.isEmpty() ? "a listed name" : "a listed name, such as " + String.join(" or ", nearest),
                    "Waits for review; scored without a group.");
        }
    }
}
