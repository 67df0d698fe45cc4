package org.oncovigil.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.oncovigil.attribution.AssessedEvent;
import org.oncovigil.escalation.AssessedSubject;
import org.oncovigil.escalation.SubjectStanding;
import org.oncovigil.finding.RuleTitle;
import org.oncovigil.finding.SubjectConclusion;
import org.oncovigil.inference.RuleEngine;
import org.oncovigil.inference.RuleFault;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;
import org.oncovigil.rulebook.Rulebook;
import org.oncovigil.rulebook.RulebookFault;
import org.oncovigil.store.RunLog;
import org.oncovigil.store.StoreFault;
import org.oncovigil.store.SurveillanceStore;
import org.oncovigil.store.ValueText;

/**
 * Explains one event from what a run knew.
 *
 * @param explanation the explanation; nothing if there is none
 * @param problems why there is none
 */
public record Explaining(Optional<EventExplanation> explanation, List<Problem> problems) {
    public Explaining {
        problems = List.copyOf(problems);
    }

    /**
     * What is asked.
     *
     * @param study the study
     * @param store its store
     * @param event the event's identity, or an end of it that only one event has, such as {@code 0011/AE/E01}
     * @param asOf the day whose knowledge is asked for; the newest if none is given
     * @param userData the user's data folder, where compiled rules are kept
     * @param program the program's version
     */
    public record Question(
            StudyLocation study, Path store, String event, Optional<LocalDate> asOf, Path userData, String program) {}

    /** Answers a question. */
    public static Explaining of(Question question) {
        Rulebook rulebook;
        RuleEngine engine;
        try {
            rulebook = Rulebook.load(question.study().rules(), question.study().protocolFile());
            engine = RuleOpening.start(rulebook, question.study().rules(), question.userData(), question.program())
                    .join();
        } catch (RulebookFault fault) {
            return new Explaining(Optional.empty(), fault.problems());
        } catch (RuleFault fault) {
            return new Explaining(Optional.empty(), fault.problems());
        }
        if (!Files.exists(question.store())) {
            return none(JobMessage.NOTHING_KNOWN, question, "no night of this study was run", "a finished night");
        }
        try (SurveillanceStore store = SurveillanceStore.openToRead(question.store())) {
            return new Search(question, rulebook, engine, store).answer();
        } catch (StoreFault fault) {
            return none(JobMessage.STORE_UNUSABLE, question, fault.getMessage(), "a store of this program");
        }
    }

    private static Explaining none(JobMessage message, Question question, String found, String expected) {
        return new Explaining(
                Optional.empty(),
                List.of(Problem.of(
                        message,
                        Place.file(String.valueOf(question.store().getFileName())),
                        found,
                        expected,
                        "Nothing is explained.")));
    }

    /** The search for one event in an open store. */
    private record Search(Question question, Rulebook rulebook, RuleEngine engine, SurveillanceStore store) {
        Explaining answer() {
            String study = rulebook.protocol().id().value();
            String day = question.asOf().map(LocalDate::toString).orElse("9999-12-31");
            Optional<RunLog.StoredRun> run = store.runs().lastUpTo(study, day);
            if (run.isEmpty()) {
                return none(JobMessage.NOTHING_KNOWN, question, "no finished night up to " + day, "an earlier night");
            }
            SortedMap<String, String> found = store.documents()
                    .ending(
                            study,
                            NightContext.Kind.EVENT,
                            question.event(),
                            run.get().runId());
            boolean whole = found.containsKey(question.event());
            if (found.isEmpty() || found.size() > 1 && !whole) {
                return none(
                        JobMessage.EVENT_UNKNOWN,
                        question,
                        found.isEmpty() ? question.event() : question.event() + " is the end of " + found.keySet(),
                        "the identity of one event, as the AE listing shows it");
            }
            String key = whole ? question.event() : found.firstKey();
            return new Explaining(Optional.of(explain(run.get(), key, found.get(key))), List.of());
        }

        private EventExplanation explain(RunLog.StoredRun run, String key, String owner) {
            AssessedSubject subject = new AssessedSubject(
                    known(run, NightContext.Kind.STANDING, owner).values().stream()
                            .findFirst()
                            .map(text -> ValueText.read(SubjectStanding.class, text))
                            .orElseThrow(),
                    known(run, NightContext.Kind.EVENT, owner).values().stream()
                            .map(text -> ValueText.read(AssessedEvent.class, text))
                            .toList());
            AssessedEvent event = subject.events().stream()
                    .filter(one -> one.id().value().equals(key))
                    .findFirst()
                    .orElseThrow();
            List<RuleTitle> titles = RulebookReview.inOrder(engine.titles());
            SubjectJudging judging =
                    new SubjectJudging(rulebook, engine, LocalDate.parse(run.asOf()), any -> Optional.empty());
            DecisionCard card = new DecisionCard(rulebook, titles, judging, subject, event);
            return new EventExplanation(
                    run.runId(),
                    run.asOf(),
                    !run.rulebook().equals(rulebook.sha256()),
                    event,
                    subject.standing().subject(),
                    known(run, NightContext.Kind.CONCLUSION, owner).values().stream()
                            .findFirst()
                            .map(text -> ValueText.read(SubjectConclusion.class, text)),
                    card.verdict(),
                    card.criteria(),
                    card.flips());
        }

        private SortedMap<String, String> known(RunLog.StoredRun run, String kind, String owner) {
            return store.documents().known(run.study(), kind, owner, run.runId());
        }
    }
}
