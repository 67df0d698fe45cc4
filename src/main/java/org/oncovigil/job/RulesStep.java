package org.oncovigil.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.oncovigil.attribution.AssessedEvent;
import org.oncovigil.escalation.AssessedSubject;
import org.oncovigil.escalation.DataAge;
import org.oncovigil.escalation.StudyTally;
import org.oncovigil.escalation.SubjectStanding;
import org.oncovigil.escalation.Tallying;
import org.oncovigil.finding.Finding;
import org.oncovigil.finding.RuleRun;
import org.oncovigil.finding.SubjectConclusion;
import org.oncovigil.finding.SubjectFindings;
import org.oncovigil.store.DocumentLedger;
import org.oncovigil.store.ValueText;
import org.oncovigil.study.StudyProtocol;
import org.oncovigil.subject.EventId;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Rules: first over each subject, then over the study. The marks of the rules are weighed and counted in between. All
 * that was concluded is kept in one transaction.
 */
final class RulesStep implements Tasklet {
    static final String NAME = "rules";

    private final NightContext night;
    private final StudyProtocol protocol;
    private final DocumentLedger documents;
    private final SubjectJudging judging;
    private DataAge age;

    RulesStep(NightContext night) {
        this.night = night;
        this.protocol = night.rulebook().protocol();
        this.documents = night.store().documents();
        this.judging = new SubjectJudging(
                night.rulebook(),
                night.engine(),
                night.dataCutoff(),
                new NightReviews(night.store(), night.study())::decision);
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        night.progress().stepStarted(NAME);
        age = DataAge.ofNobody(night.dataCutoff());
        Tallying tallying = new Tallying(protocol);
        SortedMap<String, String> candidates = new TreeMap<>();
        long done = 0;
        for (String subject : subjects()) {
            done++;
            conclude(subject, tallying, candidates);
            night.progress().advanced(NAME, done);
            night.showLife();
        }
        study(tallying, candidates);
        documents.replace(night.study(), night.runId(), NightContext.Kind.CANDIDATE, "", candidates);
        keepRuleRuns();
        night.progress().stepEnded(NAME, done + " subjects, " + candidates.size() + " findings");
        return RepeatStatus.FINISHED;
    }

    private List<String> subjects() {
        Set<String> all = new java.util.TreeSet<>(documents.owners(night.study(), NightContext.Kind.STANDING));
        all.addAll(documents.owners(night.study(), NightContext.Kind.CONCLUSION));
        return List.copyOf(all);
    }

    private void conclude(String subject, Tallying tallying, SortedMap<String, String> candidates) {
        Optional<AssessedSubject> assessed = load(subject);
        SortedMap<String, String> kept = new TreeMap<>();
        if (assessed.isPresent()) {
            age = age.with(assessed.get().standing());
            SubjectConclusion conclusion = judging.conclude(assessed.get());
            tallying.add(conclusion.judgement());
            findings(assessed.get(), conclusion)
                    .forEach(finding -> candidates.put(finding.key(), ValueText.write(finding)));
            kept.put(subject, ValueText.write(conclusion));
        }
        documents.replace(night.study(), night.runId(), NightContext.Kind.CONCLUSION, subject, kept);
    }

    private Optional<AssessedSubject> load(String subject) {
        return documents.open(night.study(), NightContext.Kind.STANDING, subject).values().stream()
                .findFirst()
                .map(text -> new AssessedSubject(
                        ValueText.read(SubjectStanding.class, text),
                        documents.open(night.study(), NightContext.Kind.EVENT, subject).values().stream()
                                .map(event -> ValueText.read(AssessedEvent.class, event))
                                .toList()));
    }

    private static List<Finding> findings(AssessedSubject assessed, SubjectConclusion conclusion) {
        Map<EventId, AssessedEvent> events = new TreeMap<>();
        assessed.events().forEach(event -> events.put(event.id(), event));
        return new SubjectFindings(conclusion, events, SubjectVerdicts.unreported(assessed)).all();
    }

    private void study(Tallying tallying, SortedMap<String, String> candidates) {
        StudyTally tally = new StudyTally(protocol, tallying);
        new TrialRules(night, judging.limits())
                .findings(tally, age)
                .forEach(finding -> candidates.put(finding.key(), ValueText.write(finding)));
        SortedMap<String, String> kept = new TreeMap<>();
        tally.cohorts().forEach(cohort -> kept.put(cohort.cohort(), ValueText.write(cohort)));
        documents.replace(night.study(), night.runId(), NightContext.Kind.COHORT, "", kept);
    }

    private void keepRuleRuns() {
        SortedMap<String, String> kept = new TreeMap<>();
        for (RuleRun run : night.engine().ruleRuns()) {
            kept.put(run.rule(), ValueText.write(run));
        }
        documents.replace(night.study(), night.runId(), NightContext.Kind.RULE_RUN, "", kept);
    }
}
