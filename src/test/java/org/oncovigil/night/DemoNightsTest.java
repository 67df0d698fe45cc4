package org.oncovigil.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncovigil.alert.Alert;
import org.oncovigil.attribution.AssessedEvent;
import org.oncovigil.escalation.CohortTally;
import org.oncovigil.escalation.DltVerdict;
import org.oncovigil.finding.Finding;
import org.oncovigil.finding.FindingKind;
import org.oncovigil.finding.SubjectConclusion;
import org.oncovigil.followup.FollowUpVisit;
import org.oncovigil.job.NightlyResult;
import org.oncovigil.overview.RunSummary;
import org.oncovigil.store.SurveillanceStore;
import org.oncovigil.store.ValueText;
import org.oncovigil.subject.Grade;
import org.oncovigil.table.TextRow;
import org.oncovigil.table.TextTable;

/**
 * The three nights of the sample study, one after the other, give exactly what the answer file says. The answers were
 * derived by hand from the listings and the documents.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoNightsTest {
    private static final String STUDY = "DEMO-001";
    private static final Path EXPECTED = Path.of("rules/studies/DEMO-001/expected");
    private static final List<String> NIGHTS = List.of("2026-03-06", "2026-03-13", "2026-03-20");

    private final Map<String, Seen> seen = new TreeMap<>();

    /** What one night showed, line by line as the answer file writes it. */
    private record Seen(
            RunSummary summary,
            SortedSet<String> events,
            SortedSet<String> verdicts,
            SortedSet<String> cohorts,
            SortedSet<String> stops,
            SortedSet<String> flags,
            SortedSet<String> visits,
            SortedSet<String> alerts,
            SortedSet<String> problems) {}

    @BeforeAll
    void runTheThreeNights(@TempDir Path folder) {
        Nights nights = new Nights(folder, STUDY);
        for (String night : NIGHTS) {
            NightlyResult result = nights.run(LocalDate.parse(night));
            assertThat(result).isInstanceOf(NightlyResult.Finished.class);
            seen.put(night, look(((NightlyResult.Finished) result).summary(), nights));
        }
    }

    private static Seen look(RunSummary summary, Nights nights) {
        try (SurveillanceStore store = nights.store()) {
            List<SubjectConclusion> conclusions = all(store, "CONCLUSION", SubjectConclusion.class);
            List<Finding> findings = all(store, "FINDING", Finding.class);
            return new Seen(
                    summary,
                    lines(all(store, "EVENT", AssessedEvent.class), DemoNightsTest::event),
                    verdicts(conclusions),
                    lines(all(store, "COHORT", CohortTally.class), DemoNightsTest::cohort),
                    stops(findings),
                    flags(findings),
                    visits(conclusions),
                    alerts(store, summary.runId()),
                    problems(store, summary.runId()));
        }
    }

    private static <T extends Record> List<T> all(SurveillanceStore store, String kind, Class<T> type) {
        List<T> values = new ArrayList<>();
        for (String owner : store.documents().owners(STUDY, kind)) {
            store.documents().open(STUDY, kind, owner).values().forEach(text -> values.add(ValueText.read(type, text)));
        }
        return values;
    }

    private static <T> SortedSet<String> lines(List<T> values, java.util.function.Function<T, String> line) {
        SortedSet<String> lines = new TreeSet<>();
        values.forEach(value -> lines.add(line.apply(value)));
        return lines;
    }

    private static String key(String eventId) {
        return eventId.substring(eventId.indexOf('/', eventId.indexOf('/') + 1) + 1);
    }

    private static String event(AssessedEvent event) {
        boolean decidedByScore = event.attribution().gate().equals("G8");
        return String.join(
                " | ",
                event.subject().value(),
                key(event.id().value()),
                event.term(),
                event.event().source().name(),
                event.isSerious() ? "Y" : "N",
                event.isLocal() ? "Y" : "N",
                event.grading().grade().map(Grade::number).map(String::valueOf).orElse(""),
                event.grading().governing().name(),
                event.toxicityClass().name(),
                event.attribution().gate(),
                decidedByScore
                        ? event.attribution().immuneScore().map(String::valueOf).orElse("")
                        : "",
                decidedByScore
                        ? event.attribution().directScore().map(String::valueOf).orElse("")
                        : "");
    }

    private static String eventAnswer(TextRow row) {
        return String.join(
                " | ",
                row.cell("subject"),
                row.cell("event_key"),
                row.cell("term"),
                row.cell("source"),
                row.cell("serious"),
                row.cell("local"),
                row.cell("governing_grade"),
                row.cell("governing_by"),
                row.cell("class"),
                row.cell("gate"),
                row.cell("immune_score"),
                row.cell("direct_score"));
    }

    private static SortedSet<String> verdicts(List<SubjectConclusion> conclusions) {
        SortedSet<String> lines = new TreeSet<>();
        for (SubjectConclusion conclusion : conclusions) {
            for (DltVerdict verdict : conclusion.judgement().verdicts()) {
                lines.add(String.join(
                        " | ",
                        verdict.subject().value(),
                        key(verdict.event().value()),
                        verdict.decision().name(),
                        joined(verdict.criteria().stream()
                                .map(mark -> mark.rule())
                                .toList()),
                        joined(verdict.exclusions().stream()
                                .map(mark -> mark.rule())
                                .toList())));
            }
        }
        return lines;
    }

    private static String verdictAnswer(TextRow row) {
        String verdict = row.cell("verdict").equals("NOT_DLT_EXCLUDED") ? "EXCLUDED" : row.cell("verdict");
        return String.join(
                " | ",
                row.cell("subject"),
                row.cell("event_key"),
                verdict,
                joined(List.of(row.cell("criteria").split(";"))),
                joined(List.of(row.cell("exclusions").split(";"))));
    }

    private static String joined(List<String> words) {
        return String.join(";", new TreeSet<>(words));
    }

    private static String cohort(CohortTally tally) {
        String decision = switch (tally.decision()) {
            case ELIGIBLE_TO_ESCALATE -> "ESCALATE";
            default -> tally.decision().name();
        };
        return String.join(
                " | ",
                tally.cohort(),
                Integer.toString(tally.treated().size()),
                Integer.toString(tally.evaluable().size()),
                Integer.toString(tally.pending().size()),
                Integer.toString(tally.dltCount()),
                decision);
    }

    private static String cohortAnswer(TextRow row) {
        return String.join(
                " | ",
                row.cell("cohort"),
                row.cell("treated"),
                row.cell("evaluable"),
                row.cell("pending"),
                row.cell("dlt"),
                row.cell("decision"));
    }

    private static SortedSet<String> stops(List<Finding> findings) {
        SortedSet<String> lines = new TreeSet<>();
        for (Finding finding : findings) {
            if (finding.kind() == FindingKind.SUBJECT_STOP) {
                lines.add(finding.subject() + " | " + finding.outcome());
            }
            if (finding.kind() == FindingKind.TRIAL_PAUSE) {
                String scope = finding.scope();
                lines.add((scope.equals("TRIAL") || scope.startsWith("TRIAL ") ? "TRIAL" : scope.replaceAll(".* ", ""))
                        + " | " + finding.outcome() + " | PAUSE");
            }
        }
        return lines;
    }

    private static String stopAnswer(TextRow row) {
        return row.cell("outcome").equals("PAUSE")
                ? row.cell("scope") + " | " + row.cell("rules") + " | PAUSE"
                : row.cell("scope") + " | " + row.cell("outcome");
    }

    private static SortedSet<String> flags(List<Finding> findings) {
        SortedSet<String> lines = new TreeSet<>();
        findings.stream()
                .filter(finding -> finding.kind() == FindingKind.FOLLOW_UP)
                .forEach(finding -> lines.add(finding.subject() + " | " + finding.outcome()));
        return lines;
    }

    private static SortedSet<String> visits(List<SubjectConclusion> conclusions) {
        SortedSet<String> lines = new TreeSet<>();
        for (SubjectConclusion conclusion : conclusions) {
            for (FollowUpVisit visit : conclusion.visits()) {
                boolean shown = switch (visit.status()) {
                    case NOT_YET_DUE, NOT_APPLICABLE -> false;
                    default -> true;
                };
                if (shown) {
                    lines.add(visit.subject() + " | MONTH " + visit.month() + " | " + visit.status());
                }
            }
        }
        return lines;
    }

    private static SortedSet<String> alerts(SurveillanceStore store, long runId) {
        SortedSet<String> lines = new TreeSet<>();
        store.alerts().all(STUDY).stream()
                .filter(queued -> queued.runId() == runId)
                .map(queued -> queued.alert())
                .forEach(alert -> lines.add(alert(alert)));
        return lines;
    }

    private static String alert(Alert alert) {
        String kind = switch (alert.purpose()) {
            case NEW -> alert.kind().name();
            case UPDATE -> "UPDATE";
            case WITHDRAWAL -> "WITHDRAWAL";
        };
        String scope = alert.finding().subject().isEmpty()
                ? alert.finding().scope().replaceAll(".* (DL\\d)", "$1").replaceAll("TRIAL .*", "TRIAL")
                : alert.finding().subject();
        SortedSet<String> roles = new TreeSet<>();
        boolean ofSite = !alert.finding().subject().isEmpty();
        alert.recipients()
                .forEach(recipient -> roles.add(recipient.role()
                        + (recipient.site().isEmpty() ? "" : "@" + (ofSite ? recipient.site() : "ALL"))));
        return kind + " | " + scope + " | " + String.join(";", roles);
    }

    private static String alertAnswer(TextRow row) {
        return row.cell("kind") + " | " + row.cell("scope") + " | "
                + joined(List.of(row.cell("recipients").split(";")));
    }

    /** What each message of the program is called in the answer file. Notes on missing evidence are no answers. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("JOB-001", "DUPLICATE_ROW"),
            Map.entry("JOB-002", "ONSET_AFTER_CUTOFF"),
            Map.entry("JOB-006", "CAUSALITY_DISPUTED"),
            Map.entry("JOB-009", "PARTIAL_DATE"),
            Map.entry("LST-012", "INVALID_DATE"),
            Map.entry("LST-021", "ORPHAN_SUBJECT"),
            Map.entry("LST-028", "DIARY_NOT_FILLED"),
            Map.entry("LST-037", "PARTIAL_DATE"),
            Map.entry("LST-038", "CAUSALITY_MISSING"),
            Map.entry("LST-039", "TERM_NOT_CODED"),
            Map.entry("LST-040", "UNIT_MISSING"),
            Map.entry("LST-101", "SERIOUS_BY_CRITERION"),
            Map.entry("LST-108", "REACTION_TOLD_TWICE"),
            Map.entry("GRD-001", "GRADES_DIFFER"),
            Map.entry("GRD-002", "NOTHING_TO_GRADE_BY"),
            Map.entry("GRD-004", "UNIT_MISSING"),
            Map.entry("GRD-006", "GRADED_ON_OTHER_SCALE"),
            Map.entry("GRD-007", "NOT_GRADABLE"),
            Map.entry("GRD-011", "ADMITTED_BELOW_THREE"),
            Map.entry("GRD-020", "FUNCTION_NOT_RECORDED"),
            Map.entry("ATT-001", "TERM_NOT_LISTED"));

    private static final Set<String> NOTES_ON_EVIDENCE = Set.of("ATT-002", "ATT-007", "ATT-010");

    private static SortedSet<String> problems(SurveillanceStore store, long runId) {
        SortedSet<String> lines = new TreeSet<>();
        store.problems().of(runId).stream()
                .filter(problem -> !NOTES_ON_EVIDENCE.contains(problem.id()))
                .forEach(problem -> lines.add(String.join(
                        " | ",
                        problem.place().file(),
                        Long.toString(problem.place().line()),
                        problem.place().subject(),
                        KINDS.getOrDefault(problem.id(), problem.id()))));
        return lines;
    }

    private static SortedSet<String> answers(
            String file, String night, List<String> notShown, java.util.function.Function<TextRow, String> line) {
        SortedSet<String> lines = new TreeSet<>();
        TextTable.read(EXPECTED.resolve(file)).rows().stream()
                .filter(row -> row.cell("night").equals(night))
                .filter(row -> !notShown.contains(row.cell("status")))
                .forEach(row -> lines.add(line.apply(row)));
        return lines;
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-06", "2026-03-13", "2026-03-20"})
    void everyEventHasItsGradeAndItsClass(String night) {
        assertThat(seen.get(night).events())
                .containsExactlyElementsOf(
                        answers("events.csv", night, List.of("REMOVED"), DemoNightsTest::eventAnswer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-06", "2026-03-13", "2026-03-20"})
    void everyVerdictIsThere(String night) {
        assertThat(seen.get(night).verdicts())
                .containsExactlyElementsOf(
                        answers("dlt.csv", night, List.of("WITHDRAWN"), DemoNightsTest::verdictAnswer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-06", "2026-03-13", "2026-03-20"})
    void everyCohortIsCounted(String night) {
        assertThat(seen.get(night).cohorts())
                .containsExactlyElementsOf(answers("cohorts.csv", night, List.of(), DemoNightsTest::cohortAnswer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-06", "2026-03-13", "2026-03-20"})
    void everyStopAndPauseIsThere(String night) {
        assertThat(seen.get(night).stops())
                .containsExactlyElementsOf(
                        answers("stopping.csv", night, List.of("WITHDRAWN"), DemoNightsTest::stopAnswer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-06", "2026-03-13", "2026-03-20"})
    void everyFollowUpFlagIsThere(String night) {
        assertThat(seen.get(night).flags())
                .containsExactlyElementsOf(answers(
                        "follow-up.csv",
                        night,
                        List.of("WITHDRAWN"),
                        row -> row.cell("subject") + " | " + row.cell("flag")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-06", "2026-03-13", "2026-03-20"})
    void everyFollowUpContactHasItsStatus(String night) {
        assertThat(seen.get(night).visits())
                .containsExactlyElementsOf(answers(
                        "visits.csv",
                        night,
                        List.of(),
                        row -> row.cell("subject") + " | " + row.cell("visit") + " | " + row.cell("status")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-06", "2026-03-13", "2026-03-20"})
    void everyAlertGoesToTheRightPeople(String night) {
        assertThat(seen.get(night).alerts())
                .containsExactlyElementsOf(answers("alerts.csv", night, List.of(), DemoNightsTest::alertAnswer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-06", "2026-03-13", "2026-03-20"})
    void everyProblemIsToldAtItsPlace(String night) {
        assertThat(seen.get(night).problems())
                .containsExactlyElementsOf(answers(
                        "problems.csv",
                        night,
                        List.of(),
                        row -> String.join(
                                " | ", row.cell("file"), row.cell("line"), row.cell("subject"), row.cell("kind"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-06", "2026-03-13", "2026-03-20"})
    void theSummaryCountsTheSame(String night) {
        Map<String, String> counted = new TreeMap<>();
        Map<String, String> expected = new TreeMap<>();
        TextTable.read(EXPECTED.resolve("summary.csv")).rows().stream()
                .filter(row -> row.cell("night").equals(night))
                .forEach(row -> {
                    expected.put(row.cell("key"), row.cell("value"));
                    counted.put(row.cell("key"), counted(seen.get(night).summary(), row.cell("key")));
                });

        assertThat(counted).isEqualTo(expected);
    }

    private static String counted(RunSummary summary, String key) {
        if (key.startsWith("inputs.")) {
            String count = key.substring(key.lastIndexOf('.') + 1);
            String file = key.substring("inputs.".length(), key.lastIndexOf('.'));
            return summary.inputs().stream()
                    .filter(input -> input.file().equals(file))
                    .map(input -> switch (count) {
                        case "rowsRead" -> input.rowsRead();
                        case "rowsUsed" -> input.rowsUsed();
                        default -> input.rowsSetAside();
                    })
                    .map(String::valueOf)
                    .findFirst()
                    .orElse("no such file");
        }
        if (key.startsWith("classes.")) {
            return String.valueOf(summary.classes().get(key.substring("classes.".length())));
        }
        return switch (key) {
            case "study" -> summary.study();
            case "asOf" -> summary.asOf();
            case "events.total" -> String.valueOf(summary.events().total());
            case "events.new" -> String.valueOf(summary.events().fresh());
            case "events.changed" -> String.valueOf(summary.events().changed());
            case "events.removed" -> String.valueOf(summary.events().removed());
            case "events.gradable" -> String.valueOf(summary.events().gradable());
            case "events.notGradable" -> String.valueOf(summary.events().notGradable());
            case "dlt.confirmedByRule" -> String.valueOf(summary.dlt().confirmedByRule());
            case "dlt.possible" -> String.valueOf(summary.dlt().possible());
            case "dlt.cannotAssess" -> String.valueOf(summary.dlt().cannotAssess());
            case "dlt.lateEquivalent" -> String.valueOf(summary.dlt().lateEquivalent());
            case "stopping.subjectHold" -> String.valueOf(summary.stopping().subjectHold());
            case "stopping.subjectStop" -> String.valueOf(summary.stopping().subjectStop());
            case "stopping.trialPause" -> String.valueOf(summary.stopping().trialPause());
            case "stopping.terminationReview" ->
                String.valueOf(summary.stopping().terminationReview());
            case "followUp.flags" -> String.valueOf(summary.followUp().flags());
            case "followUp.due" -> String.valueOf(summary.followUp().due());
            case "followUp.overdue" -> String.valueOf(summary.followUp().overdue());
            case "followUp.critical" -> String.valueOf(summary.followUp().critical());
            case "alerts.queued" -> String.valueOf(summary.alerts().queued());
            case "alerts.withdrawn" -> String.valueOf(summary.alerts().withdrawn());
            case "problems" -> String.valueOf(summary.problems());
            default -> "no such key";
        };
    }
}
