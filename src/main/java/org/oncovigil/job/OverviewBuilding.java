package org.oncovigil.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.oncovigil.alert.Alert;
import org.oncovigil.alert.AlertState;
import org.oncovigil.escalation.CohortTally;
import org.oncovigil.escalation.DltDecision;
import org.oncovigil.escalation.StopOutcome;
import org.oncovigil.escalation.SubjectCase;
import org.oncovigil.finding.FindingKind;
import org.oncovigil.finding.RuleRun;
import org.oncovigil.followup.FollowUpVisit;
import org.oncovigil.followup.VisitStatus;
import org.oncovigil.overview.AlertLine;
import org.oncovigil.overview.InputLine;
import org.oncovigil.overview.RunFacts;
import org.oncovigil.overview.RunSummary;
import org.oncovigil.overview.SafetyOverview;
import org.oncovigil.store.AlertOutbox;
import org.oncovigil.store.DocumentLedger;
import org.oncovigil.store.RunLog;
import org.oncovigil.store.ValueText;

/** Puts together what a run showed, from what it kept in the store. */
final class OverviewBuilding {
    private final NightContext night;
    private final DocumentLedger documents;
    private final EventLines events;
    private final FindingLines findings;
    private final List<SubjectCase> subjects = new ArrayList<>();
    private final List<FollowUpVisit> visits = new ArrayList<>();
    private int dosed;
    private final Map<DltDecision, Integer> verdicts = new TreeMap<>();
    private final Map<StopOutcome, Integer> stops = new TreeMap<>();
    private final Map<VisitStatus, Integer> contacts = new TreeMap<>();

    OverviewBuilding(NightContext night, EventLines events) {
        this.night = night;
        this.documents = night.store().documents();
        this.events = events;
        this.findings = new FindingLines(night);
        documents.owners(night.study(), NightContext.Kind.CONCLUSION).forEach(this::count);
        subjects.sort(Comparator.comparing(SubjectCase::cohort).thenComparing(SubjectCase::subject));
        visits.sort(Comparator.comparingInt(FollowUpVisit::daysOverdue)
                .reversed()
                .thenComparing(FollowUpVisit::due)
                .thenComparing(FollowUpVisit::subject));
    }

    private void count(String subject) {
        EventLines.conclusion(night, subject).ifPresent(conclusion -> {
            SubjectCase standing = conclusion.judgement().subject();
            dosed += standing.isDosed() ? 1 : 0;
            if (standing.isDosed() && !standing.cohort().isEmpty()) {
                subjects.add(standing);
            }
            conclusion.judgement().verdicts().forEach(verdict -> verdicts.merge(verdict.decision(), 1, Integer::sum));
            if (!conclusion.judgement().stopReasons().isEmpty()) {
                stops.merge(conclusion.judgement().stopOutcome(), 1, Integer::sum);
            }
            conclusion.visits().forEach(visit -> {
                contacts.merge(visit.status(), 1, Integer::sum);
                if (visit.status().isOpen() || visit.status() == VisitStatus.LOST) {
                    visits.add(visit);
                }
            });
        });
    }

    /** The overview, with the counts as they stand now. */
    SafetyOverview build(RunSummary summary) {
        return new SafetyOverview(
                facts(),
                night.rulebook().protocol(),
                summary,
                cohorts(),
                findings.all(),
                ruleRuns(),
                visits,
                subjects,
                alerts(),
                events.reviews(),
                events::each,
                reader -> night.store().problems().of(night.runId()).forEach(reader));
    }

    private RunFacts facts() {
        RunLog.StoredRun run = night.store().runs().find(night.runId()).orElseThrow();
        String previous = run.previousRun() == 0
                ? ""
                : night.store()
                        .runs()
                        .find(run.previousRun())
                        .map(RunLog.StoredRun::asOf)
                        .orElse("");
        return new RunFacts(
                night.runId(),
                night.study(),
                night.rulebook().protocol().title(),
                night.rulebook().protocol().version(),
                night.dataCutoff(),
                run.startedAt(),
                run.program(),
                night.rulebook().sha256(),
                night.rulebook().protocol().scales().local(),
                night.rulebook().protocol().scales().systemic(),
                run.previousRun(),
                previous);
    }

    private List<CohortTally> cohorts() {
        SortedMap<String, String> kept = documents.open(night.study(), NightContext.Kind.COHORT, "");
        return night.rulebook().protocol().cohorts().stream()
                .filter(cohort -> kept.containsKey(cohort.id()))
                .map(cohort -> ValueText.read(CohortTally.class, kept.get(cohort.id())))
                .toList();
    }

    private List<RuleRun> ruleRuns() {
        return documents.open(night.study(), NightContext.Kind.RULE_RUN, "").values().stream()
                .map(text -> ValueText.read(RuleRun.class, text))
                .sorted(Comparator.comparing(RuleRun::rule, RuleIds.wholeIds()))
                .toList();
    }

    private List<AlertLine> alerts() {
        List<AlertLine> lines = new ArrayList<>();
        for (AlertOutbox.Queued queued : night.store().alerts().all(night.study())) {
            lines.add(
                    0,
                    new AlertLine(
                            queued.alertId(),
                            queued.runId(),
                            queued.state(),
                            queued.queuedAt(),
                            queued.sentAt(),
                            night.store().deliveries().delivered(queued.alertId()),
                            queued.alert()));
        }
        return lines;
    }

    /** The counts of the run. */
    RunSummary summary(ReportFiles files, List<String> reasons) {
        List<InputLine> inputs = night.store().runs().inputs(night.runId()).stream()
                .map(input -> new InputLine(
                        input.file(),
                        input.domain(),
                        input.format(),
                        input.sha256(),
                        input.rowsRead(),
                        input.rowsUsed(),
                        input.rowsSetAside()))
                .toList();
        EventCounts counts = EventCounts.of(events);
        return new RunSummary(
                night.study(),
                night.dataCutoff().toString(),
                night.runId(),
                inputs,
                new RunSummary.Subjects(
                        documents
                                .owners(night.study(), NightContext.Kind.STANDING)
                                .size(),
                        dosed,
                        counts.subjects()),
                counts.events(events),
                counts.classes(),
                new RunSummary.Dlt(
                        verdicts.getOrDefault(DltDecision.CONFIRMED_BY_RULE, 0),
                        verdicts.getOrDefault(DltDecision.POSSIBLE, 0),
                        verdicts.getOrDefault(DltDecision.CANNOT_ASSESS, 0),
                        verdicts.getOrDefault(DltDecision.LATE_EQUIVALENT, 0),
                        verdicts.getOrDefault(DltDecision.EXCLUDED, 0),
                        Optional.of(verdicts.getOrDefault(DltDecision.CONFIRMED_BY_REVIEWER, 0)),
                        Optional.of(verdicts.getOrDefault(DltDecision.REJECTED_BY_REVIEWER, 0))),
                stopping(),
                followUp(),
                alertCounts(),
                night.store().problems().count(night.runId()),
                night.store().problems().countsByMessage(night.runId()),
                files.workbook(),
                files.page(),
                night.rulebook().sha256(),
                reasons);
    }

    private RunSummary.Stopping stopping() {
        int pauses = findings.holding(FindingKind.TRIAL_PAUSE);
        return new RunSummary.Stopping(
                stops.getOrDefault(StopOutcome.HOLD, 0),
                stops.getOrDefault(StopOutcome.STOP_PERMANENT, 0),
                pauses,
                findings.holding(FindingKind.TERMINATION_REVIEW));
    }

    private RunSummary.FollowUp followUp() {
        return new RunSummary.FollowUp(
                findings.holding(FindingKind.FOLLOW_UP),
                contacts.getOrDefault(VisitStatus.DUE, 0),
                contacts.getOrDefault(VisitStatus.OVERDUE, 0),
                contacts.getOrDefault(VisitStatus.CRITICAL, 0));
    }

    /** Whether a finding of this run is new or changed and wakes someone. */
    boolean hasNewFinding() {
        return findings.wakeSomeone();
    }

    private RunSummary.Alerts alertCounts() {
        int[] counts = new int[6];
        for (AlertOutbox.Queued queued : night.store().alerts().all(night.study())) {
            boolean ours = queued.runId() == night.runId();
            boolean listed = queued.state() == AlertState.LISTED;
            counts[0] += ours && !listed ? 1 : 0;
            counts[1] += ours && queued.state() == AlertState.SENT ? 1 : 0;
            counts[2] += queued.state() == AlertState.QUEUED ? 1 : 0;
            counts[3] += queued.state() == AlertState.FAILED ? 1 : 0;
            counts[4] += ours && queued.alert().purpose() == Alert.Purpose.WITHDRAWAL ? 1 : 0;
            counts[5] += ours && listed ? 1 : 0;
        }
        return new RunSummary.Alerts(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]);
    }
}
